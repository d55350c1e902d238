import type { Input } from "../input.ts";
import type { BackendPool, LoadBalancer, NetworkInterface, Reference } from "../parts.ts";
import type { Resource } from "../resource.ts";
import { ABSENT } from "../value.ts";
import { base, named, reference } from "./reference.ts";

export function networkInterface(resource: Resource, inputs: Input): NetworkInterface {
    return {
        ...base(resource, inputs, "microsoft.network/networkinterfaces", "networkInterfaceName"),
        kind: "network interface",
        backendPools: poolsOf(inputs.get("ipConfigurations")),
    };
}

export function loadBalancer(resource: Resource, inputs: Input): LoadBalancer {
    return {
        ...base(resource, inputs, "microsoft.network/loadbalancers", "loadBalancerName"),
        kind: "load balancer",
        probes: inputs.get("probes").items()[0]?.presence() ?? ABSENT,
    };
}

export function backendPool(resource: Resource, inputs: Input): BackendPool {
    return {
        ...base(resource, inputs, "microsoft.network/loadbalancers/backendaddresspools", "backendAddressPoolName"),
        kind: "backend pool",
        loadBalancer: named(inputs, "loadBalancerName", "Microsoft.Network/loadBalancers"),
    };
}

/** The backend pools that IP configurations are in, of a network interface or within a scale set. */
export function poolsOf(ipConfigurations: Input): Reference[] {
    return ipConfigurations
        .items()
        .flatMap((configuration) => configuration.get("loadBalancerBackendAddressPools").items())
        .map((pool) => reference(pool.get("id")));
}
