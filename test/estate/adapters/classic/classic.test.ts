import { describe, expect, it } from "vitest";
import { ABSENT, peek } from "../../../../estate/values/value.ts";
import { azurestack } from "../../../policypack/forms/azurestack.ts";
import { classic } from "../../../policypack/forms/classic.ts";
import { judge } from "../../../policypack/judge.ts";
import { backedUp, highlyAvailable, idOf, resource, vm, without } from "../../../policypack/machines.ts";
import { type Declared, unknown } from "../../../policypack/requests.ts";
import { messagesOf } from "../../../policypack/test-rule.ts";
import { partsIn } from "../../parts.ts";

const balancerId = idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/web");
const item = { protectedItemName: "vm;iaasvmcontainerv2;erp;in-set" };

/** A violation of each rule over resources, and machines that violate none. */
const stack: Declared[] = [
    vm("good", backedUp),
    vm("bad", { ...without(backedUp, "rpo"), protection: "bakcup" }),
    vm("in-set", { ...backedUp, "backup-method": "snapshot" }, { availabilitySet: { id: unknown } }),
    resource("compute:AvailabilitySet", "set", {}),
    resource("compute:VirtualMachineScaleSet", "scale-set", { tags: highlyAvailable }),
    resource("recoveryservices:ProtectedItem", "item", item),
    resource("compute:Disk", "data", { diskName: "data" }),
    vm("alone", highlyAvailable, {
        availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/elsewhere") },
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

async function verdicts(resources: readonly Declared[]) {
    const violations = await judge(resources);
    return violations.map(({ rule, resource: name, message }) => `${rule} ${name}: ${message}`).sort();
}

function declare(type: string, name: string, inputs: Record<string, unknown>, from: Record<string, string[]> = {}) {
    const [, kind = ""] = type.split("/");
    const token = `${type}:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    return { type: token, name, inputs: { resourceGroupName: "erp", ...inputs }, dependencies: from };
}

describe("bridged providers' resources", () => {
    it.each([
        ["azure's Linux machines", classic.linux],
        ["azure's Windows machines", classic.windows],
        ["azure's older machines", classic.legacy],
        ["azurestack", azurestack.linux],
        ["azurestack's older machines", azurestack.legacy],
    ])("of %s give the same verdicts", async (_, convert) => {
        expect(await verdicts(convert(stack))).toEqual(await verdicts(stack));
    });

    it.each([
        ["azurerm:index/linuxVirtualMachine", "machine"],
        ["azurestack:index/windowsVirtualMachine", "machine"],
        ["azurestack:compute/virtualMachineScaleSet", "machine"],
        ["azure:compute/orchestratedVirtualMachineScaleSet", "machine"],
        ["azurerm:index/virtualMachineDataDiskAttachment", "disk attachment"],
        ["azure:compute/virtualMachineRestorePointCollection", "capture"],
        ["azure:siterecovery/replicatedVM", "capture"],
        ["azurerm:index/siteRecoveryReplicatedVm", "capture"],
        ["azurerm:index/lbBackendAddressPoolAddress", "pool association"],
        ["azure:managementresource/manangementLock", "lock"],
        ["azurestack:index/resourceGroup", "resource group"],
    ] as const)("as %s are a %s", (type, kind) => {
        expect(partsIn(declare(type, "one", { name: "one", sourceVmId: "vm" }), kind)).toMatchObject([
            { kind, name: "one" },
        ]);
    });

    it.each([
        "azure:compute/linuxVirtualMachine:linuxVirtualMachine",
        "azure:compute/linuxvirtualmachine:LinuxVirtualMachine",
        "azure:network/linuxVirtualMachine:LinuxVirtualMachine",
        "azure:linuxVirtualMachine:LinuxVirtualMachine",
        "azure:compute/linuxVirtualMachine",
        "azure:compute/runCommand:RunCommand",
        "azure:mssql/virtualMachine:VirtualMachine",
        "azuread:compute/linuxVirtualMachine:LinuxVirtualMachine",
        "aws:index/virtualMachine:VirtualMachine",
        "azure:constructor/constructor:Constructor",
        "pulumi:providers:azure",
    ])("are not taken for what %j is", async (type) => {
        expect(await judge([{ ...vm("db"), type }])).toEqual([]);
    });

    it.each([
        ["azure:compute/linuxVirtualMachine", { metadataHost: "management.west.hub.contoso.com" }],
        ["azurestack:index/linuxVirtualMachine", { armEndpoint: "https://management.west.hub.contoso.com/" }],
    ])("of %s are on the Hub of their provider", (type, inputs) => {
        const [machine] = partsIn({ ...declare(type, "db", {}), provider: { name: "west", inputs } }, "machine");
        expect(machine?.hub.endpoint).toMatchObject({ value: "management.west.hub.contoso.com" });
    });
});

const lb = (name: unknown = "front") => declare("azure:lb/loadBalancer", "front", { name });
const probe = declare(
    "azure:lb/probe",
    "alive",
    { name: "alive", loadbalancerId: unknown },
    { loadbalancerId: ["front"] },
);
const nicOfWeb = declare("azure:network/networkInterface", "nic", { name: "nic", ipConfigurations: [{ name: "ip" }] });
const set = { availabilitySetId: idOf("Microsoft.Compute/availabilitySets/web") };
const web = declare(
    "azure:compute/linuxVirtualMachine",
    "web",
    { name: "web", tags: highlyAvailable, networkInterfaceIds: [unknown], ...set },
    { networkInterfaceIds: ["nic"] },
);
const pool = (loadbalancerId: unknown, from: string[] = []) =>
    declare("azure:lb/backendAddressPool", "pool", { name: "web", loadbalancerId }, { loadbalancerId: from });
const association = (networkInterfaceId: unknown, backendAddressPoolId: unknown, from: string[][] = [[], []]) =>
    declare(
        "azure:network/networkInterfaceBackendAddressPoolAssociation",
        "association",
        { networkInterfaceId, backendAddressPoolId },
        { networkInterfaceId: from[0] ?? [], backendAddressPoolId: from[1] ?? [] },
    );
const balancer = idOf("Microsoft.Network/loadBalancers/FRONT");
const nicId = idOf("Microsoft.Network/networkInterfaces/nic");

describe("a pool, its balancer and its members", () => {
    it.each([
        ["by outputs", pool(unknown, ["front"]), association(unknown, unknown, [["nic"], ["pool"]])],
        ["by ids", pool(balancer), association(nicId, balancerId)],
        ["by the balancer's id and outputs", pool(balancer), association(unknown, unknown, [["nic"], ["pool"]])],
        ["by the pool's id and outputs", pool(unknown, ["front"]), association(unknown, balancerId, [["nic"], []])],
    ])("are found %s", async (_, one, other) => {
        expect(await judge([lb(), probe, one, nicOfWeb, other, web])).toEqual([]);
    });

    it("are not found where nothing leads there", async () => {
        const messages = await messagesOf("ha-behind-load-balancer", [lb(), probe, pool(balancer), nicOfWeb, web]);
        expect(messages).toEqual([expect.stringContaining("in no load balancer's backend pool")]);
    });

    it("are looked after by a probe only where it is the balancer's", async () => {
        const other = { ...probe, inputs: { loadbalancerId: idOf("Microsoft.Network/loadBalancers/other") } };
        const resources = [lb(), other, pool(balancer), nicOfWeb, association(nicId, balancerId), web];
        const messages = await messagesOf("ha-behind-load-balancer", resources);
        expect(messages).toEqual([expect.stringMatching(/load balancer "front" .* has no probe/)]);
    });

    it.each([
        ["address", { ipAddress: "10.0.0.4" }],
        ["IP configuration", { backendAddressIpConfigurationId: `${nicId}/ipConfigurations/ip` }],
    ])("are found by an %s that the pool lists", async (_, inputs) => {
        const listed = { backendAddressPoolId: unknown, ...inputs };
        const member = declare("azure:lb/backendAddressPoolAddress", "member", listed, {
            backendAddressPoolId: ["pool"],
        });
        const ipConfigurations = [{ name: "ip", privateIpAddress: "10.0.0.4" }];
        const nic = declare("azure:network/networkInterface", "nic", { name: "nic", ipConfigurations });
        expect(await judge([lb(), probe, pool(balancer), nic, member, web])).toEqual([]);
    });

    it("are known by the names of both", () => {
        const names = [pool(balancer), pool(unknown), pool("nonsense"), pool(null)].map((one) => {
            const { name = ABSENT, resourceGroup = ABSENT } = partsIn(one, "backend pool")[0]?.identity ?? {};
            return [peek(name), peek(resourceGroup)];
        });
        const unnamed = [undefined, undefined];
        expect(names).toEqual([["front/web", "erp"], unnamed, unnamed, unnamed]);
    });
});

describe("a disk that a resource attaches", () => {
    const member = { ...web, inputs: { ...web.inputs, tags: { ...highlyAvailable, "load-balancer": "f5" } } };
    const disk = declare("azure:compute/managedDisk", "data", { name: "data" });
    const copy = declare("azure:compute/snapshot", "copy", { sourceUri: unknown }, { sourceUri: ["data"] });
    const attached = (virtualMachineId: unknown, managedDiskId: unknown, from: string[][] = []) =>
        declare(
            "azure:compute/dataDiskAttachment",
            "attachment",
            { virtualMachineId, managedDiskId },
            { virtualMachineId: from[0] ?? [], managedDiskId: from[1] ?? [] },
        );

    it.each([
        ["outputs", attached(unknown, unknown, [["web"], ["data"]])],
        ["ids", attached(idOf("Microsoft.Compute/virtualMachines/web"), idOf("Microsoft.Compute/disks/data"))],
    ])("by %s is its VM's", async (_, attachment) => {
        const messages = await messagesOf("no-vm-backup-on-set-members", [disk, member, attachment, copy]);
        expect(messages).toEqual([
            expect.stringContaining('snapshot "copy" copies VM "web" (app web), a member of a set'),
        ]);
    });

    it("and that the VM makes from a source is its VM's", async () => {
        const made = declare(
            "azure:compute/implicitDataDiskFromSource",
            "made",
            { name: "made", virtualMachineId: unknown, diskSizeGb: 64 },
            { virtualMachineId: ["web"] },
        );
        const copy = declare("azure:compute/snapshot", "copy", { sourceUri: idOf("Microsoft.Compute/disks/made") });
        const messages = await messagesOf("no-vm-backup-on-set-members", [member, made, copy]);
        expect(messages).toEqual([expect.stringContaining('snapshot "copy" copies VM "web"')]);
    });

    it.each([
        ["VM", attached(unknown, unknown, [[], ["data"]])],
        ["disk", attached(unknown, unknown, [["web"], []])],
    ])("leaves undecided whose it is where its %s is not known yet", async (_, attachment) => {
        const resources = [disk, member, attachment, copy];
        expect(await messagesOf("no-vm-backup-on-set-members", resources)).toEqual([]);
        expect(await messagesOf("undecided", resources)).toEqual([
            expect.stringContaining("(no-vm-backup-on-set-members)"),
        ]);
    });
});

describe("a block that is not known yet", () => {
    const scaleSet = (networkInterfaces: unknown) =>
        declare("azure:compute/linuxVirtualMachineScaleSet", "web", {
            name: "web",
            tags: highlyAvailable,
            networkInterfaces,
        });

    // Older bridges send the required members of such a block, each unknown by itself.
    it.each([
        [unknown],
        [[unknown]],
        [[{ name: unknown, ipConfigurations: unknown }]],
        [[{ name: unknown, ipConfigurations: [{ name: unknown }] }]],
        [[{ name: "nic", ipConfigurations: [{ name: unknown }] }]],
        [[{ name: "nic", ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPoolIds: [unknown] }] }]],
    ])("as %j is undecided", async (networkInterfaces) => {
        const violations = await judge([scaleSet(networkInterfaces)]);
        expect(violations.map(({ rule }) => rule)).toEqual(["undecided"]);
    });
});

describe("machines that a Hub does not deploy", () => {
    it.each([
        "azure:devtest/linuxVirtualMachine",
        "azure:devtest/windowsVirtualMachine",
        "azurerm:index/devTestLinuxVirtualMachine",
        "azure:systemcenter/virtualMachineManagerVirtualMachineInstance",
        "azure:arcmachine/arcMachine",
        "azure:workloadssap/threeTierVirtualInstance",
    ])("as %s are told to be not understood", async (type) => {
        expect(await messagesOf("undecided", [declare(type, "lab", {})])).toEqual([
            expect.stringContaining(' "lab" is a machine that hubguard does not understand'),
        ]);
    });
});
