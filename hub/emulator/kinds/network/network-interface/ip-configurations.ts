import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { privateAddresses, type Standing } from "../address/private-addresses.ts";
import { refused } from "../contract/faults.ts";
import { type Item, itemsOf, kept } from "../contract/items.ts";
import { namedIn, referencesIn } from "../contract/sent.ts";
import { wordIn } from "../contract/values.ts";
import { checkPublicAddresses } from "../public-address/attachment.ts";
import { checkBackendPorts } from "./backend-ports.ts";
import { checkBackends } from "./backends.ts";
import { networkOf } from "./network-of.ts";
import { primaryOf } from "./primary.ts";

const REFERENCES = [
    "subnet",
    "publicIPAddress",
    "loadBalancerBackendAddressPools",
    "loadBalancerInboundNatRules",
    "applicationGatewayBackendAddressPools",
    "applicationSecurityGroups",
    "virtualNetworkTaps",
];

/** The IP configurations of a network interface, with the addresses that they get. @throws ArmError */
export function ipConfigurations(write: Write, sent: JsonObject): JsonObject[] {
    const { hub, id, name } = write;
    const items = itemsOf(id, sent, "ipConfigurations");
    const primary = primaryOf(id, name, items);
    const all = items.map((item) => standing(write, item, item === primary));
    checkNetwork(id, all);
    const addresses = privateAddresses(hub, id, all);
    checkPublicAddresses(hub, id, all);
    checkBackends(hub, id, all);
    checkBackendPorts(hub, all);
    return kept(items, (item) => {
        const address = addresses.get(item.id);
        const { privateIPAddress: _asked, ...properties } = all[items.indexOf(item)]?.properties ?? {};
        return address === undefined ? properties : { privateIPAddress: address, ...properties };
    });
}

function standing({ before }: Write, { id, sent, path }: Item, primary: boolean): Standing {
    const references = referencesIn(sent, REFERENCES, path);
    if (namedIn(references, "subnet") === undefined) {
        throw refused("SubnetIsRequired", `Subnet reference is required for ipconfiguration ${id}.`);
    }
    const properties = {
        ...sent,
        ...references,
        privateIPAllocationMethod: wordIn(id, sent, "privateIPAllocationMethod", ["Static", "Dynamic"], "Dynamic"),
        privateIPAddressVersion: wordIn(id, sent, "privateIPAddressVersion", ["IPv4", "IPv6"], "IPv4"),
        primary,
    };
    const known = objectsIn(objectIn(before?.body ?? {}, "properties"), "ipConfigurations");
    const own = known.find((item) => keyOf(textIn(item, "id") ?? "") === keyOf(id));
    return { id, properties, before: own && objectIn(own, "properties") };
}

/** All IP configurations of a network interface stand in one virtual network. */
function checkNetwork(id: string, all: readonly Standing[]): void {
    const subnets = all.map(({ properties }) => namedIn(properties, "subnet") ?? "");
    const other = subnets.find((subnet) => networkOf(subnet) !== networkOf(subnets[0] ?? ""));
    if (other !== undefined) {
        throw refused(
            "SubnetsNotInSameVnet",
            `Subnets ${subnets[0]} and ${other} referenced by resource ${id} are not in the same Virtual Network.`,
        );
    }
}
