import type { HubView } from "../../../state/hub-view.ts";
import { groupOf, nameOf } from "../../../state/places.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";

const ACCOUNTS = "Microsoft.Storage/storageAccounts";

/**
 * Refuses boot diagnostics in a storage account that is not one of the Hub.
 * @param id of the machine
 * @throws ArmError https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages
 */
export function checkDiagnostics(hub: HubView, id: string, profile: JsonObject): void {
    const { enabled, ...boot } = objectIn(profile, "bootDiagnostics");
    const uri = textIn(boot, "storageUri");
    if (enabled !== true || uri === undefined) {
        return;
    }
    const account = accountIn(uri);
    if (account === undefined || !hasAccount(hub, id, account)) {
        throw new ArmError(
            404,
            "StorageAccountNotFound",
            `Storage account ${account ?? uri} not found. Ensure storage account is not deleted and belongs to the same Azure location as the VM.`,
            { target: "storageUri" },
        );
    }
}

/** The name of the account whose blob endpoint an address is. */
function accountIn(uri: string): string | undefined {
    const [, account] = /^https?:\/\/([a-z\d]{3,24})\.blob\./i.exec(uri) ?? [];
    return account?.toLowerCase();
}

/** Most stand in the group of the machine; names are unique among all. */
function hasAccount(hub: HubView, machine: string, name: string): boolean {
    if (hub.resources.get(`${groupOf(machine)}/providers/${ACCOUNTS}/${name}`)) {
        return true;
    }
    return hub.options.subscriptions.some(({ id }) =>
        hub.resources
            .ofType(id, ACCOUNTS)
            .after("")
            .some((key) => nameOf(key) === name),
    );
}
