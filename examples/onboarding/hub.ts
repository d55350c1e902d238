import { readFileSync } from "node:fs";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { Hub } from "hubguard";

const config = new pulumi.Config();

/** Credentials come from the environment (ARM_CLIENT_ID, ARM_CLIENT_SECRET, …). */
export const hub = new Hub("west", {
    endpoint: config.get("endpoint") ?? "management.west.hub.contoso.com",
    subscriptionId: config.get("subscriptionId") ?? "00000000-0000-0000-0000-000000000000",
});

/** Nobody holds the private key of the file's: set your own. */
export const sshPublicKey =
    config.get("sshPublicKey") ?? readFileSync(new URL("../erp/operator.pub", import.meta.url), "utf8").trim();

const placed = { location: hub.region };
const options = { provider: hub.provider };
const group = new resources.ResourceGroup("branches", placed, options);

/** Subnets are written inline: `network.Subnet` sends members that a Hub refuses. */
const virtualNetwork = new network.VirtualNetwork(
    "branches",
    {
        ...placed,
        resourceGroupName: group.name,
        addressSpace: { addressPrefixes: ["10.40.0.0/16"] },
        subnets: [{ name: "servers", addressPrefix: "10.40.0.0/22" }],
    },
    options,
);

export const resourceGroupName = group.name;
export const subnetId = pulumi.interpolate`${virtualNetwork.id}/subnets/servers`;
