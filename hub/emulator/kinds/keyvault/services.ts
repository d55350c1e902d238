import { textIn } from "../../wire/json.ts";
import type { Service } from "../service.ts";
import { availabilityOf } from "../unique-name.ts";
import { accessPolicies } from "./access-policies.ts";
import { VAULT_NAMES } from "./vault-name.ts";

/** What the provider of key vaults answers beside them. */
export const keyVaultServices: readonly Service[] = [
    accessPolicies,
    {
        type: "Microsoft.KeyVault/checkNameAvailability",
        method: "POST",
        answer: ({ hub, body }) => ({ output: availabilityOf(hub, VAULT_NAMES, textIn(body, "name") ?? "") }),
    },
    // A Hub deletes for good.
    { type: "Microsoft.KeyVault/deletedVaults", method: "GET", answer: () => ({ output: { value: [] } }) },
];
