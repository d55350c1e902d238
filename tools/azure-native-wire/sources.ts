/** A published client of Azure that speaks the API version of azure-native 3.28.0. */
export interface Source {
    /** `@azure/arm-compute`. */
    library: string;
    /** The module of the mappers, which say where each member of a model stands on the wire. */
    mappers: string;
    /** The client's class. */
    client: string;
}

export const SOURCES = {
    authorization: {
        library: "@azure/arm-locks",
        mappers: "dist-esm/src/models/mappers.js",
        client: "ManagementLockClient",
    },
    compute: {
        library: "@azure/arm-compute",
        mappers: "dist/esm/models/mappers.js",
        client: "ComputeManagementClient",
    },
    network: {
        library: "@azure/arm-network",
        mappers: "dist-esm/src/models/mappers.js",
        client: "NetworkManagementClient",
    },
    storage: {
        library: "@azure/arm-storage",
        mappers: "dist/esm/models/mappers.js",
        client: "StorageManagementClient",
    },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceName = keyof typeof SOURCES;

/** A type of azure-native, and what the client knows it by. */
export interface SourcedType {
    /** The model of what is sent. */
    input: string;
    /** The model of what is answered, where it is another one. */
    output?: string;
    /** The group of operations that creates and deletes it. */
    operations: string;
}

const LOCK = { input: "ManagementLockObject", operations: "managementLocks" };

/** The types that a Hub has, by what azure-native calls them. */
export const TYPES: Readonly<Record<string, SourcedType>> = {
    "authorization:ManagementLockAtResourceGroupLevel": LOCK,
    "authorization:ManagementLockAtResourceLevel": LOCK,
    "authorization:ManagementLockAtSubscriptionLevel": LOCK,
    "authorization:ManagementLockByScope": LOCK,
    "compute:AvailabilitySet": { input: "AvailabilitySet", operations: "availabilitySets" },
    "compute:Disk": { input: "Disk", operations: "disks" },
    "compute:Image": { input: "Image", operations: "images" },
    "compute:Snapshot": { input: "Snapshot", operations: "snapshots" },
    "compute:VirtualMachine": { input: "VirtualMachine", operations: "virtualMachines" },
    "compute:VirtualMachineExtension": { input: "VirtualMachineExtension", operations: "virtualMachineExtensions" },
    "compute:VirtualMachineScaleSet": { input: "VirtualMachineScaleSet", operations: "virtualMachineScaleSets" },
    "compute:VirtualMachineScaleSetExtension": {
        input: "VirtualMachineScaleSetExtension",
        operations: "virtualMachineScaleSetExtensions",
    },
    "network:InboundNatRule": { input: "InboundNatRule", operations: "inboundNatRules" },
    "network:LoadBalancer": { input: "LoadBalancer", operations: "loadBalancers" },
    "network:LoadBalancerBackendAddressPool": {
        input: "BackendAddressPool",
        operations: "loadBalancerBackendAddressPools",
    },
    "network:NetworkInterface": { input: "NetworkInterface", operations: "networkInterfaces" },
    "network:NetworkSecurityGroup": { input: "NetworkSecurityGroup", operations: "networkSecurityGroups" },
    "network:PublicIPAddress": { input: "PublicIPAddress", operations: "publicIPAddresses" },
    "network:Route": { input: "Route", operations: "routes" },
    "network:RouteTable": { input: "RouteTable", operations: "routeTables" },
    "network:SecurityRule": { input: "SecurityRule", operations: "securityRules" },
    "network:Subnet": { input: "Subnet", operations: "subnets" },
    "network:VirtualNetwork": { input: "VirtualNetwork", operations: "virtualNetworks" },
    "network:VirtualNetworkPeering": { input: "VirtualNetworkPeering", operations: "virtualNetworkPeerings" },
    "storage:StorageAccount": {
        input: "StorageAccountCreateParameters",
        output: "StorageAccount",
        operations: "storageAccounts",
    },
};
