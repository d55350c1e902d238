import { ArmError } from "../../wire/arm-error.ts";
import { objectIn } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";

/** @see https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update?view=rest-resources-2019-10-01 */
export const resourceGroup: Kind = {
    type: "Microsoft.Resources/resourceGroups",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["delete"] },
    isTracked: true,
    patches: "all",
    complete({ name, body }) {
        checkGroupName(name);
        body.properties = { ...objectIn(body, "properties") };
        return undefined;
    },
    // It has words of its own for that.
    nameFault: () => undefined,
};

const LONGEST = 90;

/** @throws ArmError https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
function checkGroupName(name: string): void {
    const wrong = [...new Set(name.replace(/[-\p{L}\p{N}_.()]/gu, ""))].join("");
    const fault = (why: string) =>
        new ArmError(400, "InvalidResourceGroup", `The provided resource group name '${name}' ${why}`);
    if (wrong !== "") {
        throw fault(
            `has these invalid characters: '${wrong}'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.`,
        );
    }
    if (name.length > LONGEST) {
        throw fault(`has a length of '${name.length}', which exceeds the maximum length of '${LONGEST}'.`);
    }
    if (name.endsWith(".")) {
        throw fault("cannot end with a period.");
    }
}
