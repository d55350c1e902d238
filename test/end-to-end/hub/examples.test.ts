import { beforeAll, describe, expect, it } from "vitest";
import { pack } from "../../pulumi.ts";
import { startHubs } from "./hubs.ts";

const hubs = await startHubs([{ name: "west" }, { name: "east" }, { name: "redmond" }]);
const { pulumi, at, config } = hubs;

const { west, east, redmond } = at;
const toWest = { "hubguard:west": config["hubguard:west"] };
const toBoth = { ...toWest, "hubguard:east": config["hubguard:east"] };
/** The network of the help desk is there before its program. */
const helpdesk = `/subscriptions/${redmond.subscriptionId}/resourceGroups/helpdesk`;
const network = `${helpdesk}/providers/Microsoft.Network/virtualNetworks/helpdesk`;

/** What each example must be told of the Hubs, and how many machines it makes there. */
const examples: Record<string, { config: Record<string, unknown>; machines: number }> = {
    erp: { config: { "hubguard-erp:location": "west" }, machines: 5 },
    adoption: { config: { "hubguard-adoption:location": "west" }, machines: 3 },
    "dev-test": { config: toWest, machines: 4 },
    "stateless-scale-set": { config: toWest, machines: 0 },
    onboarding: {
        config: {
            ...toWest,
            "hubguard-onboarding:endpoint": west.config.endpoint,
            "hubguard-onboarding:subscriptionId": west.subscriptionId,
        },
        machines: 8,
    },
    "two-hub-sql": {
        config: { ...toBoth, "hubguard-two-hub-sql:administratorPassword": "Pa55word-of-a-test" },
        machines: 4,
    },
    "spanning-web": { config: toBoth, machines: 4 },
    estate: { config: { "hubguard-estate:west": own("west"), "hubguard-estate:east": own("east") }, machines: 47 },
    yaml: {
        config: {
            "hubguard:redmond": redmond.config,
            "hubguard-yaml:endpoint": redmond.config.endpoint,
            "hubguard-yaml:subscriptionId": redmond.subscriptionId,
            "hubguard-yaml:virtualNetworkId": network,
        },
        machines: 4,
    },
};

beforeAll(async () => {
    const location = "redmond";
    await redmond.call("PUT", helpdesk, "Microsoft.Resources/resourceGroups", { location });
    const subnets = ["data", "web"].map((name, at) => ({ name, properties: { addressPrefix: `10.0.${at}.0/24` } }));
    const properties = { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, subnets };
    await redmond.call("PUT", network, "Microsoft.Network/virtualNetworks", { location, properties });
});

describe.concurrent("An example", () => {
    it.each(Object.entries(examples))(
        "%s is deployed, stays as it is, and goes",
        async (name, { config, machines }) => {
            const project = await pulumi.example(name, `examples-${name}`);
            await pulumi.configure(project, config);
            const { code, output, steps } = await pulumi.up(project, ["--skip-preview", "--suppress-outputs"]);
            expect(code, output).toBe(0);
            expect(steps.filter(({ type }) => type === "azure-native:compute:VirtualMachine")).toHaveLength(machines);
            const again = await pulumi.up(project, ["--skip-preview", "--refresh", "--expect-no-changes"]);
            expect(again.code, again.output).toBe(0);
            await pulumi.succeed(project, ["state", "unprotect", "--all", "--yes", "--stack", "test"]);
            const gone = await pulumi.destroy(project);
            expect(gone.code, gone.output).toBe(0);
        },
    );
});

it("examples/mistakes never reaches a Hub, as the policy pack stops it", async () => {
    const project = await pulumi.example("mistakes", "examples-mistakes");
    await pulumi.configure(project, { "hubguard-mistakes:west": own("west"), "hubguard-mistakes:east": own("east") });
    const { code, violations } = await pulumi.up(project, ["--policy-pack", pack]);
    expect(code).not.toBe(0);
    expect(violations.map(({ policy }) => policy)).toContain("require-rpo");
    expect([...west.resources(), ...east.resources()]).toEqual([]);
});

it("Nothing is left of them but what was there before, and the disks of systems", () => {
    expect([...west.resources(), ...east.resources()]).toEqual([]);
    const left = redmond.resources().filter((id) => !id.includes("/Microsoft.Compute/disks/"));
    expect(left.map((id) => id.toLowerCase())).toEqual([helpdesk, network].map((id) => id.toLowerCase()));
    expect(redmond.resources()).toHaveLength(2 + 4);
});

/** What a provider of azure-native is told of a Hub beside the environment. */
function own(name: "west" | "east") {
    const { metadataHost, subscriptionId, authentication } = at[name].config;
    return { metadataHost, subscriptionId, tenantId: (authentication as { tenantId: string }).tenantId };
}
