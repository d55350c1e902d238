import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../hub.ts";

const location = "west";

export const VNET = "Microsoft.Network/virtualNetworks/v";
export const NIC = "Microsoft.Network/networkInterfaces/n";
export const BALANCER = "Microsoft.Network/loadBalancers/b";
export const PUBLIC = "Microsoft.Network/publicIPAddresses/p";

/** The id of a subnet of the network `v`. */
export const subnetId = (name: string, network = VNET) => idOf(`${network}/subnets/${name}`);

/** The id of an item of the load balancer `b`. */
export const ofBalancer = (item: string) => idOf(`${BALANCER}/${item}`);

/** A virtual network with subnets by their prefixes. */
export function network(subnets: Readonly<Record<string, string>> = {}, space: readonly string[] = ["10.0.0.0/16"]) {
    return {
        location,
        properties: {
            addressSpace: { addressPrefixes: [...space] },
            subnets: Object.entries(subnets).map(([name, addressPrefix]) => ({ name, properties: { addressPrefix } })),
        },
    };
}

/** A network interface with one IP configuration `i` in the subnet `s`, unless it says another. */
export function networkInterface(configuration: JsonObject = {}) {
    const properties = { subnet: { id: subnetId("s") }, ...configuration };
    return { location, properties: { ipConfigurations: [{ name: "i", properties }] } };
}

/** A network interface with IP configurations by their names, in the subnet `s`. */
export function networkInterfaces(configurations: Readonly<Record<string, JsonObject>>) {
    const ipConfigurations = Object.entries(configurations).map(([name, properties]) => ({
        name,
        properties: { subnet: { id: subnetId("s") }, ...properties },
    }));
    return { location, properties: { ipConfigurations } };
}

export const publicAddress = (properties: JsonObject = {}) => ({ location, properties });

/** An internal load balancer with a frontend `f`, a pool `p` and a probe `h`, unless it says others. */
export function balancer(lists: JsonObject = {}) {
    const properties = {
        frontendIPConfigurations: [{ name: "f", properties: { subnet: { id: subnetId("s") } } }],
        backendAddressPools: [{ name: "p" }],
        probes: [{ name: "h", properties: { protocol: "Tcp", port: 80 } }],
        ...lists,
    };
    return { location, properties };
}

/** A rule from a port of the frontend `f` to the pool `p`. */
export function rule(name: string, frontendPort: number, backendPort: number, more: JsonObject = {}) {
    const properties = {
        protocol: "Tcp",
        frontendPort,
        backendPort,
        frontendIPConfiguration: { id: ofBalancer("frontendIPConfigurations/f") },
        backendAddressPool: { id: ofBalancer("backendAddressPools/p") },
        ...more,
    };
    return { name, properties };
}

/** A rule from a port of the frontend `f` to one network interface. */
export function natRule(name: string, frontendPort: number, backendPort: number) {
    const { properties } = rule(name, frontendPort, backendPort);
    const { backendAddressPool: _, ...own } = properties;
    return { name, properties: own };
}

/** The properties of an answer. */
export function propertiesOf({ body }: { body: JsonObject }): JsonObject {
    return body.properties as JsonObject;
}

/** The items of a list of an answer, each with its name and its properties beside each other. */
export function itemsOf(answer: { body: JsonObject }, list: string): JsonObject[] {
    return (propertiesOf(answer)[list] as JsonObject[]).map(({ name, properties }) => ({
        name: name ?? "",
        ...(properties as JsonObject),
    }));
}

/** The private address of the first IP configuration of a network interface. */
export function addressOf(hub: TestHub, path: string) {
    return itemsOf(hub.call("GET", path), "ipConfigurations")[0]?.privateIPAddress;
}

/** A machine as the Hub keeps it, made without all that a real one needs. @param set the name of its availability set */
export function attach(hub: TestHub, name: string, nics: readonly string[], set?: string): string {
    const id = idOf(`Microsoft.Compute/virtualMachines/${name}`);
    const networkInterfaces = nics.map((path, at) => ({ id: idOf(path), properties: { primary: at === 0 } }));
    const availabilitySet = set && { availabilitySet: { id: idOf(`Microsoft.Compute/availabilitySets/${set}`) } };
    const body = { location, properties: { networkProfile: { networkInterfaces }, ...(availabilitySet || {}) } };
    hub.state.resources.put({ id, type: "Microsoft.Compute/virtualMachines", name, body, etag: "1" });
    return id;
}
