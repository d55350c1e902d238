import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { Hub, HubSite } from "hubguard";

/** A resource group and a virtual network on a Hub. @param addresses the first half of the network's: `10.10` */
export function site(hub: Hub, addresses: string): HubSite {
    const { name, provider, region: location } = hub;
    const addressSpace = [`${addresses}.0.0/16`];
    const group = new resources.ResourceGroup(`web-${name}`, { location }, { provider });
    /** Subnets are written inline: `network.Subnet` sends members that a Hub refuses. */
    const virtualNetwork = new network.VirtualNetwork(
        `web-${name}`,
        {
            resourceGroupName: group.name,
            location,
            addressSpace: { addressPrefixes: addressSpace },
            subnets: [{ name: "web", addressPrefix: `${addresses}.1.0/24` }],
        },
        { provider },
    );
    return {
        hub,
        resourceGroupName: group.name,
        subnetId: pulumi.interpolate`${virtualNetwork.id}/subnets/web`,
        addressSpace,
    };
}
