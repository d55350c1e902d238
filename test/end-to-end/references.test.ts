import { expect, it } from "vitest";
import { backedUp, highlyAvailable } from "../policypack/machines.ts";
import { type Outcome, startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

const files = { "package.json": '{ "type": "module" }' };

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

/** Web servers in a template, which names the pool of their balancer, that has no probe, in some words. */
const template = (pool: string) => ({
    variables: { lb: "[concat('front-', uniqueString(resourceGroup().id))]" },
    resources: [
        {
            ...{ type: "Microsoft.Network/loadBalancers", apiVersion: "2018-11-01", name: "[variables('lb')]" },
            ...{ location: "west", properties: { backendAddressPools: [{ name: "pool" }] } },
        },
        {
            type: "Microsoft.Compute/virtualMachineScaleSets",
            ...{ apiVersion: "2020-06-01", name: "web", location: "west" },
            tags: highlyAvailable,
            sku: { name: "Standard_DS2_v2", capacity: 2 },
            properties: {
                virtualMachineProfile: {
                    networkProfile: {
                        networkInterfaceConfigurations: [
                            {
                                name: "nic",
                                properties: {
                                    ipConfigurations: [
                                        {
                                            name: "ip",
                                            properties: { loadBalancerBackendAddressPools: [{ id: `[${pool}]` }] },
                                        },
                                    ],
                                },
                            },
                        ],
                    },
                },
            },
        },
    ],
});
const POOLS = "Microsoft.Network/loadBalancers/backendAddressPools";
const rest = "'/providers/Microsoft.Network/loadBalancers/front-', uniqueString(resourceGroup().id)";
const pools = {
    called: `resourceId('${POOLS}', variables('lb'), 'pool')`,
    joined: `concat('/subscriptions/', subscription().subscriptionId, '/resourceGroups/', resourceGroup().name, ${rest}, '/backendAddressPools/pool')`,
    within: `concat(resourceGroup().id, ${rest}, '/backendAddressPools/pool')`,
    formatted: `format('{0}/backendAddressPools/pool', resourceId('Microsoft.Network/loadBalancers', variables('lb')))`,
    other: `resourceId('${POOLS}', concat('old-', uniqueString('x')), 'pool')`,
    open: `concat(resourceGroup().id, '/providers/Microsoft.Network/loadBalancers/front-', newGuid(), '/backendAddressPools/pool')`,
};

it("ids in templates are compared by what is known of them", async () => {
    const deployments = Object.entries(pools).map(([name, pool]) => {
        const properties = { mode: "Incremental", template: template(pool) };
        const group = name === "open" ? '"erp"' : "group.name";
        return `new resources.Deployment("${name}", { resourceGroupName: ${group}, properties: ${JSON.stringify(properties)} });`;
    });
    const lines = [
        'import * as resources from "@pulumi/azure-native/resources/index.js";',
        'const group = new resources.ResourceGroup("erp", { location: "west" });',
        ...deployments,
    ];
    const project = await pulumi.project("templates", lines.join("\n"), files);
    const { violations } = await pulumi.preview(project);
    expect(violations.map(({ policy, resource }) => [policy, resource]).sort()).toEqual([
        ...["called", "formatted", "joined", "within"].map((name) => ["ha-behind-load-balancer", name]),
        ["undecided", "open"],
    ]);
    const said = violations.map(({ message }) => message).join("\n");
    expect(said).toContain('load balancer "joined: resources[0]" in front of scale set "web" (app web) has no probe');
    expect(said).toContain('"open": left to Azure Resource Manager to evaluate: ');
});

it("what is left open is told with what would tell it", async () => {
    const lines = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";

const group = new resources.ResourceGroup("erp", { location: "west" });
const place = { resourceGroupName: "erp", location: "west" };
const highlyAvailable = ${JSON.stringify(highlyAvailable)};
const set = new compute.AvailabilitySet("set", { ...place, platformFaultDomainCount: 2 });
const within = (type, name) =>
    pulumi.interpolate\`/subscriptions/0000/resourceGroups/\${group.name}/providers/\${type}/\${name}\`;
const nic = within("Microsoft.Network/networkInterfaces", "web");
new compute.VirtualMachine("web", {
    ...place, tags: highlyAvailable, networkProfile: { networkInterfaces: [{ id: nic }] }, availabilitySet: { id: set.id },
});
new compute.VirtualMachine("db", {
    ...place, tags: ${JSON.stringify(atVmLevel)}, availabilitySet: set.id.apply((id) => ({ id })),
}, { protect: true });
new compute.VirtualMachine("app", {
    ...place, tags: { ...${JSON.stringify(backedUp)}, rpo: group.id.apply(() => "4h") },
}, { protect: true });
`;
    const { violations } = await pulumi.preview(await pulumi.project("open", lines, files));
    const notes = violations.filter(({ policy }) => policy === "undecided");
    const told = Object.fromEntries(notes.map(({ resource, message }) => [resource, message]));
    const group = 'which waits for azure-native:resources:ResourceGroup "erp"';
    const advice = "make it from what the program knows itself, and take nothing but ids from outputs of resources.";
    expect(told).toEqual({
        web: expect.stringMatching(
            `networkInterfaces\\[0\\]\\.id, ${group} .* take it from the output "id" of the resource that it names, or write it out\\.`,
        ),
        db: expect.stringMatching(`availabilitySet, which waits for \\S+ "set" \\(.* preview, ${advice}`),
        app: expect.stringMatching(`tag "rpo", ${group} .* preview, ${advice}`),
    });
    expect(JSON.stringify(told)).not.toContain("stack configuration");
});
