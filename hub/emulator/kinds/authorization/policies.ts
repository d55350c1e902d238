import type { JsonObject } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";

/**
 * Policies are kept, and enforce nothing.
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-policy-module
 */
export const policies: readonly Kind[] = ["policyAssignments", "policyDefinitions"].map(
    (type): Kind => ({
        type: `Microsoft.Authorization/${type}`,
        answers: { created: 201, replaced: 201, removed: 200, takesTime: [], showsRemoved: true },
        isTracked: false,
        patches: "nothing",
        complete({ id, body }) {
            const scope = id.slice(0, id.toLowerCase().lastIndexOf("/providers/microsoft.authorization/"));
            const own: JsonObject = type === "policyAssignments" ? { scope } : { policyType: "Custom" };
            body.properties = { ...(body.properties as object), ...own };
            return undefined;
        },
        nameFault: (name) => (name.length <= 128 && !/[<>%&\\?/]|[. ]$/.test(name) ? undefined : NAME_FAULT),
    }),
);

const NAME_FAULT = "It is longer than 128 characters, ends with a period or a blank, or holds one of <>%&\\?/.";
