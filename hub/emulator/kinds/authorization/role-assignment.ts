import type { HubView } from "../../state/hub-view.ts";
import { nameOf } from "../../state/places.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, objectIn, textIn } from "../../wire/json.ts";
import { isGuid } from "../guid.ts";
import type { Kind, Write } from "../kind.ts";
import { builtInRoles } from "./built-in-roles.ts";

const COLLECTION = "/providers/Microsoft.Authorization/roleAssignments";

/** @see https://learn.microsoft.com/rest/api/authorization/role-assignments/create?view=rest-authorization-2015-07-01 */
export const roleAssignment: Kind = {
    type: "Microsoft.Authorization/roleAssignments",
    answers: { created: 201, replaced: 201, removed: 200, takesTime: [], showsRemoved: true },
    isTracked: false,
    patches: "nothing",
    complete(write) {
        const { hub, id, name, body, before } = write;
        if (!isGuid(name)) {
            throw new ArmError(
                400,
                "InvalidRoleAssignmentId",
                `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
            );
        }
        const { roleDefinitionId, principalId } = rightsOf(body);
        checkRole(hub, roleDefinitionId);
        checkNew(write, roleDefinitionId, principalId);
        const { createdOn, createdBy } = before ? objectIn(before.body, "properties") : {};
        const now = new Date(hub.options.now()).toISOString();
        body.properties = {
            roleDefinitionId,
            principalId,
            scope: id.slice(0, -`${COLLECTION}/${name}`.length),
            createdOn: createdOn ?? now,
            updatedOn: now,
            createdBy: createdBy ?? null,
            updatedBy: null,
        };
        return undefined;
    },
    nameFault: () => undefined,
};

function rightsOf(body: JsonObject) {
    const properties = objectIn(body, "properties");
    const [roleDefinitionId, principalId] = [textIn(properties, "roleDefinitionId"), textIn(properties, "principalId")];
    if (!roleDefinitionId || !principalId || !isGuid(principalId)) {
        throw new ArmError(
            400,
            "BadRequestFormat",
            "The request was incorrectly formatted: 'properties' must have a 'roleDefinitionId', and a 'principalId' that is a GUID.",
        );
    }
    return { roleDefinitionId, principalId };
}

function checkRole(hub: HubView, id: string): void {
    const name = nameOf(id).toLowerCase();
    const isBuiltIn = builtInRoles("").some((role) => role.name === name);
    if (!isBuiltIn && !hub.resources.get(id)) {
        throw new ArmError(
            404,
            "RoleDefinitionDoesNotExist",
            `The specified role definition with ID '${name}' does not exist.`,
        );
    }
}

/** An assignment does not change, and there are no two of the same. @throws ArmError */
function checkNew({ hub, id, before }: Write, role: string, principal: string): void {
    if (before && !grants(before, role, principal)) {
        throw new ArmError(
            409,
            "RoleAssignmentUpdateNotPermitted",
            "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.",
        );
    }
    const others = hub.resources.in(id.slice(0, id.lastIndexOf("/"))).following("");
    for (const key of others) {
        const other = hub.resources.get(key);
        if (other && key !== keyOf(id) && grants(other, role, principal)) {
            throw new ArmError(409, "RoleAssignmentExists", "The role assignment already exists.");
        }
    }
}

function grants({ body }: Resource, role: string, principal: string): boolean {
    const { roleDefinitionId, principalId } = objectIn(body, "properties");
    const isRole = nameOf(`${roleDefinitionId}`).toLowerCase() === nameOf(role).toLowerCase();
    return isRole && `${principalId}`.toLowerCase() === principal.toLowerCase();
}
