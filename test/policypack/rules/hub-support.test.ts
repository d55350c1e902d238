import { describe, expect, it } from "vitest";
import { published } from "../../../hub/profile/data.ts";
import { refusablePaths } from "../../../hub/profile/refusable.ts";
import { hubSupport } from "../../../policypack/rules/hub-support.ts";
import { judge } from "../judge.ts";
import { backedUp, highlyAvailable, idOf, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { messagesOf, testRule } from "../test-rule.ts";

const machine = (inputs: Record<string, unknown>) => vm("db", backedUp, inputs);
const scaleSet = (inputs: Record<string, unknown>) =>
    resource("compute:VirtualMachineScaleSet", "web", { tags: highlyAvailable, ...inputs });
const disk = (inputs: Record<string, unknown>) => resource("compute:Disk", "data", inputs);
const snapshot = (inputs: Record<string, unknown>) => resource("compute:Snapshot", "copy", inputs);
const set = (inputs: Record<string, unknown>) => resource("compute:AvailabilitySet", "set", inputs);
const balancer = (inputs: Record<string, unknown>) => resource("network:LoadBalancer", "front", inputs);
const generic = (resourceProviderNamespace: string, resourceType: string, properties: Record<string, unknown>) =>
    resource("resources:Resource", "any", { resourceProviderNamespace, resourceType, properties });
const size = (vmSize: unknown) => machine({ hardwareProfile: { vmSize } });
const boot = (bootDiagnostics: unknown) => machine({ diagnosticsProfile: { bootDiagnostics } });
const at = (declared: Declared, inputs: Record<string, unknown>) => ({
    ...declared,
    provider: { name: "hub", inputs },
});

/** The one message on a resource. */
const says = (subject: string) => (fact: string) => [`${subject}: ${fact}`];
const db = says('VM "db" (app erp)');
const data = says('disk "data"');
const web = says('scale set "web" (app web)');

const zones = "zones is set, and a Hub has no availability zones. Leave it out.";
const noSize = (found: string, advice: string) =>
    `hardwareProfile.vmSize is ${found}, and a Hub has no such size. ${advice}`;
const anySize =
    'Write one of "Standard_D#_v3", "Standard_DS#_v2", "Standard_DS#-#_v2", "Standard_D#_v2" and 11 more with as many ' +
    "cores and as much memory.";
const sizeOf = (cores: number, memory: number, name: string) =>
    `Write one with at least ${cores} cores and ${memory} GiB, e.g. "${name}".`;
const noSku = (path: string, found: string) =>
    `${path} is "${found}", and a Hub has no such disks. Write "Standard_LRS" or "Premium_LRS".`;
const standard =
    'sku.name is "Standard", and a Hub has Standard load balancers from build 2406 on. Write "Basic". ' +
    'Where the Hub\'s build is 2406 or newer, configure "hub-support": { "build": "2406" }.';
const front = says('load balancer "front"');
const gone = "Leave it out, and delete disks by themselves.";

/** Lists of lists of nothing. */
const nested = (depth: number): unknown[] => (depth === 0 ? [] : [nested(depth - 1)]);

const west = { metadataHost: "management.west.hub.contoso.com" };
const hubs = (build: string) => ({
    settings: { hubs: { dc1: { endpoint: "management.west.hub.contoso.com", build } } },
});
const configured = (options: Record<string, unknown>) => ({ "hub-support": options });

testRule("hub-support", {
    accept: [
        [vm("db", backedUp)],
        [machine({ hardwareProfile: { vmSize: "Standard_DS2_v2" }, zones: [], userData: null, securityProfile: {} })],
        ...[
            ...["Basic_A0", "Standard_A7", "Standard_A8m_v2", "Standard_A1_v2", "Standard_D14", "Standard_DS14"],
            ...["Standard_D5_v2", "Standard_DS14-8_v2", "Standard_D32_v3", "Standard_E16_v3", "Standard_F16"],
            ...["Standard_F16s", "Standard_F64s_v2", "Standard_NC6s_v3", "Standard_NV4as_v4", " standard_ds2_V2 "],
        ].map((name) => [size(name)]),
        // What a Hub does anyway.
        [boot({ enabled: false })],
        [boot({ enabled: true, storageUri: "https://logs.blob.west.hub.contoso.com/" })],
        [boot({ enabled: true, storageUri: unknown })],
        [machine({ securityProfile: { securityType: "Standard", uefiSettings: { vTpmEnabled: false } } })],
        [machine({ storageProfile: { osDisk: { deleteOption: "Detach", diskSizeGB: 1_023, managedDisk: null } } })],
        [machine({ identity: { type: "None", userAssignedIdentities: {} } })],
        [disk({ maxShares: 1, hyperVGeneration: "V1", networkAccessPolicy: "AllowAll", sku: { name: "premium_lrs" } })],
        [
            disk({
                diskSizeGB: 1,
                publicNetworkAccess: "Enabled",
                diskAccessId: " ",
                tier: null,
                supportedCapabilities: {},
            }),
        ],
        [snapshot({ incremental: false, sku: { name: "Standard_LRS" } })],
        [scaleSet({ singlePlacementGroup: true, orchestrationMode: "Uniform", upgradePolicy: { mode: "Manual" } })],
        [scaleSet({ sku: { name: "Standard_D2_v3", capacity: 100 }, zones: null })],
        [set({ platformFaultDomainCount: 3, platformUpdateDomainCount: 20 })],
        [set({ platformFaultDomainCount: "1", platformUpdateDomainCount: 1 })],
        [balancer({ sku: { name: "Basic", tier: "Regional" }, frontendIPConfigurations: [{ zones: [] }] })],
        // What azure-native's class of a subnet always sends.
        [
            resource("network:Subnet", "data", {
                privateEndpointNetworkPolicies: "Disabled",
                privateLinkServiceNetworkPolicies: "Enabled",
            }),
        ],
        // What azure-native and Pulumi add to inputs, and what names a resource.
        [disk({ resourceGroupName: "erp", diskName: "data", azureApiVersion: "2024-03-02", __defaults: ["location"] })],
        [resource("authorization:RoleAssignment", "reader", { scope: "/x", principalId: "y", principalType: "User" })],
        [
            resource("network:VirtualNetworkPeering", "hub", {
                virtualNetworkName: "shop",
                remoteVirtualNetwork: { id: unknown },
            }),
            resource("network:VirtualNetworkGateway", "vpn", {
                gatewayType: "Vpn",
                ipConfigurations: [{ name: "default", subnet: { id: unknown }, publicIPAddress: { id: unknown } }],
            }),
        ],
        // Not known to lack, nor a type that is read.
        [resource("compute:SshPublicKey", "key", { publicKey: "ssh-ed25519" })],
        [resource("network:NatGateway", "nat", { zones: ["1"] })],
        // Public clouds have what a Hub has not.
        ...[
            { metadataHost: "management.azure.com" },
            { metadataHost: "https://management.usgovcloudapi.net/" },
            { armEndpoint: "https://management.chinacloudapi.cn" },
            { environment: "usgovernment" },
            { environment: "AzureChinaCloud" },
        ].map((inputs) => [
            at(resource("recoveryservices:Vault", "vault", {}), inputs),
            at(size("Standard_B2s"), inputs),
        ]),
        // Wrong types are for Azure to refuse.
        ...[7, true, "x", [], {}, [[]], [{}], null].flatMap((junk) => [
            [machine({ storageProfile: junk, networkProfile: { networkInterfaces: junk }, identity: junk })],
            [disk({ sku: junk, creationData: junk, encryption: junk })],
            [balancer({ probes: junk, frontendIPConfigurations: junk })],
        ]),
        [disk({ diskSizeGB: "large", sku: { name: ["Standard_LRS"] } }), size({ name: "Standard_B2s" })],
    ],
    reject: [
        {
            resources: [size("Standard_D4s_v5")],
            messages: db(noSize('"Standard_D4s_v5"', sizeOf(4, 16, "Standard_DS12_v2"))),
        },
        {
            resources: [size("Standard_B2ms")],
            messages: db(noSize('"Standard_B2ms"', sizeOf(2, 8, "Standard_DS11_v2"))),
        },
        {
            resources: [size("Standard_E8s_v3")],
            messages: db(noSize('"Standard_E8s_v3"', sizeOf(8, 64, "Standard_DS14_v2"))),
        },
        { resources: [size("x".repeat(10_000))], messages: db(noSize("set", anySize)) },
        { resources: [size("Standard_D2_v3\n")], messages: [] },
        { resources: [size("hunter2 hunter2")], messages: db(noSize("set", anySize)) },
        { resources: [size("standard d4 V3")], messages: db(noSize("set", 'Write "Standard_D4_v3".')) },
        {
            resources: [size("Standard_E96_v5")],
            messages: db(
                noSize(
                    '"Standard_E96_v5"',
                    "None that is known offers its 96 cores and 768 GiB. Divide the work among smaller machines, or name " +
                        "a larger size that the Hub has in hub-support.vmSizes.",
                ),
            ),
        },
        { resources: [machine({ zones: ["1"] })], messages: db(zones) },
        {
            resources: [machine({ userData: "aGVsbG8=" })],
            messages: db("a Hub does not know userData. Leave it out."),
        },
        {
            resources: [
                machine({
                    hardwareProfile: { vmSize: "Standard_D4s_v5", vmSizeProperties: { vCPUsAvailable: 2 } },
                    networkProfile: { networkInterfaces: [{}, { deleteOption: "Delete" }] },
                    zones: ["1", "2"],
                }),
            ],
            messages: db(
                "a Hub does not know hardwareProfile.vmSizeProperties and networkProfile.networkInterfaces[1].deleteOption. " +
                    `Leave them out. ${noSize('"Standard_D4s_v5"', sizeOf(4, 16, "Standard_DS12_v2"))} ${zones}`,
            ),
        },
        {
            resources: [
                machine({
                    securityProfile: {
                        encryptionAtHost: true,
                        securityType: "TrustedLaunch",
                        uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
                    },
                }),
            ],
            messages: db(
                "a Hub does not know securityProfile.encryptionAtHost, securityProfile.securityType, " +
                    "securityProfile.uefiSettings.secureBootEnabled and securityProfile.uefiSettings.vTpmEnabled. Leave them out.",
            ),
        },
        {
            resources: [
                machine({
                    storageProfile: {
                        osDisk: { deleteOption: "Delete", managedDisk: { storageAccountType: "StandardSSD_LRS" } },
                        dataDisks: [
                            { deleteOption: "Delete", diskSizeGB: 512 },
                            {
                                deleteOption: "Delete",
                                diskSizeGB: 2_048,
                                toBeDetached: true,
                                detachOption: "ForceDetach",
                            },
                        ],
                    },
                }),
            ],
            messages: db(
                "a Hub does not know storageProfile.dataDisks[1].detachOption and storageProfile.dataDisks[1].toBeDetached. " +
                    "Leave them out. storageProfile.dataDisks[0].deleteOption, storageProfile.dataDisks[1].deleteOption and " +
                    `storageProfile.osDisk.deleteOption are "Delete", and a Hub keeps the disks of a VM that is deleted. ${gone} ` +
                    "storageProfile.dataDisks[1].diskSizeGB is 2048, and a Hub takes 1023 at most. Write 1023 or less. " +
                    noSku("storageProfile.osDisk.managedDisk.storageAccountType", "StandardSSD_LRS"),
            ),
        },
        {
            resources: [
                machine({
                    storageProfile: { dataDisks: Array.from({ length: 500 }, () => ({ detachOption: "ForceDetach" })) },
                }),
            ],
            messages: db(
                `a Hub does not know ${[0, 1, 2, 3, 4].map((lun) => `storageProfile.dataDisks[${lun}].detachOption`).join(", ")} ` +
                    "and 495 more. Leave them out.",
            ),
        },
        {
            resources: [boot({ enabled: true })],
            messages: db(
                "diagnosticsProfile.bootDiagnostics.enabled is true, and a Hub keeps boot diagnostics in no other place than " +
                    "a storage account. Name the account's blob endpoint in storageUri, or write false.",
            ),
        },
        {
            resources: [machine({ identity: { type: "SystemAssigned" } })],
            messages: db(
                'identity.type is "SystemAssigned", and a Hub has no managed identities. Give the application a service principal.',
            ),
        },
        {
            resources: [
                machine({ virtualMachineScaleSet: { id: idOf("Microsoft.Compute/virtualMachineScaleSets/web") } }),
            ],
            messages: db(
                "virtualMachineScaleSet is set, and a Hub has no flexible scale sets. Name an availability set in availabilitySet.",
            ),
        },
        {
            resources: [
                machine({ proximityPlacementGroup: { id: idOf("Microsoft.Compute/proximityPlacementGroups/p") } }),
            ],
            messages: db("proximityPlacementGroup is set, and a Hub has no proximity placement groups. Leave it out."),
        },
        {
            resources: [machine({ priority: "Spot", evictionPolicy: "Deallocate" })],
            messages: db(
                "evictionPolicy is set, and a Hub has no spot VMs. Leave it out. " +
                    'priority is "Spot", and a Hub has no spot VMs. Write "Regular", or leave it out.',
            ),
        },
        {
            resources: [scaleSet({ sku: { name: "Standard_B2s", capacity: 101 }, orchestrationMode: "Flexible" })],
            messages: web(
                'orchestrationMode is "Flexible", and a Hub has uniform scale sets only. Leave it out. ' +
                    "sku.capacity is 101, and a Hub takes 100 at most. Write 100 or less. " +
                    'sku.name is "Standard_B2s", and a Hub has no such size. Write one with at least 2 cores and 4 GiB, e.g. "Standard_F2s_v2".',
            ),
        },
        {
            resources: [scaleSet({ singlePlacementGroup: false })],
            messages: web(
                "singlePlacementGroup is false, and on a Hub a scale set is one placement group. Write true.",
            ),
        },
        {
            resources: [
                scaleSet({
                    upgradePolicy: { mode: "Automatic", automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } },
                }),
            ],
            messages: web(
                "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade is true, and a Hub has no automatic upgrades of " +
                    'scale sets. Write false. upgradePolicy.mode is "Automatic", and a Hub has no automatic upgrades of scale sets. ' +
                    'Write "Manual".',
            ),
        },
        { resources: [disk({ sku: { name: "UltraSSD_LRS" } })], messages: data(noSku("sku.name", "UltraSSD_LRS")) },
        {
            resources: [disk({ diskSizeGB: 1_024 })],
            messages: data("diskSizeGB is 1024, and a Hub takes 1023 at most. Write 1023 or less."),
        },
        {
            resources: [disk({ diskSizeGB: 0 })],
            messages: data("diskSizeGB is 0, and a Hub takes 1 at least. Write 1 or more."),
        },
        {
            resources: [disk({ maxShares: 2 })],
            messages: data("maxShares is 2, and a Hub has no shared disks. Give each VM a disk of its own."),
        },
        {
            resources: [disk({ hyperVGeneration: "V2", zones: ["1"] })],
            messages: data(
                'hyperVGeneration is "V2", and a Hub has VMs of generation 1 only. Write "V1", with an image of that generation. ' +
                    zones,
            ),
        },
        {
            resources: [
                disk({
                    diskAccessId: idOf("Microsoft.Compute/diskAccesses/private"),
                    encryption: { diskEncryptionSetId: idOf("Microsoft.Compute/diskEncryptionSets/keys") },
                    networkAccessPolicy: "DenyAll",
                    publicNetworkAccess: "Disabled",
                }),
            ],
            messages: data(
                "a Hub does not know diskAccessId, networkAccessPolicy and publicNetworkAccess. Leave them out. " +
                    "encryption.diskEncryptionSetId is set, and a Hub has no disk encryption sets. Leave it out.",
            ),
        },
        {
            resources: [snapshot({ incremental: true })],
            messages: says('snapshot "copy"')("incremental is true, and a Hub takes full snapshots only. Write false."),
        },
        {
            resources: [set({ platformFaultDomainCount: 5, platformUpdateDomainCount: 21 })],
            messages: says('availability set "set"')(
                "platformFaultDomainCount is 5, and a Hub takes 3 at most. Write 3 or less. " +
                    "platformUpdateDomainCount is 21, and a Hub takes 20 at most. Write 20 or less.",
            ),
        },
        {
            resources: [disk({ networkAccessPolicy: { mode: "AllowAll" } })],
            messages: data("a Hub does not know networkAccessPolicy. Leave it out."),
        },
        { resources: [balancer({ sku: { name: "Standard" } })], messages: front(standard) },
        {
            resources: [
                balancer({ backendAddressPools: [{ loadBalancerBackendAddresses: [{ ipAddress: "10.0.0.4" }] }] }),
            ],
            messages: front(
                "backendAddressPools[0].loadBalancerBackendAddresses is set, and a Hub has no backend pools of addresses. " +
                    "Name the pool in the network interfaces of its members.",
            ),
        },
        {
            resources: [resource("network:Subnet", "data", { privateEndpointNetworkPolicies: "Enabled" })],
            messages: says('subnet "data"')("a Hub does not know privateEndpointNetworkPolicies. Leave it out."),
        },
        {
            resources: [
                resource("network:VirtualNetwork", "lan", { subnets: [{}, { natGateway: { id: idOf("x") } }] }),
            ],
            messages: says('virtual network "lan"')("a Hub does not know subnets[1].natGateway. Leave it out."),
        },
        // Types.
        {
            resources: [resource("compute:RestorePointCollection", "points", { source: unknown })],
            messages: says('restore point collection "points"')(
                "a Hub has no restore points. Back up with an agent in the guest, or with a product that supports a Hub.",
            ),
        },
        {
            resources: [at(resource("recoveryservices:ProtectionPolicy", "daily", {}), { environment: "public" })],
            messages: says('Recovery Services resource "daily"')(
                "a Hub has no Recovery Services. Back up with an agent in the guest, or with a product that supports a Hub; " +
                    'where the vault is in public Azure, give it a provider whose metadataHost is "management.azure.com".',
            ),
        },
        {
            resources: [resource("compute:GalleryImage", "image", {})],
            messages: says('resource "image"')(
                "a Hub has no shared image galleries. Make a managed image (Microsoft.Compute/images), or ask the Hub's operator " +
                    "for a marketplace item.",
            ),
        },
        // Azure Resource Manager's own JSON.
        {
            resources: [
                generic("Microsoft.Compute", "virtualMachines", {
                    hardwareProfile: { VMSize: "Standard_B2s" },
                    storageProfile: { dataDisks: [{ ToBeDetached: true }] },
                }),
            ],
            messages: says('VM "any"')(
                "a Hub does not know properties.storageProfile.dataDisks[0].ToBeDetached. Leave it out. " +
                    'properties.hardwareProfile.VMSize is "Standard_B2s", and a Hub has no such size. Write one ' +
                    'with at least 2 cores and 4 GiB, e.g. "Standard_F2s_v2".',
            ),
        },
        {
            resources: [
                generic("Microsoft.Network", "virtualNetworks", {
                    subnets: [{ name: "web", properties: { natGateway: { id: "x" } } }],
                }),
            ],
            messages: says('virtual network "any"')(
                "a Hub does not know properties.subnets[0].properties.natGateway. Leave it out.",
            ),
        },
        // Something is asked for, whatever stands beside it.
        ...[null, unknown].map((beside) => ({
            resources: [
                machine({ hardwareProfile: { vmSizeProperties: { vCPUsAvailable: beside, vCPUsPerCore: 2 } } }),
            ],
            messages: db("a Hub does not know hardwareProfile.vmSizeProperties. Leave it out."),
        })),
        { resources: [machine({ zones: nested(40) })], messages: db(zones) },
        // What a platform team knows better.
        {
            resources: [balancer({ sku: { name: "Standard" } })],
            messages: [],
            configuration: configured({ build: "2406" }),
        },
        {
            resources: [balancer({ sku: { name: "Standard" } })],
            messages: front(standard),
            configuration: configured({ build: "2301" }),
        },
        { resources: [at(balancer({ sku: { name: "Standard" } }), west)], messages: [], configuration: hubs("2408") },
        {
            resources: [at(balancer({ sku: { name: "Standard" } }), west)],
            messages: front(standard),
            configuration: { ...hubs("2311"), ...configured({ build: "2408" }) },
        },
        {
            resources: [size("Standard_DS2_v2"), size("Standard_D4s_v5"), disk({ sku: { name: "Premium_LRS" } })],
            messages: [
                ...db(noSize('"Standard_DS2_v2"', sizeOf(2, 7, "Standard_D2s_v5"))),
                ...data('sku.name is "Premium_LRS", and a Hub has no such disks. Write "Standard_LRS".'),
            ],
            configuration: configured({ vmSizes: ["Standard_D#s_v5"], diskSkus: ["Standard_LRS"] }),
        },
        {
            resources: [size("Standard_DS2_v2")],
            messages: db(
                'hardwareProfile.vmSize is "Standard_DS2_v2", and a Hub has no such size. Write one of "Standard_N*" with as many cores and as much memory.',
            ),
            configuration: configured({ vmSizes: ["Standard_N*"] }),
        },
        {
            resources: [
                disk({ diskSizeGB: 4_095 }),
                set({ platformFaultDomainCount: 2, platformUpdateDomainCount: 6 }),
            ],
            messages: says('availability set "set"')(
                "platformFaultDomainCount is 2, and a Hub takes 1 at most. Write 1 or less. " +
                    "platformUpdateDomainCount is 6, and a Hub takes 5 at most. Write 5 or less.",
            ),
            configuration: configured({ maximumFaultDomains: 1, maximumUpdateDomains: 5, maximumDiskSizeGiB: 4_095 }),
        },
        {
            // What no build has does not wait for the Hub to be known.
            resources: [disk({ location: unknown, zones: ["1"] })],
            messages: data(zones),
            configuration: { settings: { hubs: { dc1: { location: "west", build: "2408" } } } },
        },
        // A list of nothing is a fault of the configuration.
        { resources: [size("Standard_DS2_v2")], messages: [], configuration: configured({ vmSizes: [] }) },
        {
            resources: [resource("compute:GalleryImage", "image", {})],
            messages: [],
            configuration: configured({ allow: ["Microsoft.Compute/galleries/images"] }),
        },
        {
            resources: [scaleSet({ sku: { capacity: 11 } })],
            messages: web("sku.capacity is 11, and a Hub takes 10 at most. Write 10 or less."),
            configuration: configured({ maximumScaleSetInstances: 10 }),
        },
        {
            resources: [
                machine({ securityProfile: { securityType: "TrustedLaunch" }, zones: ["1"] }),
                resource("compute:GalleryImage", "image", {}),
                disk({ zones: ["1"] }),
            ],
            messages: [...db(zones)],
            configuration: configured({
                allow: [
                    " microsoft.compute/VirtualMachines:SecurityProfile",
                    "Microsoft.Compute/galleries",
                    "Microsoft.Compute/disks",
                ],
            }),
        },
        // What is there before its value is known.
        ...[machine, (inputs: object) => generic("Microsoft.Compute", "virtualMachines", { tags: backedUp, ...inputs })]
            .map((of) => of({ virtualMachineScaleSet: { id: unknown } }))
            .map((declared) => ({
                resources: [resource("compute:VirtualMachineScaleSet", "flexible", {}), declared],
                messages: [
                    expect.stringMatching(
                        /virtualMachineScaleSet is set, and a Hub has no flexible scale sets\. Name an/,
                    ),
                ],
            })),
        ...(
            [
                ["compute:VirtualMachine", { hostGroup: { id: unknown } }, "hostGroup"],
                ["compute:VirtualMachine", { proximityPlacementGroup: { id: unknown } }, "proximityPlacementGroup"],
                ["compute:VirtualMachine", { zones: [unknown] }, "zones"],
                [
                    "compute:VirtualMachine",
                    { identity: { userAssignedIdentities: [unknown] } },
                    "identity.userAssignedIdentities",
                ],
                [
                    "compute:VirtualMachine",
                    { storageProfile: { osDisk: { managedDisk: { diskEncryptionSet: { id: unknown } } } } },
                    "storageProfile.osDisk.managedDisk.diskEncryptionSet",
                ],
                [
                    "compute:VirtualMachine",
                    { storageProfile: { dataDisks: [{ managedDisk: { diskEncryptionSet: unknown } }] } },
                    "storageProfile.dataDisks[0].managedDisk.diskEncryptionSet",
                ],
                [
                    "compute:VirtualMachine",
                    { hardwareProfile: { vmSizeProperties: { vCPUsAvailable: null, vCPUsPerCore: unknown } } },
                    "hardwareProfile.vmSizeProperties",
                ],
                ["compute:VirtualMachineScaleSet", { skuProfile: { vmSizes: [unknown] } }, "skuProfile"],
                ["compute:Disk", { diskAccessId: unknown }, "diskAccessId"],
                ["compute:Disk", { encryption: { diskEncryptionSetId: unknown } }, "encryption.diskEncryptionSetId"],
                [
                    "network:NetworkInterface",
                    { ipConfigurations: [{ gatewayLoadBalancer: { id: unknown } }] },
                    "ipConfigurations[0].gatewayLoadBalancer",
                ],
                ["network:Subnet", { natGateway: { id: unknown } }, "natGateway"],
                ["network:VirtualNetworkPeering", { localSubnetNames: ["data"] }, "localSubnetNames"],
                ["network:VirtualNetworkGateway", { vpnGatewayGeneration: "Generation2" }, "vpnGatewayGeneration"],
                ["network:LocalNetworkGateway", { fqdn: "vpn.dc2.contoso.com" }, "fqdn"],
                ["network:VirtualNetworkGatewayConnection", { dpdTimeoutSeconds: 45 }, "dpdTimeoutSeconds"],
            ] as const
        ).map(([type, inputs, path]) => ({
            resources: [resource(type, "x", { tags: highlyAvailable, ...inputs })],
            messages: [expect.stringContaining(` ${path}`)],
        })),
        {
            resources: [
                machine({ networkProfile: { networkInterfaces: [{ deleteOption: "Delete" }] } }),
                disk({ tags: { owner: "me" } }),
                snapshot({ tags: {} }),
                resource("network:RouteTable", "routes", {}),
            ],
            messages: [
                ...data("tags is set, and this Hub does not take it (hub-support.refuse). Leave it out."),
                'route table "routes": this Hub does not have its type (hub-support.refuse). Leave it out.',
            ],
            configuration: configured({
                allow: ["Microsoft.Compute/virtualMachines: networkProfile.networkInterfaces[].deleteOption"],
                refuse: ["Microsoft.Compute/disks: tags", "Microsoft.Network/routeTables"],
            }),
        },
    ],
    undecided: [
        size(unknown),
        // What may turn out to be nothing.
        machine({ storageProfile: unknown }),
        machine({ storageProfile: { osDisk: unknown } }),
        machine({ zones: unknown }),
        machine({ virtualMachineScaleSet: unknown }),
        generic("Microsoft.Compute", "disks", { tier: unknown }),
        disk({ sku: { name: unknown } }),
        disk({ diskSizeGB: unknown }),
        snapshot({ incremental: unknown }),
        set({ platformFaultDomainCount: unknown }),
        balancer({ sku: unknown }),
        boot({ enabled: unknown }),
        // The provider is a Hub's or a public cloud's.
        at(size("Standard_B2s"), { metadataHost: unknown }),
        at(resource("recoveryservices:Vault", "vault", {}), { metadataHost: unknown }),
    ],
});

describe("hub-support", () => {
    const inTemplate = (depth: number, resource: object): Record<string, unknown> => {
        const name = `level-${depth}`;
        const properties = { mode: "Incremental", template: { resources: [resource] } };
        const deployment = { type: "Microsoft.Resources/deployments", apiVersion: "2019-10-01", name, properties };
        return depth === 0 ? { properties } : inTemplate(depth - 1, deployment);
    };

    it.each([
        ["securityProfile", { securityProfile: { encryptionAtHost: true } }],
        ["diagnosticsProfile.bootDiagnostics", { diagnosticsProfile: { bootDiagnostics: { enabled: true } } }],
        ["hardwareProfile.vmSize", { hardwareProfile: { vmSize: "Standard_B2ms" } }],
        ["priority", { priority: "Spot" }],
    ])("tells what it is about, however deep it stands in templates: %s", async (member, properties) => {
        const type = "Microsoft.Compute/virtualMachines";
        const machine = { type, apiVersion: "2020-06-01", name: "db", location: "west", tags: backedUp, properties };
        for (const depth of [0, 1, 3]) {
            const declared = resource("resources:Deployment", "web", inTemplate(depth, machine));
            const [message = ""] = await messagesOf("hub-support", [declared]);
            const path = /\): (?:a Hub does not know )?(\S*)/.exec(message)?.[1] ?? message;
            expect(path).toMatch(new RegExp(`^(?:…|properties\\.).*resources\\[0\\]\\.properties\\.${member}[.\\w]*$`));
        }
    });

    it("asks nothing that no verdict depends on", async () => {
        const resources = [
            at(size(unknown), { metadataHost: "management.azure.com" }),
            at(size("Standard_DS2_v2"), { metadataHost: unknown }),
            boot({ enabled: unknown, storageUri: "https://logs.blob.west.hub.contoso.com/" }),
            resource("compute:RestorePointCollection", "points", { source: unknown, tags: unknown }),
            resource("compute:Disk", "data", {
                location: unknown,
                tags: unknown,
                creationData: { sourceUri: unknown },
            }),
        ];
        const notes = await messagesOf("undecided", resources);
        expect(notes.filter((note) => note.includes("hub-support"))).toEqual([]);
    });

    it.each([
        [at(balancer({ sku: { name: "Standard" } }), { metadataHost: unknown }), 'metadataHost of provider "hub"'],
        [balancer({ sku: { name: "Standard" }, location: unknown }), "location"],
    ])("waits for the Hub where its build decides", async (resource, place) => {
        const builds = { settings: { hubs: { dc1: { location: "west", build: "2408" } } } };
        expect(await messagesOf("hub-support", [resource], builds)).toEqual([]);
        expect(await messagesOf("undecided", [resource], builds)).toEqual([
            expect.stringContaining(`not known before deployment: ${place} (hub-support).`),
        ]);
        // Who asks for nothing need not wait.
        const blank = { ...resource, inputs: { ...resource.inputs, sku: { name: " " } } };
        expect(await messagesOf("undecided", [blank], builds)).toEqual([]);
    });

    it("tells no value but numbers and the words of enumerations", async () => {
        for (const [type, inputs] of bodiesOf("hunter2/hunter2")) {
            const messages = await messagesOf("hub-support", [resource(type, "x", inputs)]);
            expect(messages.join()).toContain("Leave");
            expect(messages.join()).not.toContain("hunter2");
            expect(messages.join().length).toBeLessThan(2_000);
        }
    });

    it("does not tell how large a secret size is", async () => {
        const marked = await messagesOf("hub-support", [size(secret("Standard_D8s_v5"))]);
        expect(marked[0]).toMatch(/vmSize is set, and a Hub has no such size\. Write one of .* as much memory\.$/);
        const hardwareProfile = { vmSize: "[parameters('size')]" };
        const template = {
            parameters: { size: { type: "securestring", defaultValue: "Standard_D8s_v5" } },
            resources: [
                {
                    ...{ type: "Microsoft.Compute/virtualMachines", apiVersion: "2020-06-01", name: "db" },
                    ...{ location: "west", tags: backedUp, properties: { hardwareProfile } },
                },
            ],
        };
        const deployment = resource("resources:Deployment", "web", { properties: { mode: "Incremental", template } });
        const [message] = await messagesOf("hub-support", [deployment]);
        expect(message).toMatch(/vmSize is set, and a Hub has no such size\. Write one of .* as much memory\.$/);
    });

    it.each([
        [4, /^Write one of ("[^"]*"(, )?){4} with as many/],
        [5, /^Write one of ("[^"]*"(, )?){4} and 1 more with as many/],
    ])("names as many as four of %i patterns of sizes", async (count, advice) => {
        const vmSizes = ["Standard_D#_v3", "Standard_DS#_v2", "Standard_F#s", "Standard_A#", "Basic_A#"].slice(
            0,
            count,
        );
        const [message = ""] = await messagesOf("hub-support", [size("Huge")], { "hub-support": { vmSizes } });
        expect(message.split("no such size. ")[1]).toMatch(advice);
    });

    it("waits for a value where the build of the Hub decides", async () => {
        const old = { "hub-support": { build: "2301" } };
        const waiting = balancer({ sku: { name: unknown } });
        expect(await messagesOf("hub-support", [waiting], old)).toEqual([]);
        expect(await messagesOf("undecided", [waiting], old)).toEqual([
            expect.stringContaining("sku.name (hub-support)"),
        ]);
    });

    it("shortens a long list", async () => {
        for (const [type, inputs] of bodiesOf("x")) {
            const [message = "", ...others] = await messagesOf("hub-support", [resource(type, "x", inputs)]);
            expect(others).toEqual([]);
            expect(message).toMatch(/\. And \d+ more of this kind\.$/);
            expect(message.length).toBeLessThan(1_200);
        }
    });

    it.each<[Record<string, unknown>, string]>([
        [{ build: "24.06" }, 'hub-support.build is "24.06", which is not a build (such as "2406"). Write "2406".'],
        [
            { vmSizes: "Standard_B2s" },
            'hub-support.vmSizes is "Standard_B2s", which is not a list. Write e.g. ["Standard_D#_v3","Standard_DS#_v2"].',
        ],
        [
            { vmSizes: "" },
            'hub-support.vmSizes is "", which is not a list. Write e.g. ["Standard_D#_v3","Standard_DS#_v2"].',
        ],
        [{ vmSizes: ["B 2"] }, 'hub-support.vmSizes[0] is "B 2", which is no name. Write e.g. "Standard_DS#_v2".'],
        [{ diskSkus: [] }, 'hub-support.diskSkus names nothing. Write e.g. ["Standard_LRS","Premium_LRS"].'],
        [{ vmSizes: ["a*b*c"] }, 'hub-support.vmSizes[0] is "a*b*c", which is no name. Write e.g. "Standard_DS#_v2".'],
        [
            { maximumFaultDomains: 0 },
            "hub-support.maximumFaultDomains is 0, which is not a whole number of 1 or more. Write e.g. 1.",
        ],
        [
            { maximumFaultDomain: 1 },
            'hub-support.maximumFaultDomain is not an option. Did you mean "maximumFaultDomains"?',
        ],
        [
            { allow: ["zones"] },
            'hub-support.allow[0] is "zones", which is no type or member (such as "Microsoft.Compute/disks: zones"). Write e.g. "Microsoft.Compute/disks: zones".',
        ],
        [
            { allow: ["Microsoft.Compute/disk: zone"] },
            'hub-support.allow[0] is "Microsoft.Compute/disk: zone", which is nothing that hubguard knows a Hub to refuse. Write e.g. "Microsoft.Compute/disks: zones".',
        ],
        [
            { allow: ["Microsoft.Compute/disks: zoens"] },
            'hub-support.allow[0] is "Microsoft.Compute/disks: zoens", which is nothing that hubguard knows a Hub to refuse. Write e.g. "Microsoft.Compute/disks: zones".',
        ],
        [
            { allow: ["Microsoft.Compute/disk"] },
            'hub-support.allow[0] is "Microsoft.Compute/disk", which is nothing that hubguard knows a Hub to refuse. Write e.g. "Microsoft.Compute/disks".',
        ],
        [
            { allow: ["Microsoft.Compute/galleries: images"] },
            'hub-support.allow[0] is "Microsoft.Compute/galleries: images", which is nothing that hubguard knows a Hub to refuse. Write e.g. "Microsoft.Compute/galleries".',
        ],
        [
            { refuse: ["disks; tags"] },
            'hub-support.refuse[0] is "disks; tags", which is no type or member (such as "Microsoft.Compute/disks: zones"). Write e.g. "Microsoft.Compute/disks: zones".',
        ],
    ])("says what is wrong in %j", async (options, fault) => {
        const violations = await judge([vm("db", backedUp)], configured(options));
        expect(violations.map(({ message }) => message)).toEqual([`the policy pack's configuration: ${fault}`]);
    });

    it("has an option for each limit and list", () => {
        expect(Object.keys(hubSupport.options ?? {}).map((name) => name.toLowerCase())).toEqual(
            expect.arrayContaining([
                ...Object.keys(published.limits).map((limit) => `maximum${limit}`.toLowerCase()),
                "vmsizes",
                "diskskus",
            ]),
        );
    });
});

describe("a set", () => {
    const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") } };
    const image = { publisher: "Canonical", offer: "ubuntu", sku: "22_04-lts", version: "latest" };
    const managed = { imageReference: image, osDisk: { createOption: "FromImage" } };
    const attached = { osDisk: { createOption: "Attach", managedDisk: { id: "/subscriptions/s/disks/db" } } };
    const blob = { osDisk: { createOption: "FromImage", vhd: { uri: "https://a.blob.west.contoso.com/vhds/db.vhd" } } };
    const named = (inputs: object) => set({ resourceGroupName: "erp", availabilitySetName: "set", ...inputs });
    const told = async (inputs: object, ...profiles: unknown[]) => {
        const members = profiles.map((storageProfile, at) => vm(`m${at}`, backedUp, { ...inSet, storageProfile }));
        const violations = await judge([named(inputs), ...members]);
        return violations.filter(({ message }) => message.includes("Aligned")).map(({ message }) => message);
    };
    const unaligned = (who: string) =>
        `${who} managed disks, and availability set "set" takes others only, as it is not Aligned. Set its sku.name to "Aligned".`;
    const aligned =
        'VM "m0" (app erp) has disks in a storage account (storageProfile.osDisk.vhd), and availability set "set" takes ' +
        "managed ones only, as it is Aligned. Use managed disks, or another set.";

    it.each([{}, { sku: { name: "Classic" } }, { sku: { name: " classic " } }])(
        "%j refuses managed disks",
        async (sku) => {
            expect(await told(sku, managed)).toEqual([unaligned('VM "m0" (app erp) has')]);
            expect(await told(sku, attached)).toEqual([unaligned('VM "m0" (app erp) has')]);
            expect(await told(sku, managed, attached, blob)).toEqual([unaligned('VMs "m0" and "m1" (app erp) have')]);
            expect(await told(sku, blob)).toEqual([]);
        },
    );

    it.each([{ sku: { name: "Aligned" } }, { sku: { name: "ALIGNED" } }])("%j refuses others", async (sku) => {
        expect(await told(sku, blob)).toEqual([aligned]);
        expect(await told(sku, managed, attached)).toEqual([]);
    });

    it("is not judged while its kind or the disks are not known; a blob is one wherever it lies", async () => {
        expect(await told({ sku: { name: unknown } }, managed, blob)).toEqual([]);
        expect(await told({}, unknown, null, {})).toEqual([]);
        expect(await told({ sku: { name: "Aligned" } }, { osDisk: { vhd: unknown } })).toEqual([aligned]);
    });

    it.each(["management.azure.com", unknown])("is judged on Hubs alone, not on %j", async (metadataHost) => {
        const member = vm("m0", backedUp, { ...inSet, storageProfile: managed });
        const violations = await judge([named({}), member].map((declared) => at(declared, { metadataHost })));
        expect(violations.filter(({ message }) => message.includes("Aligned"))).toEqual([]);
    });
});

/** Bodies that state a text at every member that is refused, type by type. */
function bodiesOf(text: string): [type: string, inputs: Record<string, unknown>][] {
    const types = {
        VirtualMachine: "virtualMachines",
        VirtualMachineScaleSet: "virtualMachineScaleSets",
        Disk: "disks",
    };
    return Object.entries(types).map(([name, type]) => {
        const inputs: Record<string, unknown> = {};
        for (const path of refusablePaths(`Microsoft.Compute/${type}`)) {
            const steps = path.split(".");
            const last = steps.pop() ?? "";
            const holder = steps.reduce((object, step) => {
                object[step] ??= {};
                return object[step] as Record<string, unknown>;
            }, inputs);
            holder[last] = text;
        }
        return [`compute:${name}`, inputs];
    });
}
