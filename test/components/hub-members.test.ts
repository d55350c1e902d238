import { expect, test } from "vitest";
import { judge } from "../policypack/judge.ts";
import { record } from "../policypack/record.ts";
import { everyArgument } from "./every-argument.ts";
import { recorded } from "./recording.ts";

/**
 * What the components may send: members that the profile 2020-09-01-hybrid has (compute 2020-06-01, disks 2019-07-01,
 * network 2018-11-01) and that a Hub has a use for.
 */
const KNOWN: Record<string, string[]> = {
    "authorization:ManagementLockByScope": ["level", "notes", "scope"],
    "compute:AvailabilitySet": ["sku.name", "platformFaultDomainCount", "platformUpdateDomainCount"],
    "compute:Disk": ["creationData.createOption", "diskSizeGB", "sku.name"],
    "compute:VirtualMachine": [
        "availabilitySet.id",
        "hardwareProfile.vmSize",
        "networkProfile.networkInterfaces.id",
        "networkProfile.networkInterfaces.primary",
        "osProfile.adminPassword",
        "osProfile.adminUsername",
        "osProfile.computerName",
        "osProfile.customData",
        "osProfile.linuxConfiguration.disablePasswordAuthentication",
        "osProfile.linuxConfiguration.ssh.publicKeys.keyData",
        "osProfile.linuxConfiguration.ssh.publicKeys.path",
        "osProfile.windowsConfiguration.provisionVMAgent",
        "storageProfile.dataDisks.caching",
        "storageProfile.dataDisks.createOption",
        "storageProfile.dataDisks.lun",
        "storageProfile.dataDisks.managedDisk.id",
        "storageProfile.imageReference.offer",
        "storageProfile.imageReference.publisher",
        "storageProfile.imageReference.sku",
        "storageProfile.imageReference.version",
        "storageProfile.osDisk.createOption",
        "storageProfile.osDisk.diskSizeGB",
        "storageProfile.osDisk.managedDisk.storageAccountType",
        "storageProfile.osDisk.name",
    ],
    "compute:VirtualMachineExtension": [
        "autoUpgradeMinorVersion",
        "protectedSettings.key",
        "publisher",
        "settings.a",
        "type",
        "typeHandlerVersion",
        "vmExtensionName",
        "vmName",
    ],
    "compute:VirtualMachineScaleSet": [
        "sku.capacity",
        "sku.name",
        "sku.tier",
        "upgradePolicy.mode",
        ...[
            "extensionProfile.extensions.autoUpgradeMinorVersion",
            "extensionProfile.extensions.name",
            "extensionProfile.extensions.protectedSettings.key",
            "extensionProfile.extensions.provisionAfterExtensions",
            "extensionProfile.extensions.publisher",
            "extensionProfile.extensions.settings.a",
            "extensionProfile.extensions.type",
            "extensionProfile.extensions.typeHandlerVersion",
            "networkProfile.networkInterfaceConfigurations.ipConfigurations.loadBalancerBackendAddressPools.id",
            "networkProfile.networkInterfaceConfigurations.ipConfigurations.name",
            "networkProfile.networkInterfaceConfigurations.ipConfigurations.primary",
            "networkProfile.networkInterfaceConfigurations.ipConfigurations.subnet.id",
            "networkProfile.networkInterfaceConfigurations.name",
            "networkProfile.networkInterfaceConfigurations.primary",
            "osProfile.adminUsername",
            "osProfile.computerNamePrefix",
            "osProfile.customData",
            "osProfile.linuxConfiguration.disablePasswordAuthentication",
            "osProfile.linuxConfiguration.ssh.publicKeys.keyData",
            "osProfile.linuxConfiguration.ssh.publicKeys.path",
            "storageProfile.dataDisks.caching",
            "storageProfile.dataDisks.createOption",
            "storageProfile.dataDisks.diskSizeGB",
            "storageProfile.dataDisks.lun",
            "storageProfile.dataDisks.managedDisk.storageAccountType",
            "storageProfile.imageReference.offer",
            "storageProfile.imageReference.publisher",
            "storageProfile.imageReference.sku",
            "storageProfile.imageReference.version",
            "storageProfile.osDisk.createOption",
            "storageProfile.osDisk.diskSizeGB",
            "storageProfile.osDisk.managedDisk.storageAccountType",
        ].map((member) => `virtualMachineProfile.${member}`),
    ],
    "network:LoadBalancer": [
        "backendAddressPools.name",
        "frontendIPConfigurations.name",
        "frontendIPConfigurations.privateIPAddress",
        "frontendIPConfigurations.privateIPAllocationMethod",
        "frontendIPConfigurations.subnet.id",
        "loadBalancingRules.backendAddressPool.id",
        "loadBalancingRules.backendPort",
        "loadBalancingRules.enableFloatingIP",
        "loadBalancingRules.frontendIPConfiguration.id",
        "loadBalancingRules.frontendPort",
        "loadBalancingRules.name",
        "loadBalancingRules.probe.id",
        "loadBalancingRules.protocol",
        "probes.intervalInSeconds",
        "probes.name",
        "probes.numberOfProbes",
        "probes.port",
        "probes.protocol",
        "probes.requestPath",
    ],
    "network:NetworkInterface": [
        "ipConfigurations.loadBalancerBackendAddressPools.id",
        "ipConfigurations.name",
        "ipConfigurations.privateIPAddress",
        "ipConfigurations.privateIPAllocationMethod",
        "ipConfigurations.subnet.id",
    ],
};
/** An extension resource is where what it extends is. */
const EVERYWHERE = (kind: string) =>
    kind.startsWith("authorization:") ? [] : ["location", "resourceGroupName", "tags"];

test("With every argument, the components send all that they may, and nothing else", async () => {
    const resources = await recorded(everyArgument);
    const sent = new Map<string, Set<string>>();
    for (const { type, inputs } of resources.filter((resource) => resource.type.startsWith("azure-native:"))) {
        const kind = type.replace("azure-native:", "");
        sent.set(kind, new Set([...(sent.get(kind) ?? []), ...membersOf(inputs)]));
    }
    for (const [kind, members] of sent) {
        expect([...members].sort(), kind).toEqual([...EVERYWHERE(kind), ...(KNOWN[kind] ?? [])].sort());
    }
});

test.each([
    ["The components, with every argument,", everyArgument],
    ["The ERP example", () => import("../../examples/erp/index.ts")],
])("%s ask for nothing that a Hub does not have", async (_, program) => {
    const resources = await record(program);
    const violations = await judge(resources);
    expect(resources.length).toBeGreaterThan(5);
    expect(violations.filter(({ rule, message }) => rule === "hub-support" || message.includes("hub-support"))).toEqual(
        [],
    );
});

/** The paths of all that an object holds, without positions in lists. */
function membersOf(value: unknown, path = ""): string[] {
    if (Array.isArray(value)) {
        return value.flatMap((element) => membersOf(element, path));
    }
    if (typeof value !== "object" || value === null || path === "tags") {
        return [path];
    }
    return Object.entries(value).flatMap(([name, member]) => membersOf(member, path ? `${path}.${name}` : name));
}
