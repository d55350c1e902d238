import { highlyAvailable, idOf, resource, vm } from "../../machines.ts";
import type { Declared } from "../../requests.ts";
import { type Wiring, wired } from "./wiring.ts";

const osDisk = { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } };

/** A VM as a Hub takes it. */
export function machine(name: string, tags?: unknown, inputs: Record<string, unknown> = {}): Declared {
    return vm(name, tags, { hardwareProfile: { vmSize: "Standard_DS2_v2" }, storageProfile: { osDisk }, ...inputs });
}

export const vmId = (name: string) => idOf(`Microsoft.Compute/virtualMachines/${name}`);

export const set = resource("compute:AvailabilitySet", "web", {
    availabilitySetName: "web",
    platformFaultDomainCount: 2,
    sku: { name: "Aligned" },
});

export const balancer = resource("network:LoadBalancer", "front", {
    loadBalancerName: "front",
    backendAddressPools: [{ name: "web" }],
    probes: [{ name: "alive", port: 443 }],
});

const poolId = idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/web");
const inPool = (id: unknown) => [{ name: "ip", loadBalancerBackendAddressPools: [{ id }] }];
export const withId = (id: unknown) => ({ id });

/** A member of the set, and its network interface in the pool. @param from the resource that the pool is an output of */
export function member(
    name: string,
    wire: Wiring,
    tags: unknown = highlyAvailable,
    from = "front",
): [nic: Declared, vm: Declared] {
    const nic = resource("network:NetworkInterface", `${name}-nic`, { networkInterfaceName: `${name}-nic` });
    const nicId = idOf(`Microsoft.Network/networkInterfaces/${nic.name}`);
    return [
        wired(nic, wire("ipConfigurations", from, inPool, poolId)),
        wired(
            machine(name, tags),
            wire("availabilitySet", "web", withId, idOf("Microsoft.Compute/availabilitySets/web")),
            wire("networkProfile", nic.name, (id) => ({ networkInterfaces: [{ id }] }), nicId),
        ),
    ];
}

/** Two members of a set behind a load balancer. */
export function group(wire: Wiring, tags?: unknown): Declared[] {
    return [set, balancer, ...member("web-0", wire, tags), ...member("web-1", wire, tags)];
}

/** A scale set behind the load balancer. */
export function scaleSet(
    wire: Wiring,
    tags: unknown = highlyAvailable,
    inputs: Record<string, unknown> = {},
): Declared {
    const own = resource("compute:VirtualMachineScaleSet", "web-set", {
        vmScaleSetName: "web-set",
        location: "west",
        tags,
        sku: { name: "Standard_DS2_v2", capacity: 3 },
        upgradePolicy: { mode: "Manual" },
        ...inputs,
    });
    const profile = (id: unknown) => ({
        networkProfile: { networkInterfaceConfigurations: [{ name: "nic", ipConfigurations: inPool(id) }] },
        storageProfile: { osDisk },
    });
    return { ...wired(own, wire("virtualMachineProfile", "front", profile, poolId)), protect: true };
}

export const disk = resource("compute:Disk", "data", {
    diskName: "data",
    location: "west",
    diskSizeGB: 128,
    sku: { name: "Premium_LRS" },
    creationData: { createOption: "Empty" },
});
const diskId = idOf("Microsoft.Compute/disks/data");

/** The VM with the disk `data`. */
export function holding(machine: Declared, wire: Wiring): Declared {
    const profile = (id: unknown) => ({ osDisk, dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id } }] });
    return wired(machine, wire("storageProfile", "data", profile, diskId));
}

/** A snapshot of the disk `data`. */
export function copyOfDisk(wire: Wiring): Declared {
    const nightly = resource("compute:Snapshot", "nightly", { snapshotName: "nightly", location: "west" });
    const creationData = (sourceResourceId: unknown) => ({ createOption: "Copy", sourceResourceId });
    return wired(nightly, wire("creationData", "data", creationData, diskId));
}

/** A protected item of Recovery Services, of a VM. */
export function itemOf(name: string, wire: Wiring): Declared {
    const properties = (sourceResourceId: unknown) => ({
        protectedItemType: "Microsoft.Compute/virtualMachines",
        sourceResourceId,
    });
    return wired(
        resource("recoveryservices:ProtectedItem", "item", {}),
        wire("properties", name, properties, vmId(name)),
    );
}
