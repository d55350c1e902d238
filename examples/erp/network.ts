import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { hub, location } from "./hub.ts";

const group = new resources.ResourceGroup("erp", { location }, { provider: hub });

/** Subnets are written inline: `network.Subnet` sends members that a Hub refuses. */
const virtualNetwork = new network.VirtualNetwork(
    "erp",
    {
        resourceGroupName: group.name,
        location,
        addressSpace: { addressPrefixes: ["10.20.0.0/16"] },
        subnets: [
            { name: "web", addressPrefix: "10.20.1.0/24" },
            { name: "data", addressPrefix: "10.20.2.0/24" },
        ],
    },
    { provider: hub },
);

export const resourceGroupName = group.name;

export function subnetId(name: "web" | "data"): pulumi.Output<string> {
    return pulumi.interpolate`${virtualNetwork.id}/subnets/${name}`;
}
