import { idOf } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";
import type { Convert } from "./bridge.ts";
import { at, declare, listed, mapped, rewritten } from "./rewriting.ts";

/** A load balancer, and its pools and probes, which are resources of their own. */
export const loadBalancer: Convert = (declared, { token }) => {
    const { loadBalancerName: name, sku, backendAddressPools, probes } = declared.inputs;
    const own = { name, sku: at(sku, "name") };
    const parts = [
        ...listed(backendAddressPools).map((pool) => ({ pool, type: token("lbBackendAddressPool") })),
        ...listed(probes).map((pool) => ({ pool, type: token("lbProbe") })),
    ];
    return [
        rewritten(declared, token("lb"), own),
        ...parts.map(({ pool, type }) => {
            const inputs = { name: at(pool, "name"), loadbalancerId: unknown, port: at(pool, "port") };
            return declare(partName(declared, pool), type, inputs, { loadbalancerId: [declared.name] });
        }),
    ];
};

/** Where a value is made from a load balancer for the sake of its pools, it is made from these instead. */
export function poolResources(names: readonly string[] | undefined, all: readonly Declared[]): string[] | undefined {
    return names?.flatMap((name) => {
        const balancer = all.find((one) => one.name === name && one.type.endsWith(":LoadBalancer"));
        const pools = listed(balancer?.inputs.backendAddressPools);
        return balancer && pools.length > 0 ? pools.map((pool) => partName(balancer, pool)) : [name];
    });
}

function partName(balancer: Declared, part: unknown): string {
    return `${balancer.name}-${at(part, "name")}`;
}

export const backendPool: Convert = (declared, { token }) => {
    const { backendAddressPoolName: name, loadBalancerName, resourceGroupName } = declared.inputs;
    const path = `Microsoft.Network/loadBalancers/${loadBalancerName}`;
    const loadbalancerId = loadBalancerName === unknown ? unknown : idOf(path, String(resourceGroupName));
    return [
        declare(
            declared.name,
            token("lbBackendAddressPool"),
            { name, loadbalancerId },
            {
                loadbalancerId: declared.dependencies?.loadBalancerName,
            },
        ),
    ];
};

/** A network interface, and what puts it into backend pools. */
export const networkInterface: Convert = (declared, { token }, all) => {
    const { networkInterfaceName: name, ipConfigurations } = declared.inputs;
    const own = {
        name,
        ipConfigurations: mapped(ipConfigurations, (ip) => ({
            name: "ip",
            privateIpAddress: at(ip, "privateIPAddress"),
            privateIpAddressAllocation: "Dynamic",
        })),
    };
    const ids = listed(ipConfigurations).flatMap((ip) =>
        listed(at(ip, "loadBalancerBackendAddressPools")).map((pool) => at(pool, "id")),
    );
    const pools = poolResources(declared.dependencies?.ipConfigurations, all);
    return [
        rewritten(declared, token("networkInterface"), own),
        ...ids.map((backendAddressPoolId, place) =>
            declare(
                `${declared.name}-pool-${place}`,
                token("networkInterfaceBackendAddressPoolAssociation"),
                { networkInterfaceId: unknown, backendAddressPoolId, ipConfigurationName: "ip" },
                { networkInterfaceId: [declared.name], backendAddressPoolId: pools },
            ),
        ),
    ];
};
