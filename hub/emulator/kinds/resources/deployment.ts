import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";

export const DEPLOYMENTS = "Microsoft.Resources/deployments";

/** States in which a deployment goes on. */
const ACTIVE = new Set(["Accepted", "Running"]);

export function isActive(state: string | undefined): boolean {
    return state !== undefined && ACTIVE.has(state);
}

/** @see https://learn.microsoft.com/rest/api/resources/deployments?view=rest-resources-2019-10-01 */
export const deployment: Kind = {
    type: DEPLOYMENTS,
    answers: { created: 201, replaced: 200, removed: 204, takesTime: ["delete"] },
    isTracked: false,
    patches: "nothing",
    removal({ name, body }) {
        if (isActive(textIn(objectIn(body, "properties"), "provisioningState"))) {
            throw new ArmError(
                409,
                "DeploymentActive",
                `Unable to delete deployment '${name}' as it is still active. Wait until it has ended, or cancel it.`,
            );
        }
        return [];
    },
    // What it has deployed may go.
    lets: ["properties"],
    nameFault: (name) =>
        /^[-\w.()]{1,64}$/.test(name)
            ? undefined
            : "The name can be up to 64 characters long. It can hold letters, digits, '.', '_', '-' and parentheses.",
};

/** What a deployment did, step by step. */
export const deploymentOperation: Kind = {
    type: `${DEPLOYMENTS}/operations`,
    answers: { created: 201, replaced: 200, removed: 204, takesTime: [] },
    isTracked: false,
    patches: "nothing",
    lets: ["properties"],
};
