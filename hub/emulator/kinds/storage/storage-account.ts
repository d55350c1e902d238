import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import { notOffered } from "../../wire/not-offered.ts";
import type { Kind, Write } from "../kind.ts";
import { listKeys, newKeys, regenerateKey } from "./account-keys.ts";
import { ACCOUNTS, checkAccountName } from "./account-name.ts";

/** All that a Hub has. https://learn.microsoft.com/azure-stack/user/azure-stack-acs-differences */
export const SKUS = ["Standard_LRS", "Premium_LRS"] as const;
export const KIND = "Storage";

/** Those that a Hub has: no files. */
const SERVICES = ["blob", "queue", "table"];

/** @see https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create?view=rest-storagerp-2019-06-01 */
export const storageAccount: Kind = {
    type: ACCOUNTS,
    answers: { created: 202, replaced: 200, removed: 200, takesTime: ["create"], isBare: true },
    isTracked: true,
    patches: "all",
    complete(write) {
        const { hub, id, name, body, before } = write;
        checkAccountName(hub, id);
        checkOffer(write);
        const sku = textIn(objectIn(body, "sku"), "name") ?? "";
        const { now, name: region, domain } = hub.options;
        const endpoints = SERVICES.map((service) => [service, `https://${name}.${service}.${region}.${domain}/`]);
        const { creationTime } = before ? objectIn(before.body, "properties") : {};
        body.sku = { name: sku, tier: tierOf(sku) };
        body.properties = {
            supportsHttpsTrafficOnly: true,
            ...objectIn(body, "properties"),
            primaryEndpoints: Object.fromEntries(endpoints),
            primaryLocation: region,
            statusOfPrimary: "available",
            creationTime: creationTime ?? new Date(now()).toISOString(),
        };
        return before ? undefined : { secrets: newKeys(hub.options) };
    },
    actions: { listKeys, regenerateKey, listAccountSas: noSignature, listServiceSas: noSignature },
    nameFault: () => undefined,
};

/** @throws ArmError where a Hub has no such accounts, or an account cannot become one of those */
function checkOffer({ body, before }: Write): void {
    const sku = textIn(objectIn(body, "sku"), "name") ?? "";
    const kind = textIn(body, "kind") ?? "";
    const faults = [
        ...(SKUS.some((known) => known === sku) ? [] : ["sku"]),
        ...(kind.toLowerCase() === KIND.toLowerCase() ? [] : ["kind"]),
    ];
    if (before && faults.includes("kind")) {
        throw notUpdatable("kind");
    }
    if (faults.length > 0) {
        throw new ArmError(
            400,
            "InvalidValuesForRequestParameters",
            `Values for request parameters are invalid: ${faults.join(", ")}. A Hub has accounts of kind '${KIND}' with ${SKUS.join(" or ")}.`,
        );
    }
    if (before && tierOf(sku) !== textIn(objectIn(before.body, "sku"), "tier")) {
        throw notUpdatable("sku.name");
    }
}

function notUpdatable(member: string): ArmError {
    return new ArmError(
        400,
        "AccountPropertyCannotBeUpdated",
        `The property '${member}' was specified in the input, but it cannot be updated.`,
    );
}

function tierOf(sku: string): string {
    return sku.slice(0, sku.indexOf("_"));
}

/** Nobody serves what a signature would open. */
function noSignature(): never {
    throw notOffered("shared access signatures, as it keeps no blobs, queues and tables");
}
