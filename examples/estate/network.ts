import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import type { Output } from "@pulumi/pulumi";
import { type HubName, hubs } from "./hubs.ts";

/** What the machines of one Hub share. */
export interface Site {
    resourceGroupName: Output<string>;
    subnetId: Output<string>;
}

function site(name: HubName, addresses: string): Site {
    const { location, provider } = hubs[name];
    const group = new resources.ResourceGroup(name, { resourceGroupName: `estate-${name}`, location }, { provider });
    const lan = new network.VirtualNetwork(
        name,
        {
            resourceGroupName: group.name,
            location,
            addressSpace: { addressPrefixes: [`${addresses}.0.0/16`] },
            subnets: [{ name: "servers", addressPrefix: `${addresses}.1.0/24` }],
        },
        { provider },
    );
    return { resourceGroupName: group.name, subnetId: lan.subnets.apply((subnets) => subnets?.[0]?.id ?? "") };
}

/** Address spaces that do not overlap, so that a machine can be reached on either Hub. */
export const sites: Readonly<Record<HubName, Site>> = { west: site("west", "10.10"), east: site("east", "10.20") };
