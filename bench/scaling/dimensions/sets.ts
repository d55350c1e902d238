import { highlyAvailable, idOf, resource } from "../../../test/policypack/machines.ts";
import { type Declared, unknown, urnOf } from "../../../test/policypack/requests.ts";
import { type Dimensions, times } from "../dimension.ts";
import { member, waitsFor } from "../machine.ts";

export const ofSets: Dimensions = {
    "members of one availability set": (size) => ({
        stack: [set("web", 3), balancer("web"), ...times(size, (at) => [nic(at, "web"), member(at, "web")]).flat()],
    }),
    "members of one set, each of an application of its own": (size) => ({
        stack: [set("web", 3), ...times(size, (at) => member(at, "web", { app: `web-${at}` }))],
    }),
    "availability sets of two members": (size) => ({
        stack: times(size >> 1, (at) => [
            ...[set(`web-${at}`, 2), balancer(`web-${at}`)],
            ...[2 * at, 2 * at + 1].flatMap((each) => [
                nic(each, `web-${at}`),
                member(each, `web-${at}`, { app: `web-${at}` }),
            ]),
        ]).flat(),
    }),
    "availability sets of one application": (size) => ({
        stack: times(size, (at) => [set(`web-${at}`, 1), member(at, `web-${at}`)]).flat(),
    }),
    "members whose set is not known yet": (size) => {
        const one = set("web", 3);
        const unnamed = times(size, (at) => {
            const { inputs, ...rest } = member(at, "web");
            const later = { ...rest, inputs: { ...inputs, availabilitySet: { id: unknown } } };
            return waitsFor(later, "availabilitySet", urnOf(one));
        });
        return { stack: [one, ...unnamed] };
    },
    "sets that no machine is in": (size) => ({ stack: times(size, (at) => set(`set-${at}`, 2)) }),
    "scale sets": (size) => ({
        stack: [balancer("web"), ...times(size, (at) => scaleSet(at, ["web"]))],
    }),
    "balancers, each with a scale set": (size) => ({
        stack: times(size, (at) => [balancer(`web-${at}`), scaleSet(at, [`web-${at}`])]).flat(),
    }),
    "balancers without a probe": (size) => ({
        stack: times(size, (at) => [balancer(`web-${at}`, { probes: [] }), scaleSet(at, [`web-${at}`])]).flat(),
    }),
    "balancers in front of one scale set": (size) => ({
        stack: [
            ...times(size, (at) => balancer(`web-${at}`)),
            scaleSet(
                0,
                times(size, (at) => `web-${at}`),
            ),
        ],
    }),
    "pools of one balancer": (size) => ({
        stack: [
            balancer("web", { backendAddressPools: times(size, (at) => ({ name: `pool-${at}` })) }),
            ...times(size, (at) => [nic(at, "web", `pool-${at}`), member(at, "web")]).flat(),
        ],
    }),
    "pools that are resources of their own": (size) => ({
        stack: [
            balancer("web", { backendAddressPools: [] }),
            ...times(size, (at) => [pool(at, "web", {}), nic(at, "web", `pool-${at}`), member(at, "web")]).flat(),
        ],
    }),
    "network interfaces that one pool lists": (size) => ({
        stack: [
            balancer("web"),
            pool(0, "web", {
                loadBalancerBackendAddresses: times(size, (at) => ({
                    networkInterfaceIPConfiguration: configuration(at),
                })),
            }),
            ...times(size, (at) => [nic(at), member(at, "web")]).flat(),
        ],
    }),
    "addresses that one pool lists": (size) => ({
        stack: [
            balancer("web"),
            pool(0, "web", { loadBalancerBackendAddresses: times(size, (at) => ({ ipAddress: address(at) })) }),
            ...times(size, (at) => [nic(at), member(at, "web")]).flat(),
        ],
    }),
    "members of a pool by resources of their own": (size) => ({
        stack: [
            { ...bridged("lb/loadBalancer:LoadBalancer", "web", { name: "web" }) },
            bridged("lb/backendAddressPool:BackendAddressPool", "members", {
                name: "members",
                loadbalancerId: idOf("Microsoft.Network/loadBalancers/web"),
            }),
            ...times(size, (at) => [association(at), nic(at), member(at, "web")]).flat(),
        ],
    }),
    "probes of one balancer": (size) => ({
        stack: [
            { ...bridged("lb/loadBalancer:LoadBalancer", "web", { name: "web" }) },
            ...times(size, (at) =>
                bridged("lb/probe:Probe", `probe-${at}`, {
                    name: `probe-${at}`,
                    loadbalancerId: idOf("Microsoft.Network/loadBalancers/web"),
                }),
            ),
            scaleSet(0, ["web"]),
        ],
    }),
    "network interfaces of one machine": (size) => {
        const { inputs, ...rest } = member(0, "web");
        const interfaces = times(size, (at) => ({ id: idOf(`Microsoft.Network/networkInterfaces/nic-${at}`) }));
        const one = { ...rest, inputs: { ...inputs, networkProfile: { networkInterfaces: interfaces } } };
        return { stack: [balancer("web"), one, ...times(size, (at) => nic(at, "web"))] };
    },
    "addresses of one network interface": (size) => {
        const ipConfigurations = times(size, (at) => ({
            ...{ name: `ip-${at}`, privateIPAddress: address(at) },
            loadBalancerBackendAddressPools: [poolId("web", `pool-${at}`)],
        }));
        const { inputs, ...rest } = nic(0);
        const pools = times(size, (at) => ({ name: `pool-${at}` }));
        const front = balancer("web", { backendAddressPools: pools });
        return { stack: [front, { ...rest, inputs: { ...inputs, ipConfigurations } }, member(0, "web")] };
    },
};

function set(name: string, platformFaultDomainCount: number): Declared {
    const inputs = { availabilitySetName: name, location: "west", platformFaultDomainCount, sku: { name: "Aligned" } };
    return resource("compute:AvailabilitySet", name, inputs);
}

function balancer(name: string, inputs: Record<string, unknown> = {}): Declared {
    return resource("network:LoadBalancer", name, {
        ...{ loadBalancerName: name, location: "west", backendAddressPools: [{ name: "members" }] },
        probes: [{ name: "alive", protocol: "Tcp", port: 443 }],
        ...inputs,
    });
}

function pool(at: number, of: string, inputs: Record<string, unknown>): Declared {
    const names = { loadBalancerName: of, backendAddressPoolName: `pool-${at}` };
    return resource("network:LoadBalancerBackendAddressPool", `pool-${at}`, { ...names, ...inputs });
}

function poolId(of: string, name = "members"): { id: string } {
    return { id: idOf(`Microsoft.Network/loadBalancers/${of}/backendAddressPools/${name}`) };
}

/** @param of the balancer of the pool that it is in */
function nic(at: number, of?: string, name?: string): Declared {
    const pools = of === undefined ? {} : { loadBalancerBackendAddressPools: [poolId(of, name)] };
    return resource("network:NetworkInterface", `nic-${at}`, {
        ...{ networkInterfaceName: `nic-${at}`, location: "west" },
        ipConfigurations: [{ name: "primary", privateIPAddress: address(at), ...pools }],
    });
}

function address(at: number): string {
    return `10.${at >> 16}.${(at >> 8) % 256}.${at % 256}`;
}

function configuration(at: number): { id: string } {
    return { id: idOf(`Microsoft.Network/networkInterfaces/nic-${at}/ipConfigurations/primary`) };
}

function scaleSet(at: number, balancers: readonly string[]): Declared {
    const ipConfigurations = balancers.map((name) => ({ name, loadBalancerBackendAddressPools: [poolId(name)] }));
    const networkInterfaceConfigurations = [{ name: "primary", ipConfigurations }];
    return resource("compute:VirtualMachineScaleSet", `set-${at}`, {
        ...{ vmScaleSetName: `set-${at}`, location: "west", sku: { name: "Standard_DS2_v2", capacity: 3 } },
        tags: { ...highlyAvailable, app: `web-${at}` },
        virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } },
    });
}

function bridged(type: string, name: string, inputs: Record<string, unknown>): Declared {
    return { type: `azure:${type}`, name, inputs: { resourceGroupName: "erp", ...inputs } };
}

function association(at: number): Declared {
    const type = "network/networkInterfaceBackendAddressPoolAssociation:NetworkInterfaceBackendAddressPoolAssociation";
    return bridged(type, `association-${at}`, {
        networkInterfaceId: idOf(`Microsoft.Network/networkInterfaces/nic-${at}`),
        backendAddressPoolId: poolId("web").id,
    });
}
