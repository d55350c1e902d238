import * as network from "@pulumi/azure-native/network/index.js";
import * as azure from "@pulumi/azure-native/provider.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const location = config.get("location") ?? "redmond";

export const hub = new azure.Provider("hub", {
    location,
    subscriptionId:
        config.get("subscriptionId") ?? process.env.ARM_SUBSCRIPTION_ID ?? "00000000-0000-0000-0000-000000000000",
});

const group = new resources.ResourceGroup("erp", { location }, { provider: hub });

const virtualNetwork = new network.VirtualNetwork(
    "erp",
    {
        resourceGroupName: group.name,
        location,
        addressSpace: { addressPrefixes: ["10.30.0.0/16"] },
        subnets: [{ name: "erp", addressPrefix: "10.30.1.0/24" }],
    },
    { provider: hub },
);

/** Where everything is. */
export const site = { resourceGroupName: group.name, location };

export const subnetId = pulumi.interpolate`${virtualNetwork.id}/subnets/erp`;

/** What runs in all machines. */
export const guest = {
    adminUsername: "operator",
    adminPassword: config.getSecret("adminPassword") ?? pulumi.secret("change-Me-4711"),
};

export const storageProfile = {
    imageReference: {
        publisher: "Canonical",
        offer: "0001-com-ubuntu-server-jammy",
        sku: "22_04-lts",
        version: "latest",
    },
    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
};
