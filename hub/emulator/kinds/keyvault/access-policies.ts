import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../wire/json.ts";
import type { Service } from "../service.ts";
import { VAULTS } from "./vault-name.ts";

/** @see https://learn.microsoft.com/rest/api/keyvault/vaults/update-access-policy?view=rest-keyvault-2019-09-01 */
export const accessPolicies: Service = {
    type: `${VAULTS}/accessPolicies`,
    method: "PUT",
    answer({ resource, names, body }) {
        const merge = MERGES[names[1]?.toLowerCase() ?? ""];
        const sent = objectIn(body, "properties").accessPolicies;
        if (!resource || !merge || !Array.isArray(sent)) {
            throw new ArmError(
                400,
                "BadRequest",
                "Access policies are sent as 'properties.accessPolicies' to be added, replaced or removed: PUT …/accessPolicies/add.",
            );
        }
        const before = objectsIn(objectIn(resource.body, "properties"), "accessPolicies");
        const policies = merge(before, objectsIn(objectIn(body, "properties"), "accessPolicies"));
        return {
            changes: [{ put: withPolicies(resource, policies) }],
            output: {
                id: `${resource.id}/accessPolicies/`,
                type: `${VAULTS}/accessPolicies`,
                properties: { accessPolicies: policies },
            },
        };
    },
};

type Merge = (before: readonly JsonObject[], sent: readonly JsonObject[]) => JsonObject[];

const MERGES: Readonly<Record<string, Merge>> = {
    add: (before, sent) => [...without(before, sent), ...sent],
    replace: (_before, sent) => [...sent],
    remove: (before, sent) => without(before, sent),
};

function without(policies: readonly JsonObject[], others: readonly JsonObject[]): JsonObject[] {
    const held = new Set(others.map(holderOf));
    return policies.filter((policy) => !held.has(holderOf(policy)));
}

/** Whom a policy is for. */
function holderOf(policy: JsonObject): string {
    return ["tenantId", "objectId", "applicationId"].map((member) => textIn(policy, member)?.toLowerCase()).join(" ");
}

function withPolicies(vault: Resource, policies: JsonObject[]): Resource {
    const properties = { ...objectIn(vault.body, "properties"), accessPolicies: policies };
    return { ...vault, body: { ...vault.body, properties } };
}
