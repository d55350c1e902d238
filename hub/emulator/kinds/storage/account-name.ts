import type { HubView } from "../../state/hub-view.ts";
import { groupOf, nameOf, subscriptionOf } from "../../state/places.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { holderOfName, type UniqueNames } from "../unique-name.ts";

export const ACCOUNTS = "Microsoft.Storage/storageAccounts";

/** @see https://learn.microsoft.com/rest/api/storagerp/storage-accounts/check-name-availability */
export const ACCOUNT_NAMES: UniqueNames = {
    type: ACCOUNTS,
    faultOf: (name) =>
        /^[a-z\d]{3,24}$/.test(name)
            ? undefined
            : `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`,
    taken: (name) => `The storage account named ${name} is already taken.`,
};

/** @throws ArmError where an account cannot have the name, or not there */
export function checkAccountName(hub: HubView, id: string): void {
    const name = nameOf(id);
    const fault = ACCOUNT_NAMES.faultOf(name);
    if (fault !== undefined) {
        throw new ArmError(400, "AccountNameInvalid", fault);
    }
    const holder = holderOfName(hub, ACCOUNTS, name);
    if (holder === undefined || keyOf(holder) === keyOf(id)) {
        return;
    }
    if (keyOf(subscriptionOf(holder) ?? "") === keyOf(subscriptionOf(id) ?? "")) {
        throw new ArmError(
            409,
            "StorageAccountInAnotherResourceGroup",
            `The account ${name} is already in another resource group in this subscription: ${nameOf(groupOf(holder) ?? "")}.`,
        );
    }
    throw new ArmError(409, "StorageAccountAlreadyTaken", ACCOUNT_NAMES.taken(name));
}
