import { beforeAll, describe, expect, test } from "vitest";
import { startHubs } from "./hubs.ts";
import { machinesOn } from "./machines.ts";

const VM = "Microsoft.Compute/virtualMachines";

/** Machines in a network of their own, as many as it is told. */
const PROGRAM = `
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { Hub, UnprotectedVm } from "hubguard";

const hub = new Hub("west");
const { provider, region: location } = hub;
const group = new resources.ResourceGroup("lab", { location }, { provider });
const lan = new network.VirtualNetwork("lab", {
    resourceGroupName: group.name, location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    subnets: [{ name: "lab", addressPrefix: "10.0.0.0/24" }],
}, { provider });
for (let at = 0; at < new pulumi.Config().requireNumber("machines"); at++) {
    new UnprotectedVm("vm-" + at, {
        app: "lab", reason: "dev-test", until: "2030-06-30", hub, resourceGroupName: group.name,
        subnetId: pulumi.interpolate\`\${lan.id}/subnets/lab\`, size: "Standard_DS2_v2", os: "linux",
        administrator: { username: "operator", password: "Pa55word-of-a-test" },
        image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    });
}
`;

const { pulumi, at, config, resources } = await startHubs([{ name: "west" }]);
const { west } = at;
const project = await pulumi.project("failures", PROGRAM);
beforeAll(() => pulumi.configure(project, config));

describe("What a Hub gets wrong for a while", () => {
    test.each([
        ["has no time", 2, ["429 every 7", "503 on PUT first 2", "504 on Microsoft.Network/* first 1"]],
        [
            "breaks connections, before or after it has done what was asked",
            4,
            [
                "drop before on GET first 2",
                "drop after on PUT Microsoft.Compute/* first 1",
                "drop after on PUT first 2",
            ],
        ],
    ])("is asked again: it %s", async (_, machines, faults) => {
        const broken = faults.map((fault) => west.breaks(fault));
        const { code, output } = await up(machines);
        expect(code, output).toBe(0);
        for (const { met, mend } of broken) {
            expect(met()).toBeGreaterThan(0);
            mend();
        }
        await expectComplete(machines);
    });
});

describe("What a Hub gets wrong for good is told, and the next deployment completes", () => {
    test.each<[what: string, machines: number, fault: string, told: string]>([
        [
            "an operation fails late",
            5,
            `fail on ${VM} first 1`,
            'Status=200 Code="InternalExecutionError" Message="An internal execution error occurred. Please retry later."',
        ],
        ["it has no time for any write", 6, "429 on PUT", 'Status=429 Code="TooManyRequests"'],
        [
            "the quota is used up",
            7,
            "cores 12",
            "Operation could not be completed as it results in exceeding approved Total Regional Cores quota.",
        ],
        ["it is away", 8, "away", "connect ECONNREFUSED"],
    ])("%s", async (_, machines, fault, told) => {
        const { mend } = west.breaks(fault);
        const { code, output } = await up(machines);
        mend();
        expect(code).not.toBe(0);
        expect(output).toContain(told);
        await expectNothingPending();
        const again = await up(machines);
        expect(again.code, again.output).toBe(0);
        await expectComplete(machines);
    });

    test("it goes away in the middle", async () => {
        const slow = west.breaks(`latency 300ms on PUT ${VM}`);
        const running = up(9);
        const nics = () => resources().filter((id) => id.includes("/networkInterfaces/")).length;
        await expect.poll(nics, { timeout: 20_000, interval: 10 }).toBe(9);
        const away = west.breaks("away dropped");
        const { code, output } = await running;
        away.mend();
        slow.mend();
        expect(code, output).not.toBe(0);
        expect(output).toMatch(/"https:[^"]+": (?:read ECONNRESET|socket hang up|.*socket disconnected)/);
        await expectNothingPending();
        const again = await up(9);
        expect(again.code, again.output).toBe(0);
        await expectComplete(9);
    });
});

test("Then all goes, though the Hub has no time now and then", async () => {
    west.breaks("503 every 9");
    const { code, output } = await pulumi.destroy(project);
    expect(code, output).toBe(0);
    expect(resources()).toEqual([]);
});

function up(machines: number) {
    return pulumi.up(project, ["--skip-preview", "--config", `machines=${machines}`]);
}

/** All machines are there once, as the Hub itself sees it. */
async function expectComplete(machines: number): Promise<void> {
    const bodies = await west.all(VM);
    const states = Array.from(
        bodies.values(),
        ({ properties }) => (properties as { provisioningState: string }).provisioningState,
    );
    expect(states).toEqual(Array.from({ length: machines }, () => "Succeeded"));
    const addresses = Object.values(await machinesOn(west)).flatMap(({ addresses }) => addresses);
    expect(new Set(addresses).size).toBe(machines);
}

/** Pulumi knows of nothing that might be there or not. */
async function expectNothingPending(): Promise<void> {
    const { deployment } = JSON.parse(await pulumi.succeed(project, ["stack", "export", "--stack", "test"]));
    expect(deployment.pending_operations ?? []).toEqual([]);
}
