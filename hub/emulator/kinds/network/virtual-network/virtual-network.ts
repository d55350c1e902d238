import { type JsonObject, objectIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { networkKind } from "../contract/network-kind.ts";
import { referencesIn } from "../contract/sent.ts";
import { withShown } from "../contract/shown.ts";
import { flagIn, textsIn } from "../contract/values.ts";
import { addressSpaceOf } from "./address-space.ts";
import { shownPeering, virtualNetworkPeerings } from "./peerings.ts";
import { shownSubnet, subnetInUse } from "./subnet-use.ts";
import { subnets } from "./subnets.ts";

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/create-or-update?view=rest-virtualnetwork-2018-11-01 */
export const virtualNetwork: Kind = networkKind({
    type: "Microsoft.Network/virtualNetworks",
    lists: { subnets: "writable", virtualNetworkPeerings: "writable" },
    properties(write: Write, sent) {
        const { ranges, addressSpace } = addressSpaceOf(write, sent);
        const dhcpOptions = { dnsServers: textsIn(objectIn(sent, "dhcpOptions"), "dnsServers") };
        return {
            addressSpace,
            dhcpOptions,
            subnets: subnets(write, sent, ranges),
            virtualNetworkPeerings: virtualNetworkPeerings(write, withPeerings(write, sent), ranges),
            enableDdosProtection: flagIn(sent, "enableDdosProtection", false),
            enableVmProtection: flagIn(sent, "enableVmProtection", false),
            ...referencesIn(sent, ["ddosProtectionPlan"], "properties"),
        };
    },
    shown: (resource, hub) =>
        withShown(resource, {
            subnets: (item, id) => shownSubnet(hub, item, id),
            virtualNetworkPeerings: (item) => shownPeering(hub, item, resource.id),
        }),
    // The one that stays is told that the other one has gone.
    lets: ["remoteVirtualNetwork"],
    inUse: subnetInUse,
});

/** Peerings stay where they are not told, unlike subnets. @see https://github.com/Azure/arm-template-whatif/issues/163 */
function withPeerings({ before }: Write, sent: JsonObject): JsonObject {
    const { virtualNetworkPeerings = null } = objectIn(before?.body ?? {}, "properties");
    return { ...sent, virtualNetworkPeerings: sent.virtualNetworkPeerings ?? virtualNetworkPeerings };
}
