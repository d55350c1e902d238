import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { Hub } from "hubguard";

export const hub = new Hub("west");

const { provider, region: location } = hub;
const group = new resources.ResourceGroup("lab", { location }, { provider });

/** Subnets are written inline: `network.Subnet` sends members that a Hub refuses. */
const virtualNetwork = new network.VirtualNetwork(
    "lab",
    {
        resourceGroupName: group.name,
        location,
        addressSpace: { addressPrefixes: ["10.30.0.0/16"] },
        subnets: [{ name: "machines", addressPrefix: "10.30.1.0/24" }],
    },
    { provider },
);

export const resourceGroupName = group.name;
export const subnetId = pulumi.interpolate`${virtualNetwork.id}/subnets/machines`;
