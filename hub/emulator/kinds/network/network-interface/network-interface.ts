import type { HubView } from "../../../state/hub-view.ts";
import { nameOf } from "../../../state/places.ts";
import type { Resource } from "../../../state/resource.ts";
import { isObject, type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { networkKind } from "../contract/network-kind.ts";
import { referencesIn, sentOf } from "../contract/sent.ts";
import { withShown } from "../contract/shown.ts";
import { flagIn, textsIn } from "../contract/values.ts";
import { attachmentOf } from "./attachment.ts";
import { ipConfigurations } from "./ip-configurations.ts";

const TOLD = ["macAddress", "primary", "virtualMachine", "hostedWorkloads", "tapConfigurations", "interfaceEndpoint"];

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces/create-or-update?view=rest-virtualnetwork-2018-11-01 */
export const networkInterface: Kind = networkKind({
    type: "Microsoft.Network/networkInterfaces",
    lists: { ipConfigurations: "readOnly" },
    told: TOLD,
    properties: (write: Write, sent) => ({
        ipConfigurations: ipConfigurations(write, sent),
        dnsSettings: dnsSettings(sent),
        enableAcceleratedNetworking: flagIn(sent, "enableAcceleratedNetworking", false),
        enableIPForwarding: flagIn(sent, "enableIPForwarding", false),
        ...referencesIn(sent, ["networkSecurityGroup"], "properties"),
    }),
    shown: (resource, hub) => withShown(resource, {}, toldOf(resource, hub)),
    // A load balancer that goes takes itself out of its members.
    lets: ["loadBalancerBackendAddressPools", "loadBalancerInboundNatRules"],
    inUse: (id, user) => ({
        code: "NicInUse",
        message:
            `Network Interface ${id} is used by existing resource ${user.id}. In order to delete the network interface, it must ` +
            "be dissociated from the resource. To learn more, see aka.ms/deletenic.",
    }),
});

function dnsSettings({ dnsSettings: sent }: JsonObject): JsonObject {
    const settings = isObject(sent)
        ? sentOf(sent, ["appliedDnsServers", "internalFqdn", "internalDomainNameSuffix"])
        : {};
    return { ...settings, dnsServers: textsIn(settings, "dnsServers"), appliedDnsServers: [] };
}

function toldOf({ id, body }: Resource, hub: HubView): JsonObject {
    const guid = textIn(objectIn(body, "properties"), "resourceGuid") ?? nameOf(id);
    return { tapConfigurations: [], hostedWorkloads: [], ...attachmentOf(hub, id, guid) };
}
