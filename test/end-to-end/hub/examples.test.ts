import { globSync, readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pack, repository, type Step } from "../../pulumi.ts";
import { costOf } from "../cost.ts";
import { startHubs } from "./hubs.ts";

/** An edit of a program that is to change a tag, and nothing else, on as many resources as its page says. */
interface Edit {
    /** By default `index.ts`. */
    file?: string;
    from: string;
    to: string;
    tag: string;
}

/** What an example must be told of the Hubs, how many machines it makes there, and how it is edited. */
interface Example {
    config: Record<string, unknown>;
    machines: number;
    edit?: Edit;
}

const hubs = await startHubs([{ name: "west" }, { name: "east" }, { name: "redmond" }]);
const { pulumi, at, config } = hubs;

const { west, east, redmond } = at;
const toWest = { "hubguard:west": config["hubguard:west"] };
const toBoth = { ...toWest, "hubguard:east": config["hubguard:east"] };
/** The network of the help desk is there before its program. */
const helpdesk = `/subscriptions/${redmond.subscriptionId}/resourceGroups/helpdesk`;
const network = `${helpdesk}/providers/Microsoft.Network/virtualNetworks/helpdesk`;

const examples: Record<string, Example> = {
    erp: {
        config: { "hubguard-erp:location": "west" },
        machines: 5,
        edit: { from: 'rpo: "4h"', to: 'rpo: "6h"', tag: "rpo" },
    },
    adoption: {
        config: { "hubguard-adoption:location": "west" },
        machines: 3,
        edit: { from: 'rto: "8h"', to: 'rto: "12h"', tag: "rto" },
    },
    "dev-test": {
        config: toWest,
        machines: 4,
        edit: { from: "2027-06-30", to: "2027-09-30", tag: "unprotected-until" },
    },
    "stateless-scale-set": {
        config: toWest,
        machines: 0,
        edit: { from: 'data: "external"', to: 'data: "none"', tag: "data" },
    },
    onboarding: {
        config: {
            ...toWest,
            "hubguard-onboarding:endpoint": west.config.endpoint,
            "hubguard-onboarding:subscriptionId": west.subscriptionId,
        },
        machines: 8,
        edit: { file: "branches.ts", from: 'rto: "4h"', to: 'rto: "6h"', tag: "rto" },
    },
    "two-hub-sql": {
        config: { ...toBoth, "hubguard-two-hub-sql:administratorPassword": "Pa55word-of-a-test" },
        machines: 4,
        edit: { from: 'rpo: "15m"', to: 'rpo: "30m"', tag: "rpo" },
    },
    "spanning-web": { config: toBoth, machines: 4, edit: { from: 'rto: "5m"', to: 'rto: "15m"', tag: "rto" } },
    // It has settings of its own, and is judged as it is deployed.
    estate: { config: { "hubguard-estate:west": own("west"), "hubguard-estate:east": own("east") }, machines: 47 },
    yaml: {
        config: {
            "hubguard:redmond": redmond.config,
            "hubguard-yaml:endpoint": redmond.config.endpoint,
            "hubguard-yaml:subscriptionId": redmond.subscriptionId,
            "hubguard-yaml:virtualNetworkId": network,
        },
        machines: 4,
        edit: { file: "Pulumi.yaml", from: "rpo: 4h", to: "rpo: 6h", tag: "rpo" },
    },
};

beforeAll(async () => {
    const location = "redmond";
    await redmond.call("PUT", helpdesk, "Microsoft.Resources/resourceGroups", { location });
    const subnets = ["data", "web"].map((name, at) => ({ name, properties: { addressPrefix: `10.0.${at}.0/24` } }));
    const properties = { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, subnets };
    await redmond.call("PUT", network, "Microsoft.Network/virtualNetworks", { location, properties });
});

/** End dates are over one day, but not that of the tests. */
const today = ["--policy-pack-config", await pulumi.configuration({ settings: { today: "2026-11-22" } })];

/** They share the processors of the machine. */
const together = { concurrent: true, timeout: 300_000 };

describe.each(Object.entries(examples))("examples/%s", together, (name, { config, machines, edit }) => {
    const page = readFileSync(join(repository, "examples", name, "README.md"), "utf8").replaceAll("\n", " ");

    it("says nothing false, satisfies every rule, is deployed, stays as it is, changes in tags only, and goes", async () => {
        const project = await pulumi.example(name, `examples-${name}`);
        if (edit) {
            await expectPreviewed(project, page);
        }
        await pulumi.configure(project, config);
        const steps = await (edit ? deploy(project) : deployJudged(project, page));
        expect(steps.filter(({ type }) => type === "azure-native:compute:VirtualMachine")).toHaveLength(machines);
        if (edit) {
            await expectTagsOnly(project, edit, page);
        } else {
            await deploy(project, "--refresh", "--expect-no-changes");
        }
        await pulumi.succeed(project, ["state", "unprotect", "--all", "--yes", "--stack", "test"]);
        const gone = await pulumi.destroy(project);
        expect(gone.code, gone.output).toBe(0);
    });
});

/** Without any configuration. */
async function expectPreviewed(project: string, page: string): Promise<void> {
    const { code, output, violations, steps } = await pulumi.preview(project, today);
    expect(violations).toEqual([]);
    expect(code, output).toBe(0);
    const [created = "nothing"] = /\+ \d+(?= to create)/.exec(output) ?? [];
    expect(page).toMatch(new RegExp(`\\${created} (to create|created)`));
    expect(page).toContain(`costs ${costOf(steps)}`);
}

async function deploy(project: string, ...options: string[]): Promise<Step[]> {
    const all = ["--skip-preview", "--suppress-outputs", ...options];
    const { code, output, violations, steps } = await pulumi.up(project, all);
    expect(violations).toEqual([]);
    expect(code, output).toBe(0);
    return steps;
}

/** By the settings of the example, on two Hubs. */
async function deployJudged(project: string, page: string): Promise<Step[]> {
    const settings = join(project, "policy-config.json");
    const steps = await deploy(project, "--policy-pack", pack, "--policy-pack-config", settings);
    expect(steps.length).toBeGreaterThanOrEqual(60);
    expect(page).toContain(`It costs ${costOf(steps)}`);
    const providers = steps.filter(({ type }) => type === "pulumi:providers:azure-native");
    expect(providers.map(({ urn }) => urn.split("::").at(-1))).toEqual(expect.arrayContaining(["east", "west"]));
    return steps;
}

async function expectTagsOnly(project: string, edit: Edit, page: string): Promise<void> {
    const { file = "index.ts", from, to, tag } = edit;
    const program = join(project, file);
    await writeFile(program, (await readFile(program, "utf8")).replaceAll(from, to));
    const steps = await deploy(project, "--refresh");
    const changed = steps.filter(({ op }) => op !== "same" && op !== "refresh");
    expect(changed.map(({ op, detailedDiff = {} }) => [op, Object.keys(detailedDiff)])).toEqual(
        changed.map(() => ["update", [`tags.${tag}`]]),
    );
    const count = changed.length === 1 ? "1 resource" : `${changed.length} resources`;
    expect(page).toMatch(new RegExp(`${to}[^:]*: the preview changes the tag on ${count} and replaces none`));
}

it("Every example has tests, a page, and a row in the README", () => {
    const having = (file: string) =>
        globSync(`examples/*/${file}`, { cwd: repository }).map((path) => basename(dirname(path)));
    const projects = having("Pulumi.yaml").sort();
    const tests = readdirSync(join(import.meta.dirname, "..")).map((file) => file.replace(".test.ts", ""));
    expect(projects.filter((name) => !examples[name] && !tests.includes(name))).toEqual([]);
    expect(having("README.md").sort()).toEqual(projects);
    const rows = readFileSync(join(repository, "README.md"), "utf8").matchAll(/^\| \[(.*)\]\(examples\/\1\) \|/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(projects);
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
