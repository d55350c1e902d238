import { beforeAll, expect, test } from "vitest";
import { startHubs } from "./hubs.ts";
import { machinesOn } from "./machines.ts";

/** Machines in a subnet that others use as well. */
const PROGRAM = `
import * as pulumi from "@pulumi/pulumi";
import { AvailabilityGroup, Hub } from "hubguard";

const subnetId = new pulumi.Config().require("subnetId");
new AvailabilityGroup(pulumi.getProject(), {
    hub: new Hub("west"), resourceGroupName: "shared", subnetId, count: 3,
    plan: { app: pulumi.getProject(), rto: "5m", rpo: "5m", data: "external", highAvailability: {} },
    size: "Standard_DS1_v2", os: "linux", administrator: { username: "operator", password: "Pa55word-of-a-test" },
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    loadBalancer: { probe: { protocol: "Tcp", port: 443 }, rules: [{ frontendPort: 443 }] },
});
`;

const { pulumi, at, config, resources } = await startHubs([{ name: "west" }]);
const { west } = at;
const shared = `/subscriptions/${west.subscriptionId}/resourceGroups/shared`;
const network = `${shared}/providers/Microsoft.Network/virtualNetworks/lan`;

beforeAll(async () => {
    const location = "west";
    await west.call("PUT", shared, "Microsoft.Resources/resourceGroups", { location });
    const properties = {
        addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
        subnets: [{ name: "lan", properties: { addressPrefix: "10.0.0.0/24" } }],
    };
    await west.call("PUT", network, "Microsoft.Network/virtualNetworks", { location, properties });
});

test("Two stacks are deployed to one Hub at once, into one subnet, and go at once", async () => {
    const projects = await Promise.all(
        ["shop", "blog"].map(async (name) => {
            const project = await pulumi.project(name, PROGRAM);
            await pulumi.configure(project, { ...config, [`${name}:subnetId`]: `${network}/subnets/lan` });
            return project;
        }),
    );
    for (const { code, output } of await Promise.all(
        projects.map((project) => pulumi.up(project, ["--skip-preview"])),
    )) {
        expect(code, output).toBe(0);
    }
    const machines = Object.entries(await machinesOn(west)).sort();
    expect(machines.map(([name, { balancers, tags }]) => [name, balancers, tags.app])).toEqual(
        ["blog", "shop"].flatMap((app) => [0, 1, 2].map((at) => [`${app}-${at}`, [app], app])),
    );
    expect(new Set(machines.flatMap(([, { addresses }]) => addresses)).size).toBe(6);

    for (const { code, output } of await Promise.all(projects.map((project) => pulumi.destroy(project)))) {
        expect(code, output).toBe(0);
    }
    const left = resources().filter((id) => !id.includes("/Microsoft.Compute/disks/"));
    expect(left).toHaveLength(2);
});
