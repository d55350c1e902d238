import { describe, expect, it } from "vitest";
import { unknown } from "../../../policypack/requests.ts";
import { sent } from "../sent.ts";

const VM = "microsoft.compute/virtualmachines";
const SCALE_SET = "microsoft.compute/virtualmachinescalesets";
const DISK = "microsoft.compute/disks";

function body(type: string, inputs: Record<string, unknown>) {
    const [, , name = ""] = /^(\w+):\w+\/(\w+)$/.exec(type) ?? [];
    const token = `${type}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return sent({ type: token, name: "one", inputs });
}

/** Each with what Azure Resource Manager gets. */
const bodies: readonly [type: string, inputs: Record<string, unknown>, expected: Record<string, unknown>][] = [
    [
        "azure:compute/linuxVirtualMachine",
        {
            name: "db",
            resourceGroupName: "erp",
            location: "west",
            tags: { app: "erp", __defaults: [] },
            size: "Standard_B2s",
            zone: "1",
            adminUsername: "operator",
            networkInterfaceIds: ["nic-id", unknown],
            osDisk: {
                name: "db-os",
                caching: "ReadWrite",
                storageAccountType: "StandardSSD_LRS",
                diskSizeGb: 64,
                diskEncryptionSetId: "set-id",
                writeAcceleratorEnabled: false,
                __defaults: ["writeAcceleratorEnabled"],
            },
            sourceImageReference: { publisher: "Canonical", offer: "o", sku: "s", version: "latest", __defaults: [] },
            bootDiagnostics: { __defaults: [] },
            identity: { type: "SystemAssigned" },
            availabilitySetId: "set",
            proximityPlacementGroupId: "group",
            dedicatedHostId: "host",
            secureBootEnabled: true,
            vtpmEnabled: unknown,
            encryptionAtHostEnabled: true,
            priority: "Spot",
            evictionPolicy: "Deallocate",
            additionalCapabilities: { ultraSsdEnabled: true },
            platformFaultDomain: -1,
            patchMode: "ImageDefault",
            __defaults: ["patchMode"],
        },
        {
            [VM]: {
                location: "west",
                tags: { app: "erp" },
                hardwareProfile: { vmSize: "Standard_B2s" },
                zones: ["1"],
                networkProfile: { networkInterfaces: [{ id: "nic-id" }, { id: unknown }] },
                storageProfile: {
                    osDisk: {
                        name: "db-os",
                        caching: "ReadWrite",
                        diskSizeGB: 64,
                        managedDisk: { storageAccountType: "StandardSSD_LRS", diskEncryptionSet: { id: "set-id" } },
                    },
                    imageReference: { publisher: "Canonical", offer: "o", sku: "s", version: "latest" },
                },
                diagnosticsProfile: { bootDiagnostics: { enabled: true } },
                identity: { type: "SystemAssigned" },
                availabilitySet: { id: "set" },
                proximityPlacementGroup: { id: "group" },
                host: { id: "host" },
                securityProfile: {
                    encryptionAtHost: true,
                    uefiSettings: { secureBootEnabled: true, vTpmEnabled: unknown },
                },
                priority: "Spot",
                evictionPolicy: "Deallocate",
                additionalCapabilities: { ultraSSDEnabled: true },
            },
        },
    ],
    [
        "azure:compute/windowsVirtualMachine",
        {
            size: "Standard_D2_v3",
            availabilitySetId: "",
            bootDiagnostics: { storageAccountUri: "https://logs" },
            osDisk: unknown,
            hotpatchingEnabled: true,
            osManagedDiskId: "disk-id",
        },
        {
            [VM]: {
                hardwareProfile: { vmSize: "Standard_D2_v3" },
                diagnosticsProfile: { bootDiagnostics: { enabled: true, storageUri: "https://logs" } },
                storageProfile: { osDisk: unknown },
                osProfile: { windowsConfiguration: { patchSettings: { enableHotpatching: true } } },
            },
        },
    ],
    [
        "azurestack:index/virtualMachine",
        {
            vmSize: "Standard_F2",
            networkInterfaceIds: unknown,
            storageOsDisk: [{ name: "os", managedDiskType: "Premium_LRS", createOption: "FromImage" }],
            storageDataDisks: [{ name: "data", managedDiskId: unknown, lun: 0 }, { vhdUri: "https://vhds/data.vhd" }],
            bootDiagnostics: [{ enabled: false, storageUri: "https://logs" }],
            identity: [],
        },
        {
            [VM]: {
                hardwareProfile: { vmSize: "Standard_F2" },
                networkProfile: { networkInterfaces: [{ id: unknown }] },
                storageProfile: {
                    osDisk: {
                        name: "os",
                        createOption: "FromImage",
                        managedDisk: { storageAccountType: "Premium_LRS" },
                    },
                    dataDisks: [
                        { name: "data", lun: 0, managedDisk: { id: unknown } },
                        { vhd: { uri: "https://vhds/data.vhd" } },
                    ],
                },
                diagnosticsProfile: { bootDiagnostics: { enabled: false, storageUri: "https://logs" } },
            },
        },
    ],
    [
        "azure:compute/linuxVirtualMachineScaleSet",
        {
            sku: "Standard_F2",
            instances: 3,
            zones: ["1", "2"],
            platformFaultDomainCount: 5,
            singlePlacementGroup: true,
            upgradeMode: "Automatic",
            automaticOsUpgradePolicy: { enableAutomaticOsUpgrade: true, disableAutomaticRollback: false },
            osDisk: { storageAccountType: "Standard_LRS" },
            dataDisks: [{ lun: 0, diskSizeGb: 2048, storageAccountType: "UltraSSD_LRS" }],
            networkInterfaces: [
                { name: "nic", ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPoolIds: ["pool-id"] }] },
            ],
            encryptionAtHostEnabled: true,
            __defaults: ["singlePlacementGroup"],
        },
        {
            [SCALE_SET]: {
                sku: { name: "Standard_F2", capacity: 3 },
                zones: ["1", "2"],
                platformFaultDomainCount: 5,
                upgradePolicy: {
                    mode: "Automatic",
                    automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true },
                },
                virtualMachineProfile: {
                    securityProfile: { encryptionAtHost: true },
                    storageProfile: {
                        osDisk: { managedDisk: { storageAccountType: "Standard_LRS" } },
                        dataDisks: [{ lun: 0, diskSizeGB: 2048, managedDisk: { storageAccountType: "UltraSSD_LRS" } }],
                    },
                    networkProfile: {
                        networkInterfaceConfigurations: [
                            {
                                name: "nic",
                                ipConfigurations: [
                                    { name: "ip", loadBalancerBackendAddressPools: [{ id: "pool-id" }] },
                                ],
                            },
                        ],
                    },
                },
            },
        },
    ],
    [
        "azurestack:index/virtualMachineScaleSet",
        {
            sku: [{ name: "Standard_F2", capacity: 3 }],
            upgradePolicyMode: "Manual",
            networkProfiles: [
                { name: "nic", ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPoolIds: [unknown] }] },
            ],
            storageProfileOsDisk: [{ managedDiskType: "Premium_LRS" }],
        },
        {
            [SCALE_SET]: {
                sku: { name: "Standard_F2", capacity: 3 },
                upgradePolicy: { mode: "Manual" },
                virtualMachineProfile: {
                    storageProfile: { osDisk: { managedDisk: { storageAccountType: "Premium_LRS" } } },
                    networkProfile: {
                        networkInterfaceConfigurations: [
                            {
                                name: "nic",
                                ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPools: [{ id: unknown }] }],
                            },
                        ],
                    },
                },
            },
        },
    ],
    [
        "azure:compute/orchestratedVirtualMachineScaleSet",
        { skuName: "Standard_F2", instances: 2, platformFaultDomainCount: 1 },
        {
            [SCALE_SET]: {
                sku: { name: "Standard_F2", capacity: 2 },
                platformFaultDomainCount: 1,
                orchestrationMode: "Flexible",
            },
        },
    ],
    [
        "azure:compute/availabilitySet",
        { platformUpdateDomainCount: 5, __defaults: ["platformUpdateDomainCount"] },
        { "microsoft.compute/availabilitysets": { platformFaultDomainCount: 3, sku: {} } },
    ],
    [
        "azure:compute/managedDisk",
        {
            storageAccountType: "StandardSSD_LRS",
            createOption: "Copy",
            sourceResourceId: "source",
            diskSizeGb: 2048,
            zone: "1",
            maxShares: 2,
            hyperVGeneration: "V2",
            diskEncryptionSetId: "set",
            networkAccessPolicy: "AllowAll",
            publicNetworkAccessEnabled: true,
            __defaults: ["networkAccessPolicy", "publicNetworkAccessEnabled"],
        },
        {
            [DISK]: {
                sku: { name: "StandardSSD_LRS" },
                creationData: { createOption: "Copy", sourceResourceId: "source" },
                diskSizeGB: 2048,
                zones: ["1"],
                maxShares: 2,
                hyperVGeneration: "V2",
                encryption: { diskEncryptionSetId: "set" },
            },
        },
    ],
    ...[
        [true, "Enabled"],
        [false, "Disabled"],
        [unknown, unknown],
    ].map(([publicNetworkAccessEnabled, publicNetworkAccess]): (typeof bodies)[number] => [
        "azure:compute/managedDisk",
        { networkAccessPolicy: "DenyAll", publicNetworkAccessEnabled },
        { [DISK]: { networkAccessPolicy: "DenyAll", publicNetworkAccess } },
    ]),
    [
        "azurerm:index/managedDisk",
        { zones: "1", onDemandBurstingEnabled: true },
        { [DISK]: { zones: ["1"], burstingEnabled: true } },
    ],
    [
        "azure:compute/snapshot",
        { createOption: "Copy", sourceUri: "disk-id", incrementalEnabled: true },
        {
            "microsoft.compute/snapshots": {
                creationData: { createOption: "Copy", sourceResourceId: "disk-id" },
                incremental: true,
            },
        },
    ],
    [
        "azure:network/networkInterface",
        { ipConfigurations: [{ name: "ip", privateIpAddress: "10.0.0.4", subnetId: "subnet" }] },
        {
            "microsoft.network/networkinterfaces": {
                ipConfigurations: [{ name: "ip", privateIPAddress: "10.0.0.4", subnet: { id: "subnet" } }],
            },
        },
    ],
    [
        "azure:lb/loadBalancer",
        { sku: "Standard", __defaults: ["sku"], frontendIpConfigurations: [{ name: "public", zones: ["1"] }] },
        {
            "microsoft.network/loadbalancers": {
                frontendIPConfigurations: [{ name: "public", zones: ["1"] }],
            },
        },
    ],
    [
        "azure:lb/loadBalancer",
        { sku: "Standard" },
        { "microsoft.network/loadbalancers": { sku: { name: "Standard" } } },
    ],
    [
        "azure:network/publicIp",
        { sku: "Standard", skuTier: "Global", zones: ["1"], __defaults: ["sku"] },
        { "microsoft.network/publicipaddresses": { sku: { tier: "Global" }, zones: ["1"] } },
    ],
    ["azure:backup/policyVM", { name: "daily" }, { "microsoft.recoveryservices/vaults/backuppolicies": {} }],
    ["azurerm:index/recoveryServicesVault", {}, { "microsoft.recoveryservices/vaults": {} }],
    ["azure:proximity/placementGroup", {}, { "microsoft.compute/proximityplacementgroups": {} }],
    // Sent as parts of others, or not at all.
    ["azure:lb/backendAddressPool", { name: "web", loadbalancerId: "front" }, {}],
    ["azure:lb/probe", { name: "alive", loadbalancerId: "front" }, {}],
    ["azure:compute/dataDiskAttachment", { virtualMachineId: "vm", managedDiskId: "disk" }, {}],
    ["azure:network/networkInterfaceBackendAddressPoolAssociation", { networkInterfaceId: "nic" }, {}],
    [
        "azure:backup/protectedVM",
        { sourceVmId: "vm", recoveryVaultName: "vault" },
        {
            "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems": {
                protectedItemType: "Microsoft.Compute/virtualMachines",
                sourceResourceId: "vm",
            },
        },
    ],
    ["azure:management/lock", { lockLevel: "ReadOnly" }, { "microsoft.authorization/locks": { level: "ReadOnly" } }],
    [
        "azure:core/resourceGroup",
        { name: "erp", location: "west" },
        { "microsoft.resources/resourcegroups": { location: "west" } },
    ],
];

describe("what Azure Resource Manager gets of bridged providers' resources", () => {
    it.each(bodies)("of %s with %j is in its own words", (type, inputs, expected) => {
        expect(body(type, inputs)).toEqual(expected);
    });
});
