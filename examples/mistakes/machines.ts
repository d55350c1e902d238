import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as storage from "@pulumi/azure-native/storage/index.js";
import type { Input } from "@pulumi/pulumi";

export const location = "west";
export const resourceGroupName = new resources.ResourceGroup("shop", { resourceGroupName: "shop", location }).name;

const lan = new network.VirtualNetwork("lan", {
    resourceGroupName,
    location,
    addressSpace: { addressPrefixes: ["10.10.0.0/16"] },
    subnets: [{ name: "servers", addressPrefix: "10.10.1.0/24" }],
});

/** Where a team keeps its backups: an address that exists only once the account does. */
export const backupAccount = new storage.StorageAccount("copies", {
    resourceGroupName,
    location,
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
});

export interface Placement {
    availabilitySetId?: Input<string>;
    backendPoolId?: Input<string>;
}

/** A VM with its network interface, tagged as given. */
export function machine(name: string, tags: Record<string, Input<string>>, placement: Placement = {}) {
    const { availabilitySetId, backendPoolId } = placement;
    const nic = new network.NetworkInterface(name, {
        resourceGroupName,
        location,
        ipConfigurations: [
            {
                name: "ip",
                subnet: { id: lan.subnets.apply((subnets) => subnets?.[0]?.id ?? "") },
                ...(backendPoolId ? { loadBalancerBackendAddressPools: [{ id: backendPoolId }] } : {}),
            },
        ],
    });
    return new compute.VirtualMachine(name, {
        resourceGroupName,
        location,
        tags,
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        networkProfile: { networkInterfaces: [{ id: nic.id }] },
        storageProfile: {
            imageReference: { publisher: "Canonical", offer: "UbuntuServer", sku: "18.04-LTS", version: "latest" },
            osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
        },
        osProfile: {
            computerName: name,
            adminUsername: "operator",
            linuxConfiguration: {
                disablePasswordAuthentication: true,
                ssh: {
                    publicKeys: [{ path: "/home/operator/.ssh/authorized_keys", keyData: "ssh-ed25519 AAAA operator" }],
                },
            },
        },
        ...(availabilitySetId ? { availabilitySet: { id: availabilitySetId } } : {}),
    });
}
