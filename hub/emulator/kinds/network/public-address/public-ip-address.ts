import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { freePublicAddress } from "../address/public-addresses.ts";
import { refused } from "../contract/faults.ts";
import { namersIn, namersOf } from "../contract/namers.ts";
import { networkKind } from "../contract/network-kind.ts";
import { referencesIn } from "../contract/sent.ts";
import { numberIn, wordIn } from "../contract/values.ts";
import { dnsSettings } from "./dns-settings.ts";

/** Minutes: https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses/create-or-update */
const IDLE_TIMEOUT = [4, 30] as const;

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses/create-or-update?view=rest-virtualnetwork-2018-11-01 */
export const publicIPAddress: Kind = networkKind({
    type: "Microsoft.Network/publicIPAddresses",
    told: ["ipConfiguration", "ipAddress"],
    properties(write: Write, sent) {
        const { id, hub, body, before } = write;
        const sku = { name: "Basic", ...objectIn(body, "sku") };
        body.sku = sku;
        const method = wordIn(id, sent, "publicIPAllocationMethod", ["Static", "Dynamic"], "Dynamic");
        if (sku.name.toLowerCase() === "standard" && method !== "Static") {
            throw refused(
                "StandardSkuPublicIPAddressesMustBeStatic",
                `Standard sku publicIp ${id} must have AllocationMethod set to Static.`,
            );
        }
        return {
            ipTags: [],
            ...sent,
            publicIPAllocationMethod: method,
            publicIPAddressVersion: wordIn(id, sent, "publicIPAddressVersion", ["IPv4", "IPv6"], "IPv4"),
            idleTimeoutInMinutes: numberIn(id, sent, "idleTimeoutInMinutes", IDLE_TIMEOUT, 4),
            // A dynamic one is put aside too, so that it is free once something is attached to it.
            ipAddress: (before && textIn(objectIn(before.body, "properties"), "ipAddress")) ?? freePublicAddress(hub),
            ...dnsSettings(write, sent),
            ...referencesIn(sent, ["publicIPPrefix"], "properties"),
        };
    },
    shown: shownPublicAddress,
    inUse(id, user) {
        const [namer = user.id] = namersIn(user, id);
        return {
            code: "PublicIPAddressCannotBeDeleted",
            message:
                `Public IP address ${id} can not be deleted since it is still allocated to resource ${namer}. In order to delete ` +
                "the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see " +
                "aka.ms/deletepublicip.",
        };
    },
});

/** A dynamic address is only there while something has it. */
function shownPublicAddress({ id, body }: Resource, hub: HubView): JsonObject {
    const { ipAddress, ...properties } = objectIn(body, "properties");
    const [holder] = namersOf(hub, id);
    const isThere = holder !== undefined || properties.publicIPAllocationMethod === "Static";
    return {
        ...body,
        properties: {
            ...properties,
            ...(isThere && ipAddress !== undefined ? { ipAddress } : {}),
            ...(holder === undefined ? {} : { ipConfiguration: { id: holder } }),
        },
    };
}
