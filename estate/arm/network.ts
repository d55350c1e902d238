import type { BackendPool, LoadBalancer, NetworkInterface, Reference } from "../model/parts.ts";
import type { Input } from "../values/input.ts";
import { isStated } from "../values/presence.ts";
import { ABSENT, type Value } from "../values/value.ts";
import type { ArmResource } from "./arm-resource.ts";
import { base, named, reference } from "./reference.ts";

const BALANCER = "Microsoft.Network/loadBalancers";

export function networkInterface(resource: ArmResource): NetworkInterface {
    const configurations = resource.body.get("ipConfigurations");
    return {
        ...base(resource),
        kind: "network interface",
        backendPools: poolsOf(configurations),
        addresses: stated(configurations.items().map((configuration) => configuration.get("privateIPAddress"))),
    };
}

export function loadBalancer(resource: ArmResource): (LoadBalancer | BackendPool)[] {
    const { body, names } = resource;
    const { identity, ...own } = base(resource);
    const nameOf = (pool: Input) => base({ ...resource, names: [...names, pool.get("name").text()] }).identity.name;
    const balancer: LoadBalancer = {
        ...own,
        identity,
        kind: "load balancer",
        probes: body.get("probes").items()[0]?.presence() ?? ABSENT,
    };
    const pools = body.get("backendAddressPools").items();
    return [
        balancer,
        ...pools.map((pool) => ({
            ...own,
            kind: "backend pool" as const,
            identity: { ...identity, type: `${identity.type}/backendaddresspools`, name: nameOf(pool) },
            loadBalancer: named(resource, names.at(-1) ?? ABSENT, BALANCER),
            ...membersOf(pool),
        })),
    ];
}

export function backendPool(resource: ArmResource): BackendPool {
    const { body, names, parent } = resource;
    return {
        ...base(resource),
        kind: "backend pool",
        loadBalancer: parent ?? named(resource, names.at(-2) ?? ABSENT, BALANCER),
        ...membersOf(body),
    };
}

/** The backend pools that IP configurations are in, of a network interface or within a scale set. */
export function poolsOf(ipConfigurations: Input): Reference[] {
    return ipConfigurations
        .items()
        .flatMap((configuration) => configuration.get("loadBalancerBackendAddressPools").items())
        .map((pool) => reference(pool.get("id")));
}

/** Members that a pool lists by itself: by the IP configuration of a network interface, or by address. */
function membersOf(pool: Input) {
    const addresses = pool.get("loadBalancerBackendAddresses").items();
    const configurations = [
        ...pool.get("backendIPConfigurations").items(),
        ...addresses.map((address) => address.get("networkInterfaceIPConfiguration")).filter(isStated),
    ];
    return {
        networkInterfaces: configurations.map((configuration) => reference(configuration.get("id"))),
        addresses: stated(addresses.map((address) => address.get("ipAddress"))),
    };
}

function stated(inputs: readonly Input[]): Value<string>[] {
    return inputs.filter(isStated).map((input) => input.text());
}
