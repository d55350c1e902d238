import type { Properties } from "../../../standin/protocol/values.ts";
import type { Clients } from "./published-clients.ts";

/** A resource with many inputs, and how a published client sends it. */
interface Body {
    key: string;
    inputs: Properties;
    call(clients: Clients, inputs: never): Promise<unknown>;
}

const common = { location: "west", tags: { rpo: "PT1H", "a.b": "1" } };

const image = { publisher: "Canonical", offer: "server", sku: "24", version: "latest" };

const osProfile = {
    adminUsername: "me",
    adminPassword: "secret",
    computerName: "web",
    customData: "IyE=",
    linuxConfiguration: {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ keyData: "ssh-rsa", path: "/home/me/.ssh/authorized_keys" }] },
        patchSettings: { patchMode: "ImageDefault", automaticByPlatformSettings: { rebootSetting: "Never" } },
    },
    secrets: [{ sourceVault: { id: "/vault" }, vaultCertificates: [{ certificateUrl: "https://vault/c" }] }],
};

const rule = {
    name: "ssh",
    access: "Allow",
    destinationAddressPrefix: "*",
    destinationPortRange: "22",
    direction: "Inbound",
    priority: 100,
    protocol: "Tcp",
    sourceAddressPrefixes: ["10.0.0.0/8"],
    sourceApplicationSecurityGroups: [{ id: "/asg", location: "west" }],
    sourcePortRange: "*",
};

const compute: Body[] = [
    {
        key: "compute:VirtualMachine",
        inputs: {
            ...common,
            vmName: "web",
            zones: ["1"],
            plan: { name: "p", product: "x", publisher: "y" },
            identity: { type: "SystemAssigned" },
            availabilitySet: { id: "/set" },
            hardwareProfile: { vmSize: "Standard_D2_v3", vmSizeProperties: { vCPUsAvailable: 1 } },
            storageProfile: {
                imageReference: image,
                osDisk: {
                    createOption: "FromImage",
                    diskSizeGB: 64,
                    managedDisk: { storageAccountType: "Premium_LRS" },
                },
                dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: "/disk" }, deleteOption: "Detach" }],
            },
            osProfile,
            networkProfile: {
                networkInterfaces: [{ id: "/nic", primary: true, deleteOption: "Delete" }],
                networkInterfaceConfigurations: [
                    { name: "inline", primary: true, ipConfigurations: [{ name: "ip", subnet: { id: "/subnet" } }] },
                ],
            },
            diagnosticsProfile: { bootDiagnostics: { enabled: true, storageUri: "https://s" } },
            securityProfile: { encryptionAtHost: true, uefiSettings: { secureBootEnabled: true } },
            priority: "Spot",
            billingProfile: { maxPrice: -1 },
        },
        call: ({ compute }, inputs) => compute.virtualMachines.beginCreateOrUpdate("app", "web", inputs),
    },
    {
        key: "compute:VirtualMachineExtension",
        inputs: {
            ...common,
            vmName: "web",
            vmExtensionName: "agent",
            autoUpgradeMinorVersion: true,
            publisher: "Microsoft.Azure.Extensions",
            type: "CustomScript",
            typeHandlerVersion: "2.1",
            settings: { script: "x", nested: { empty: {} } },
            protectedSettings: { key: "secret" },
            protectedSettingsFromKeyVault: { secretUrl: "https://vault/s", sourceVault: { id: "/vault" } },
            provisionAfterExtensions: ["other"],
        },
        call: ({ compute }, { type, ...inputs }: { type: string }) =>
            compute.virtualMachineExtensions.beginCreateOrUpdate("app", "web", "agent", {
                ...(inputs as { location: string }),
                typePropertiesType: type,
            }),
    },
    {
        key: "compute:AvailabilitySet",
        inputs: {
            ...common,
            availabilitySetName: "set",
            platformFaultDomainCount: 2,
            platformUpdateDomainCount: 5,
            sku: { name: "Aligned" },
            proximityPlacementGroup: { id: "/group" },
            scheduledEventsPolicy: { userInitiatedReboot: { automaticallyApprove: true } },
        },
        call: ({ compute }, inputs) => compute.availabilitySets.createOrUpdate("app", "set", inputs),
    },
    {
        key: "compute:VirtualMachineScaleSet",
        inputs: {
            ...common,
            vmScaleSetName: "farm",
            sku: { name: "Standard_D2_v3", tier: "Standard", capacity: 3 },
            overprovision: false,
            singlePlacementGroup: true,
            upgradePolicy: { mode: "Manual", automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: false } },
            virtualMachineProfile: {
                osProfile: { ...osProfile, computerNamePrefix: "web" },
                storageProfile: {
                    imageReference: image,
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
                    dataDisks: [{ lun: 0, createOption: "Empty", diskSizeGB: 8 }],
                },
                networkProfile: {
                    healthProbe: { id: "/probe" },
                    networkInterfaceConfigurations: [
                        {
                            name: "nic",
                            primary: true,
                            dnsSettings: { dnsServers: ["10.0.0.4"] },
                            ipConfigurations: [
                                {
                                    name: "ip",
                                    subnet: { id: "/subnet" },
                                    loadBalancerBackendAddressPools: [{ id: "/pool" }],
                                    publicIPAddressConfiguration: { name: "public", sku: { name: "Basic" } },
                                },
                            ],
                        },
                    ],
                },
                extensionProfile: { extensions: [{ name: "agent", publisher: "p", settings: { a: 1 } }] },
            },
        },
        call: ({ compute }, inputs) => compute.virtualMachineScaleSets.beginCreateOrUpdate("app", "farm", inputs),
    },
    {
        key: "compute:VirtualMachineScaleSetExtension",
        inputs: {
            vmScaleSetName: "farm",
            vmssExtensionName: "agent",
            name: "agent",
            type: "CustomScript",
            settings: {},
        },
        call: ({ compute }, { type, ...inputs }: { type: string }) =>
            compute.virtualMachineScaleSetExtensions.beginCreateOrUpdate("app", "farm", "agent", {
                ...inputs,
                typePropertiesType: type,
            }),
    },
    {
        key: "compute:Image",
        inputs: {
            ...common,
            imageName: "golden",
            hyperVGeneration: "V1",
            sourceVirtualMachine: { id: "/vm" },
            storageProfile: {
                osDisk: { osType: "Linux", osState: "Generalized", blobUri: "https://b", managedDisk: { id: "/disk" } },
                dataDisks: [{ lun: 0, snapshot: { id: "/snapshot" } }],
                zoneResilient: false,
            },
        },
        call: ({ compute }, inputs) => compute.images.beginCreateOrUpdate("app", "golden", inputs),
    },
    {
        key: "compute:Disk",
        inputs: {
            ...common,
            diskName: "data",
            sku: { name: "Premium_LRS" },
            creationData: {
                createOption: "Copy",
                sourceResourceId: "/snapshot",
                imageReference: { id: "/image", lun: 1 },
            },
            diskSizeGB: 128,
            diskIOPSReadWrite: 500,
            diskMBpsReadWrite: 60,
            encryption: { type: "EncryptionAtRestWithPlatformKey" },
            encryptionSettingsCollection: {
                enabled: true,
                encryptionSettings: [{ keyEncryptionKey: { keyUrl: "https://k", sourceVault: { id: "/vault" } } }],
            },
            networkAccessPolicy: "AllowAll",
        },
        call: ({ compute }, { diskIOPSReadWrite, ...inputs }: { diskIOPSReadWrite: number }) =>
            compute.disks.beginCreateOrUpdate("app", "data", {
                ...(inputs as unknown as Parameters<typeof compute.disks.beginCreateOrUpdate>[2]),
                diskIopsReadWrite: diskIOPSReadWrite,
            }),
    },
    {
        key: "compute:Snapshot",
        inputs: {
            ...common,
            snapshotName: "before",
            creationData: { createOption: "Copy", sourceResourceId: "/disk" },
            incremental: false,
            sku: { name: "Standard_LRS" },
        },
        call: ({ compute }, inputs) => compute.snapshots.beginCreateOrUpdate("app", "before", inputs),
    },
];

const network: Body[] = [
    {
        key: "network:NetworkInterface",
        inputs: {
            ...common,
            networkInterfaceName: "nic",
            enableIPForwarding: true,
            dnsSettings: { dnsServers: ["10.0.0.4"], internalDnsNameLabel: "web" },
            networkSecurityGroup: { id: "/nsg", securityRules: [rule] },
            ipConfigurations: [
                {
                    name: "ip",
                    primary: true,
                    privateIPAddress: "10.0.0.5",
                    privateIPAllocationMethod: "Static",
                    publicIPAddress: { id: "/public", sku: { name: "Basic" }, dnsSettings: { domainNameLabel: "web" } },
                    loadBalancerBackendAddressPools: [{ id: "/pool" }],
                    loadBalancerInboundNatRules: [{ id: "/rule", backendPort: 22 }],
                },
            ],
        },
        call: ({ network }, inputs) => network.networkInterfaces.beginCreateOrUpdate("app", "nic", inputs),
    },
    {
        key: "network:LoadBalancer",
        inputs: {
            ...common,
            loadBalancerName: "front",
            sku: { name: "Basic" },
            frontendIPConfigurations: [{ name: "ip", privateIPAllocationMethod: "Dynamic", zones: ["1"] }],
            backendAddressPools: [
                { name: "all", loadBalancerBackendAddresses: [{ name: "a", ipAddress: "10.0.0.5" }] },
            ],
            loadBalancingRules: [
                {
                    name: "web",
                    protocol: "Tcp",
                    frontendPort: 80,
                    backendPort: 8080,
                    backendAddressPool: { id: "/pool" },
                    frontendIPConfiguration: { id: "/ip" },
                    probe: { id: "/probe" },
                },
            ],
            probes: [{ name: "http", protocol: "Http", port: 80, requestPath: "/" }],
            inboundNatRules: [{ name: "ssh", protocol: "Tcp", frontendPort: 2222, backendPort: 22 }],
            outboundRules: [
                {
                    name: "out",
                    protocol: "All",
                    frontendIPConfigurations: [{ id: "/ip" }],
                    backendAddressPool: { id: "/p" },
                },
            ],
        },
        call: ({ network }, inputs) => network.loadBalancers.beginCreateOrUpdate("app", "front", inputs),
    },
    {
        key: "network:LoadBalancerBackendAddressPool",
        inputs: { loadBalancerName: "front", backendAddressPoolName: "all", name: "all", location: "west" },
        call: ({ network }, inputs) =>
            network.loadBalancerBackendAddressPools.beginCreateOrUpdate("app", "front", "all", inputs),
    },
    {
        key: "network:InboundNatRule",
        inputs: { loadBalancerName: "front", inboundNatRuleName: "ssh", frontendPort: 2222, backendPort: 22 },
        call: ({ network }, inputs) => network.inboundNatRules.beginCreateOrUpdate("app", "front", "ssh", inputs),
    },
    {
        key: "network:VirtualNetwork",
        inputs: {
            ...common,
            virtualNetworkName: "net",
            addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
            dhcpOptions: { dnsServers: ["10.0.0.4"] },
            enableDdosProtection: false,
            enableVmProtection: false,
            subnets: [{ name: "front", addressPrefix: "10.0.0.0/24", routeTable: { id: "/table", routes: [] } }],
            virtualNetworkPeerings: [
                { name: "other", remoteVirtualNetwork: { id: "/other" }, useRemoteGateways: true },
            ],
        },
        call: ({ network }, inputs) => network.virtualNetworks.beginCreateOrUpdate("app", "net", inputs),
    },
    {
        key: "network:Subnet",
        inputs: {
            virtualNetworkName: "net",
            subnetName: "front",
            addressPrefix: "10.0.0.0/24",
            privateEndpointNetworkPolicies: "Disabled",
            privateLinkServiceNetworkPolicies: "Enabled",
            networkSecurityGroup: { id: "/nsg" },
            serviceEndpoints: [{ service: "Microsoft.Storage", locations: ["west"] }],
            delegations: [{ name: "d", serviceName: "Microsoft.Web/serverFarms" }],
        },
        call: ({ network }, inputs) => network.subnets.beginCreateOrUpdate("app", "net", "front", inputs),
    },
    {
        key: "network:VirtualNetworkPeering",
        inputs: { virtualNetworkName: "net", virtualNetworkPeeringName: "p", remoteVirtualNetwork: { id: "/other" } },
        call: ({ network }, inputs) => network.virtualNetworkPeerings.beginCreateOrUpdate("app", "net", "p", inputs),
    },
    {
        key: "network:NetworkSecurityGroup",
        inputs: { ...common, networkSecurityGroupName: "wall", securityRules: [rule], flushConnection: true },
        call: ({ network }, inputs) => network.networkSecurityGroups.beginCreateOrUpdate("app", "wall", inputs),
    },
    {
        key: "network:SecurityRule",
        inputs: { networkSecurityGroupName: "wall", securityRuleName: "ssh", ...rule },
        call: ({ network }, inputs) => network.securityRules.beginCreateOrUpdate("app", "wall", "ssh", inputs),
    },
    {
        key: "network:PublicIPAddress",
        inputs: {
            ...common,
            publicIpAddressName: "public",
            sku: { name: "Basic", tier: "Regional" },
            publicIPAllocationMethod: "Static",
            dnsSettings: { domainNameLabel: "web" },
            ipTags: [{ ipTagType: "a", tag: "b" }],
            idleTimeoutInMinutes: 4,
        },
        call: ({ network }, inputs) => network.publicIPAddresses.beginCreateOrUpdate("app", "public", inputs),
    },
    {
        key: "network:RouteTable",
        inputs: {
            ...common,
            routeTableName: "table",
            disableBgpRoutePropagation: true,
            routes: [{ name: "out", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }],
        },
        call: ({ network }, inputs) => network.routeTables.beginCreateOrUpdate("app", "table", inputs),
    },
    {
        key: "network:Route",
        inputs: { routeTableName: "table", routeName: "out", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" },
        call: ({ network }, inputs) => network.routes.beginCreateOrUpdate("app", "table", "out", inputs),
    },
];

const others: Body[] = [
    {
        key: "storage:StorageAccount",
        inputs: {
            ...common,
            accountName: "store",
            kind: "StorageV2",
            sku: { name: "Standard_LRS" },
            enableHttpsTrafficOnly: true,
            enableNfsV3: false,
            encryption: {
                keySource: "Microsoft.Keyvault",
                keyVaultProperties: { keyName: "k", keyVersion: "1", keyVaultUri: "https://v" },
                encryptionIdentity: { encryptionUserAssignedIdentity: "/identity" },
                services: { blob: { enabled: true, keyType: "Account" } },
            },
            networkRuleSet: {
                bypass: "AzureServices",
                defaultAction: "Deny",
                ipRules: [{ iPAddressOrRange: "10.0.0.1", action: "Allow" }],
                virtualNetworkRules: [{ virtualNetworkResourceId: "/subnet", action: "Allow" }],
            },
            customDomain: { name: "store.contoso.com", useSubDomainName: true },
            azureFilesIdentityBasedAuthentication: {
                directoryServiceOptions: "AD",
                activeDirectoryProperties: { domainGuid: "g", domainName: "n", samAccountName: "s" },
            },
        },
        call: ({ storage }, inputs) => storage.storageAccounts.beginCreate("app", "store", inputs),
    },
    {
        key: "authorization:ManagementLockByScope",
        inputs: {
            scope: "/subscriptions/S/resourceGroups/app",
            lockName: "keep",
            level: "CanNotDelete",
            notes: "why",
            owners: [{ applicationId: "a" }],
        },
        call: ({ locks }, inputs) =>
            locks.managementLocks.createOrUpdateByScope("subscriptions/S/resourceGroups/app", "keep", inputs),
    },
];

export const bodies: readonly Body[] = [...compute, ...network, ...others];
