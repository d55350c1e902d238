import type { HubView } from "../../state/hub-view.ts";
import { nameOf } from "../../state/places.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { holderOfName, type UniqueNames } from "../unique-name.ts";

export const VAULTS = "Microsoft.KeyVault/vaults";

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
export const VAULT_NAMES: UniqueNames = {
    type: VAULTS,
    faultOf: (name) =>
        /^[a-z][a-z\d-]{1,22}[a-z\d]$/i.test(name) && !name.includes("--")
            ? undefined
            : `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens.`,
    taken: (name) =>
        `The vault name '${name}' is already in use. Vault names are globaly unique so it is possible that the name is already taken.`,
};

/** @throws ArmError where a vault cannot have the name */
export function checkVaultName(hub: HubView, id: string): void {
    const name = nameOf(id);
    const fault = VAULT_NAMES.faultOf(name);
    if (fault !== undefined) {
        throw new ArmError(400, "VaultNameNotValid", fault);
    }
    const holder = holderOfName(hub, VAULTS, name);
    if (holder !== undefined && keyOf(holder) !== keyOf(id)) {
        throw new ArmError(409, "VaultAlreadyExists", VAULT_NAMES.taken(name));
    }
}
