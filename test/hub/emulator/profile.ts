import type { HubProfile } from "../../../hub/profile/hub-profile.ts";

/** Types by their namespaces and API versions. */
const TYPES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    "Microsoft.Authorization": {
        "2016-09-01": ["locks"],
        "2015-07-01": ["permissions", "roleAssignments", "roleDefinitions"],
        "2016-12-01": ["policyAssignments", "policyDefinitions"],
    },
    "Microsoft.Compute": {
        "2020-06-01": [
            "availabilitySets",
            "images",
            "locations",
            "locations/publishers",
            "locations/usages",
            "locations/vmSizes",
            "virtualMachines",
            "virtualMachines/extensions",
            "virtualMachineScaleSets",
            "virtualMachineScaleSets/extensions",
            "virtualMachineScaleSets/networkInterfaces",
            "virtualMachineScaleSets/virtualMachines",
            "virtualMachineScaleSets/virtualMachines/networkInterfaces",
        ],
        "2019-07-01": ["disks", "snapshots"],
    },
    "Microsoft.KeyVault": { "2019-09-01": ["vaults", "vaults/accessPolicies", "vaults/secrets"] },
    "Microsoft.Network": {
        "2018-11-01": [
            "connections",
            "loadBalancers",
            "loadBalancers/backendAddressPools",
            "loadBalancers/frontendIPConfigurations",
            "loadBalancers/inboundNatRules",
            "loadBalancers/loadBalancingRules",
            "loadBalancers/networkInterfaces",
            "loadBalancers/outboundRules",
            "loadBalancers/probes",
            "localNetworkGateways",
            "networkInterfaces",
            "networkInterfaces/ipConfigurations",
            "networkInterfaces/loadBalancers",
            "networkSecurityGroups",
            "networkSecurityGroups/defaultSecurityRules",
            "networkSecurityGroups/securityRules",
            "publicIPAddresses",
            "routeTables",
            "routeTables/routes",
            "virtualNetworkGateways",
            "virtualNetworks",
            "virtualNetworks/subnets",
            "virtualNetworks/virtualNetworkPeerings",
        ],
        "2016-04-01": ["dnsZones"],
    },
    "Microsoft.Resources": {
        "2019-10-01": ["deployments", "deployments/operations", "providers", "resourceGroups", "tags"],
        "2016-06-01": ["subscriptions", "subscriptions/locations"],
    },
    "Microsoft.Storage": {
        "2019-06-01": ["checkNameAvailability", "locations", "storageAccounts", "storageAccounts/blobServices"],
    },
};

const types = Object.entries(TYPES).flatMap(([namespace, versions]) =>
    Object.entries(versions).flatMap(([version, names]) =>
        names.map((name) => ({ name: `${namespace}/${name}`, apiVersions: [version] })),
    ),
);
const byName = new Map(types.map((type) => [type.name.toLowerCase(), type]));

/** A Hub's types and API versions, and no bodies. */
export const PROFILE = {
    types,
    typeNamed: (name: string) => byName.get(name.toLowerCase()),
    modelOf: () => undefined,
    allowed: () => undefined,
    refused: () => undefined,
} as unknown as HubProfile;
