import { describe, expect, it } from "vitest";
import { toGeneric } from "../../policypack/forms/generic.ts";
import { toTemplate } from "../../policypack/forms/template.ts";
import { judge } from "../../policypack/judge.ts";
import { backedUp, highlyAvailable, idOf, resource, vm, without } from "../../policypack/machines.ts";
import { type Declared, unknown } from "../../policypack/requests.ts";

const balancerId = idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/web");
const item = { protectedItemName: "vm;iaasvmcontainerv2;erp;in-set" };

/** A violation of each rule over resources, and machines that violate none. */
const stack: Declared[] = [
    vm("good", backedUp),
    vm("bad", { ...without(backedUp, "rpo"), protection: "bakcup" }),
    vm("in-set", { ...backedUp, "backup-method": "snapshot" }, { availabilitySet: { id: unknown } }),
    resource("compute:AvailabilitySet", "set", { availabilitySetName: "set", platformFaultDomainCount: 1 }),
    resource("compute:VirtualMachineScaleSet", "scale-set", { tags: highlyAvailable }),
    resource("recoveryservices:ProtectedItem", "item", item),
    resource("compute:Disk", "data", { diskName: "data" }),
    vm("alone", highlyAvailable, {
        availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") },
        storageProfile: { dataDisks: [{ managedDisk: { id: idOf("Microsoft.Compute/disks/data") } }] },
        networkProfile: { networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces/nic") }] },
    }),
    resource("compute:Snapshot", "snapshot", {
        creationData: { sourceResourceId: idOf("Microsoft.Compute/disks/data") },
    }),
    resource("compute:RestorePointCollection", "points", { source: { id: unknown } }, { source: ["alone"] }),
    resource("network:NetworkInterface", "nic", {
        networkInterfaceName: "nic",
        ipConfigurations: [{ loadBalancerBackendAddressPools: [{ id: balancerId }] }],
    }),
    resource("network:LoadBalancerBackendAddressPool", "pool", { loadBalancerName: "front" }),
    resource("network:LoadBalancer", "front", { loadBalancerName: "front" }),
];

const versions = {
    "a module of an API version": (module: string, name: string) => `azure-native:${module}/v20240301:${name}`,
    "a preview version": (module: string, name: string) => `azure-native:${module}/v20240301preview:${name}`,
    "a parameterised package": (module: string, name: string) => `azure-native_${module}_v20240301:${module}:${name}`,
};
const written = {
    "as it is": (resources: Declared[]) => resources,
    "as generic resources": (resources: Declared[]) => resources.map(toGeneric),
    "as a template": toTemplate,
};
const forms = Object.entries(written).flatMap(([how, write]) =>
    Object.entries(versions).map(([version, token]) => [how, version, { write, token }] as const),
);

async function verdicts(resources: Declared[]) {
    const violations = await judge(resources);
    // A template has only the name in Azure.
    return violations.map(({ rule, message }) => `${rule} ${message.replace(item.protectedItemName, "item")}`).sort();
}

describe("azure-native's tokens", () => {
    it.each(forms)("of a stack written %s, of %s, give the same verdicts", async (_, __, { write, token }) => {
        const renamed = write(stack).map((declared) => {
            const [, module = "", name = ""] = declared.type.split(":");
            return { ...declared, type: token(module, name) };
        });
        const plain = await verdicts(stack);
        expect(await verdicts(renamed)).toEqual(plain);
        expect([...new Set(plain.map((verdict) => verdict.split(" ", 1)[0]))]).toEqual([
            "ha-behind-load-balancer",
            "ha-spreads-nodes",
            "hub-support",
            "no-vm-backup-on-set-members",
            "require-protection",
            "require-rpo",
            "set-data-needs-app-backup",
            "snapshot-needs-stopped-vm",
        ]);
    });

    it.each([
        "azure-native:compute:VirtualMachines",
        "azure-native:compute:virtualMachine",
        "azure-native:Compute:VirtualMachine",
        "azure-native:computer:VirtualMachine",
        "azure-nativ:compute:VirtualMachine",
        "pulumi:providers:azure-native",
        "constructor",
        "__proto__",
        "",
    ])("do not include %j", async (type) => {
        expect(await judge([{ ...vm("db"), type }])).toEqual([]);
    });
});
