import { expect, it } from "vitest";
import { backedUp, highlyAvailable } from "../policypack/machines.ts";
import { type Outcome, startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

const none = { app: "lab", protection: "none", "unprotected-reason": "dev-test", "unprotected-until": "2099-12-31" };
const atVmLevel = {
    ...backedUp,
    data: "external",
    "backup-method": "snapshot",
    "backup-vm-state": "stopped",
    restore: "vm",
};

/** Mentions of all kinds of resources. @param idOf the source of a function that gives the id of a resource with such a path */
function program(idOf: string): string {
    return `
import * as azure from "@pulumi/azure-native/index.js";

const { authorization, compute, network, recoveryservices } = azure;
const place = { resourceGroupName: "erp", location: "west" };
const idOf = ${idOf};
const vm = (name, tags, inputs, options) =>
    new compute.VirtualMachine(name, { ...place, vmName: name, tags, ...inputs }, { protect: true, ...options });

const none = ${JSON.stringify(none)};
const backedUp = ${JSON.stringify(backedUp)};
const atVmLevel = ${JSON.stringify(atVmLevel)};
const highlyAvailable = ${JSON.stringify(highlyAvailable)};

const set = new compute.AvailabilitySet("set", { ...place, availabilitySetName: "set", sku: { name: "Aligned" } });
const setId = idOf(set, "Microsoft.Compute/availabilitySets/set");
const flexible = new compute.VirtualMachineScaleSet("flexible", {
    ...place,
    vmScaleSetName: "flexible",
    tags: { ...highlyAvailable, app: "pool", "load-balancer": "f5.dc1.contoso.com" },
    platformFaultDomainCount: 2,
    sku: { name: "Standard_DS2_v2", capacity: 2 },
});
const flexibleId = idOf(flexible, "Microsoft.Compute/virtualMachineScaleSets/flexible");
vm("in-flexible", atVmLevel, { virtualMachineScaleSet: { id: flexibleId } });
const inSet = vm("in-set", atVmLevel, { availabilitySet: { id: setId } });
vm("without-data", { ...backedUp, "backup-method": "agent" }, { availabilitySet: { id: setId } });

const disk = new compute.Disk("data", {
    ...place, diskName: "data", diskSizeGB: 64, creationData: { createOption: "Empty" }, sku: { name: "Premium_LRS" },
});
const diskId = idOf(disk, "Microsoft.Compute/disks/data");
vm("lab", none, { storageProfile: { dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: diskId } }] } });
const copied = vm("copied", { ...none, app: "tools" }, {});
const copiedId = idOf(copied, "Microsoft.Compute/virtualMachines/copied");
const item = { policyId: "/subscriptions/0000/x", protectedItemType: "Microsoft.Compute/virtualMachines" };
new recoveryservices.ProtectedItem("item", {
    ...place, vaultName: "vault", fabricName: "Azure", containerName: "c", protectedItemName: "i",
    properties: { ...item, sourceResourceId: copiedId },
});
new compute.RestorePointCollection("points", {
    ...place, restorePointCollectionName: "points",
    source: { id: idOf(inSet, "Microsoft.Compute/virtualMachines/in-set") },
});
new compute.Snapshot("snapshot", {
    ...place, snapshotName: "snapshot", creationData: { createOption: "Copy", sourceResourceId: diskId },
});

const front = new network.LoadBalancer("front", { ...place, loadBalancerName: "front" });
const pool = new network.LoadBalancerBackendAddressPool("pool", {
    resourceGroupName: "erp", backendAddressPoolName: "pool", loadBalancerName: "front",
});
const poolId = idOf(pool, "Microsoft.Network/loadBalancers/front/backendAddressPools/pool");
const nics = ["web-0", "web-1"].map((name) => {
    const nic = new network.NetworkInterface(name + "-nic", {
        ...place, networkInterfaceName: name + "-nic",
        ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPools: [{ id: poolId }] }],
    });
    return { name, id: idOf(nic, "Microsoft.Network/networkInterfaces/" + name + "-nic") };
});
for (const { name, id } of nics) {
    vm(name, highlyAvailable, { availabilitySet: { id: setId }, networkProfile: { networkInterfaces: [{ id }] } });
}

const held = vm("held", { ...backedUp, app: "held" }, {}, { protect: false });
new authorization.ManagementLockByScope("lock", {
    lockName: "lock", level: "CanNotDelete", scope: idOf(held, "Microsoft.Compute/virtualMachines/held"),
});
vm("loose", { ...backedUp, app: "loose" }, {}, { protect: false });

const group = new compute.ProximityPlacementGroup("near", { ...place, proximityPlacementGroupName: "near" });
const nearId = idOf(group, "Microsoft.Compute/proximityPlacementGroups/near");
vm("near-it", { ...backedUp, app: "near" }, { proximityPlacementGroup: { id: nearId } });
const access = new compute.DiskAccess("access", { ...place, diskAccessName: "access" });
new compute.Disk("private", {
    ...place, diskName: "private", diskSizeGB: 64, creationData: { createOption: "Empty" }, sku: { name: "Premium_LRS" },
    diskAccessId: idOf(access, "Microsoft.Compute/diskAccesses/access"),
});
`;
}

it("ids of resources that are still to be made tell as much as ids that are written out", async () => {
    const files = { "package.json": '{ "type": "module" }' };
    const byPath = '(_, path) => "/subscriptions/0000/resourceGroups/erp/providers/" + path';
    const written = await pulumi.preview(await pulumi.project("written", program(byPath), files));
    const made = await pulumi.preview(await pulumi.project("made", program("({ id }) => id"), files));
    const verdictsOf = ({ violations }: Outcome) => violations.map(({ policy, resource }) => `${policy} ${resource}`);
    expect(verdictsOf(made).sort()).toEqual([
        "ha-behind-load-balancer front",
        "ha-spreads-nodes web-0",
        ...["in-flexible", "item", "near", "near-it", "points", "private"].map((name) => `hub-support ${name}`),
        ...["copied", "lab"].map((name) => `no-needless-backup ${name}`),
        ...["in-flexible", "in-set", "points"].map((name) => `no-vm-backup-on-set-members ${name}`),
        "protect-from-deletion loose",
        "set-data-needs-app-backup without-data",
        "unprotected-has-no-data lab",
    ]);
    const messagesOf = ({ violations }: Outcome) => violations.map(({ message }) => message).sort();
    expect(messagesOf(made)).toEqual(messagesOf(written));
});
