import { describe, expect, it } from "vitest";
import { startHubs } from "./hubs.ts";

const kit = await startHubs([{ name: "edge", nodes: 1 }]);
const strict = await startHubs([{ name: "west" }], { isLenient: false });
const genuine = await startHubs([{ name: "west" }], { isLenient: false, hasModernMetadata: false });

describe("A Hub of a single node", () => {
    const PROGRAM = `
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { AvailabilityGroup, Hub } from "hubguard";

const hub = new Hub("edge");
const { provider, region: location } = hub;
const group = new resources.ResourceGroup("web", { location }, { provider });
const lan = new network.VirtualNetwork("web", {
    resourceGroupName: group.name, location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    subnets: [{ name: "web", addressPrefix: "10.0.0.0/24" }],
}, { provider });
new AvailabilityGroup("web", {
    hub, resourceGroupName: group.name, subnetId: pulumi.interpolate\`\${lan.id}/subnets/web\`, count: 2,
    plan: { app: "web", rto: "5m", rpo: "5m", data: "external", highAvailability: {} },
    size: "Standard_DS1_v2", os: "linux", administrator: { username: "operator", password: "Pa55word-of-a-test" },
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    loadBalancer: { probe: { protocol: "Tcp", port: 443 }, rules: [{ frontendPort: 443 }] },
});
`;
    const { pulumi, at, config } = kit;

    it("refuses what it cannot spread, in Azure's words", async () => {
        const project = await pulumi.project("kit", PROGRAM);
        await pulumi.configure(project, config);
        const { code, output } = await pulumi.up(project, ["--skip-preview"]);
        expect(code).not.toBe(0);
        expect(output).toContain(
            'Status=400 Code="InvalidParameter" Message="The specified fault domain count 2 must fall in the range 1 to 1."',
        );
        expect((await at.edge.all("Microsoft.Compute/availabilitySets")).size).toBe(0);
        expect(await pulumi.destroy(project)).toMatchObject({ code: 0 });
        expect(kit.resources()).toEqual([]);
    });

    it("is asked for no such thing by a program that knows it", async () => {
        const project = await pulumi.project("known-kit", PROGRAM);
        await pulumi.configure(project, { "hubguard:edge": { ...at.edge.config, nodes: 1 } });
        const { code, output } = await pulumi.up(project);
        expect(code).not.toBe(0);
        expect(output).toContain(
            'AvailabilityGroup "web": faultDomains cannot be 2: the Hub "edge" has a single node (nodes: 1). ' +
                "Deploy to a Hub of several nodes, or write a ProtectedVm for each machine.",
        );
        expect(kit.resources()).toEqual([]);
    });
});

describe("A Hub as strict as a Hub is, reached directly", () => {
    const GROUP = `
import * as resources from "@pulumi/azure-native/resources/index.js";
new resources.ResourceGroup("new", { location: "west" });
`;
    const DISK = `
import * as compute from "@pulumi/azure-native/compute/index.js";
new compute.Disk("data", {
    resourceGroupName: "there", location: "west", creationData: { createOption: "Empty" }, diskSizeGB: 8,
});
`;

    it("knows no metadata of the kind that azure-native asks for", async () => {
        const { pulumi, at } = genuine;
        const project = await pulumi.project("no-metadata", GROUP);
        const { code, output } = await pulumi.up(project, ["--skip-preview"]);
        expect(code).not.toBe(0);
        const host = at.west.config.metadataHost;
        expect(output).toContain(
            `failed to get Azure environment metadata from https://${host}: performing request: expected 200 OK but got ` +
                "400 400 Bad Request. azure-native needs the metadata of API version 2022-09-01, which not every Hub serves.",
        );
    });

    it("knows none of the API versions that azure-native asks for", async () => {
        const { pulumi, at } = strict;
        const there = `/subscriptions/${at.west.subscriptionId}/resourceGroups/there`;
        await at.west.call("PUT", there, "Microsoft.Resources/resourceGroups", { location: "west" });
        const project = await pulumi.project("no-version", GROUP + DISK);
        const { code, output } = await pulumi.up(project, ["--skip-preview"]);
        expect(code).not.toBe(0);
        expect(output).toMatch(
            /"code":"InvalidApiVersionParameter","message":"The api-version '2024-03-01' is invalid. The supported versions are '.*2019-10-01/,
        );
        expect(output).toMatch(
            /"code":"NoRegisteredProviderFound","message":"No registered resource provider found for location 'west' and API version '2024-03-02' for type 'disks'. The supported api-versions are '.*2019-07-01/,
        );
        expect(strict.resources()).toHaveLength(1);
    });
});
