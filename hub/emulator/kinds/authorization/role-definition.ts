import { subscriptionOf } from "../../state/places.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import { isGuid } from "../guid.ts";
import type { Kind } from "../kind.ts";
import { builtInRoles } from "./built-in-roles.ts";
import { roleAssignment } from "./role-assignment.ts";

/** @see https://learn.microsoft.com/rest/api/authorization/role-definitions/create-or-update?view=rest-authorization-2015-07-01 */
export const roleDefinition: Kind = {
    type: "Microsoft.Authorization/roleDefinitions",
    answers: { created: 201, replaced: 201, removed: 200, takesTime: [], showsRemoved: true },
    isTracked: false,
    patches: "nothing",
    complete({ name, body }) {
        const properties = objectIn(body, "properties");
        const isBuiltIn = builtInRoles("").some((role) => role.name === name.toLowerCase());
        if (!isGuid(name) || isBuiltIn) {
            throw new ArmError(
                400,
                "InvalidRoleDefinitionId",
                `The role definition ID '${name}' is not valid: it must be a GUID, and none of a role that every Hub has.`,
            );
        }
        if (!textIn(properties, "roleName") || !Array.isArray(properties.assignableScopes)) {
            throw new ArmError(
                400,
                "BadRequestFormat",
                "The request was incorrectly formatted: 'properties' must have a 'roleName' and 'assignableScopes'.",
            );
        }
        body.properties = { ...properties, type: "CustomRole" };
        return undefined;
    },
    removal({ id }, { resources }) {
        const assignments = resources.ofType(subscriptionOf(id) ?? "", roleAssignment.type).following("");
        for (const key of assignments) {
            const { roleDefinitionId } = objectIn(resources.get(key)?.body ?? {}, "properties");
            if (keyOf(`${roleDefinitionId}`) === keyOf(id)) {
                throw new ArmError(
                    400,
                    "RoleDefinitionHasAssignments",
                    `There are existing role assignments referencing role '${id}': '${resources.get(key)?.id}'.`,
                );
            }
        }
        return [];
    },
    nameFault: () => undefined,
};
