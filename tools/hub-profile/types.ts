import type { SetName } from "./api-versions.ts";
import type { Contract } from "./packages.ts";

/** A type of resource of the profile. */
export interface TypeSource {
    type: string;
    /** The set of API versions that it has, by its name in api-versions.json. */
    versions: SetName;
    /** The model of what is sent, and of what is answered where that is another. */
    model?: readonly [contract: Contract, sent: string, answered?: string];
    /** Why there is no model. */
    unchecked?: string;
    readOnly?: true;
}

const NO_BODY = "nothing is sent to it";
const NO_CONTRACT = "no package holds the models of its API version";

const COMPUTE = "Microsoft.Compute";
const NETWORK = "Microsoft.Network";

/** Those of the namespaces that every Hub has: the profile also names some of add-ons, such as Microsoft.Web. */
export const TYPES: readonly TypeSource[] = [
    ...[
        sent("Microsoft.Authorization/locks", "locks", "locks", "ManagementLockObject"),
        unchecked("Microsoft.Authorization/policyAssignments", "policies"),
        unchecked("Microsoft.Authorization/policyDefinitions", "policies"),
        readOnly("Microsoft.Authorization/permissions", "authorization"),
        readOnly("Microsoft.Authorization/providerOperations", "authorization"),
        sent(
            "Microsoft.Authorization/roleAssignments",
            "authorization",
            "authorization",
            "RoleAssignmentCreateParameters",
            "RoleAssignment",
        ),
        sent("Microsoft.Authorization/roleDefinitions", "authorization", "authorization", "RoleDefinition"),
    ],
    ...[
        sent(`${COMPUTE}/availabilitySets`, "compute", "compute", "AvailabilitySet"),
        sent(`${COMPUTE}/disks`, "disks", "disks", "Disk"),
        sent(`${COMPUTE}/images`, "compute", "compute", "Image"),
        ...["locations", "locations/operations", "locations/publishers", "locations/usages", "locations/vmSizes"].map(
            (type) => readOnly(`${COMPUTE}/${type}`, "compute"),
        ),
        readOnly(`${COMPUTE}/locations/diskOperations`, "disks"),
        readOnly(`${COMPUTE}/operations`, "compute"),
        sent(`${COMPUTE}/snapshots`, "disks", "disks", "Snapshot"),
        sent(`${COMPUTE}/virtualMachines`, "machines", "compute", "VirtualMachine"),
        sent(`${COMPUTE}/virtualMachines/extensions`, "machines", "compute", "VirtualMachineExtension"),
        sent(`${COMPUTE}/virtualMachineScaleSets`, "scale sets", "compute", "VirtualMachineScaleSet"),
        sent(
            `${COMPUTE}/virtualMachineScaleSets/extensions`,
            "scale sets",
            "compute",
            "VirtualMachineScaleSetExtension",
        ),
        readOnly(`${COMPUTE}/virtualMachineScaleSets/networkInterfaces`, "scale sets"),
        sent(`${COMPUTE}/virtualMachineScaleSets/virtualMachines`, "scale sets", "compute", "VirtualMachineScaleSetVM"),
        readOnly(`${COMPUTE}/virtualMachineScaleSets/virtualMachines/networkInterfaces`, "scale sets"),
    ],
    ...[
        readOnly("Microsoft.KeyVault/operations", "key vaults"),
        unchecked("Microsoft.KeyVault/vaults", "key vaults"),
        unchecked("Microsoft.KeyVault/vaults/accessPolicies", "key vaults"),
        unchecked("Microsoft.KeyVault/vaults/secrets", "key vaults"),
    ],
    ...[
        sent(`${NETWORK}/connections`, "network", "network", "VirtualNetworkGatewayConnection"),
        unchecked(`${NETWORK}/dnsZones`, "dns"),
        ...["A", "AAAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT"].map((record) =>
            unchecked(`${NETWORK}/dnsZones/${record}`, "dns"),
        ),
        sent(`${NETWORK}/loadBalancers`, "load balancers", "network", "LoadBalancer"),
        sent(`${NETWORK}/loadBalancers/backendAddressPools`, "load balancers", "network", "BackendAddressPool"),
        sent(
            `${NETWORK}/loadBalancers/frontendIPConfigurations`,
            "load balancers",
            "network",
            "FrontendIPConfiguration",
        ),
        sent(`${NETWORK}/loadBalancers/inboundNatRules`, "load balancers", "network", "InboundNatRule"),
        sent(`${NETWORK}/loadBalancers/loadBalancingRules`, "load balancers", "network", "LoadBalancingRule"),
        sent(`${NETWORK}/loadBalancers/outboundRules`, "load balancers", "network", "OutboundRule"),
        sent(`${NETWORK}/loadBalancers/probes`, "load balancers", "network", "Probe"),
        sent(`${NETWORK}/localNetworkGateways`, "network", "network", "LocalNetworkGateway"),
        ...["locations", "locations/operationResults", "locations/operations", "locations/usages"].map((type) =>
            readOnly(`${NETWORK}/${type}`, "network"),
        ),
        sent(`${NETWORK}/networkInterfaces`, "network", "network", "NetworkInterface"),
        sent(`${NETWORK}/networkInterfaces/ipConfigurations`, "network", "network", "NetworkInterfaceIPConfiguration"),
        sent(`${NETWORK}/networkSecurityGroups`, "network", "network", "NetworkSecurityGroup"),
        sent(`${NETWORK}/networkSecurityGroups/securityRules`, "network", "network", "SecurityRule"),
        readOnly(`${NETWORK}/operations`, "network"),
        sent(`${NETWORK}/publicIPAddresses`, "network", "network", "PublicIPAddress"),
        sent(`${NETWORK}/routeTables`, "network", "network", "RouteTable"),
        sent(`${NETWORK}/routeTables/routes`, "network", "network", "Route"),
        sent(`${NETWORK}/virtualNetworkGateways`, "network", "network", "VirtualNetworkGateway"),
        sent(`${NETWORK}/virtualNetworks`, "network", "network", "VirtualNetwork"),
        sent(`${NETWORK}/virtualNetworks/subnets`, "network", "network", "Subnet"),
        sent(`${NETWORK}/virtualNetworks/virtualNetworkPeerings`, "network", "network", "VirtualNetworkPeering"),
    ],
    ...[
        sent("Microsoft.Resources/deployments", "resources", "resources", "Deployment", "DeploymentExtended"),
        readOnly("Microsoft.Resources/deployments/operations", "resources"),
        ...["links", "locations", "operations", "providers", "resources"].map((type) =>
            readOnly(`Microsoft.Resources/${type}`, "resources"),
        ),
        sent("Microsoft.Resources/resourceGroups", "resources", "resources", "ResourceGroup"),
        readOnly("Microsoft.Resources/subscriptions", "subscriptions"),
        readOnly("Microsoft.Resources/subscriptions/locations", "subscriptions"),
        ...["operationresults", "providers", "resourceGroups", "resources", "tagNames", "tagNames/tagValues"].map(
            (type) => readOnly(`Microsoft.Resources/subscriptions/${type}`, "resources"),
        ),
        readOnly("Microsoft.Resources/tenants", "subscriptions"),
        sent("Microsoft.Resources/tags", "resources", "resources", "TagsResource"),
    ],
    ...[
        readOnly("Microsoft.Storage/checkNameAvailability", "storage"),
        readOnly("Microsoft.Storage/locations", "storage"),
        readOnly("Microsoft.Storage/locations/quotas", "storage"),
        readOnly("Microsoft.Storage/operations", "storage"),
        readOnly("Microsoft.Storage/usages", "storage"),
        sent(
            "Microsoft.Storage/storageAccounts",
            "storage",
            "storage",
            "StorageAccountCreateParameters",
            "StorageAccount",
        ),
        ...["blobServices", "queueServices", "tableServices"].map((type) =>
            unchecked(`Microsoft.Storage/storageAccounts/${type}`, "storage"),
        ),
    ],
];

function sent(type: string, versions: SetName, ...model: NonNullable<TypeSource["model"]>): TypeSource {
    return { type, versions, model };
}

function unchecked(type: string, versions: SetName): TypeSource {
    return { type, versions, unchecked: NO_CONTRACT };
}

function readOnly(type: string, versions: SetName): TypeSource {
    return { type, versions, unchecked: NO_BODY, readOnly: true };
}
