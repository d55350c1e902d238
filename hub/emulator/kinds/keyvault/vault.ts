import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../wire/json.ts";
import { isGuid } from "../guid.ts";
import type { Kind } from "../kind.ts";
import { checkVaultName, VAULTS } from "./vault-name.ts";

/** @see https://learn.microsoft.com/rest/api/keyvault/vaults/create-or-update?view=rest-keyvault-2019-09-01 */
export const vault: Kind = {
    type: VAULTS,
    answers: { created: 201, replaced: 200, removed: 200, takesTime: [] },
    isTracked: true,
    patches: "all",
    complete({ hub, id, name, body }) {
        checkVaultName(hub, id);
        const properties = objectIn(body, "properties");
        checkVault(properties);
        const { name: region, domain } = hub.options;
        body.properties = {
            enabledForDeployment: false,
            ...properties,
            accessPolicies: objectsIn(properties, "accessPolicies"),
            vaultUri: `https://${name.toLowerCase()}.vault.${region}.${domain}/`,
        };
        return undefined;
    },
    nameFault: () => undefined,
};

/** @throws ArmError where something is missing */
function checkVault(properties: JsonObject): void {
    const sku = objectIn(properties, "sku");
    const faults = [
        ...(isGuid(textIn(properties, "tenantId") ?? "") ? [] : ["properties.tenantId"]),
        ...(Array.isArray(properties.accessPolicies) ? [] : ["properties.accessPolicies"]),
        ...(textIn(sku, "family")?.toUpperCase() === "A" ? [] : ["properties.sku.family"]),
        ...(/^(standard|premium)$/i.test(textIn(sku, "name") ?? "") ? [] : ["properties.sku.name"]),
    ];
    if (faults.length > 0) {
        throw new ArmError(
            400,
            "BadRequest",
            `The parameter ${faults[0]} is missing or has an invalid value. A vault has a tenantId, accessPolicies, and a sku of family 'A' with the name 'standard' or 'premium'.`,
            { target: faults[0] ?? "" },
        );
    }
}
