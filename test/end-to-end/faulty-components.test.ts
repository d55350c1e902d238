import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { type Outcome, startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

const HEAD = `
import * as pulumi from "@pulumi/pulumi";
import * as resources from "@pulumi/azure-native/resources/index.js";
import { AvailabilityGroup, Hub, HubSpanningGroup, ProtectedVm, RecoveryPair, recoveryPlan, ScaleSet, UnprotectedVm } from "hubguard";

const resourceGroupName = "erp";
const subnetId = "/subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/data";
const image = { publisher: "Canonical", offer: "UbuntuServer", sku: "22_04-lts", version: "latest" };
const guest = { os: "linux", administrator: { username: "operator", password: "Hush-password" } };
const backup = { method: "agent", kind: "incremental", schedule: "30 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data" };
const plan = { app: "erp", rto: "8h", rpo: "4h", backup };
const workload = { size: "Standard_DS2_v2", image, ...guest };
const site = { resourceGroupName, subnetId };
const machine = { ...workload, ...site, location: "west", plan };
`;

interface State {
    deployment: { resources?: { urn: string }[] };
}

let printed: string[] = [];

afterEach(() => {
    // Whatever fails, and however often it is told, none of it is noise of Node.js or of the SDK.
    expect(printed.filter((output) => /Warning:|unhandled exception|Hush-password|\n\s+at /.test(output))).toEqual([]);
    printed = [];
});

async function preview(name: string, program: string): Promise<{ project: string; preview: Outcome }> {
    const project = await pulumi.project(name, HEAD + program);
    const outcome = await pulumi.preview(project);
    printed.push(outcome.output);
    return { project, preview: outcome };
}

/** What is in the state after a deployment that nothing precedes: a preview would have stopped it. */
async function deployed(project: string): Promise<{ outcome: Outcome; names: string[] }> {
    const outcome = await pulumi.up(project, ["--skip-preview"]);
    printed.push(outcome.output);
    const state = JSON.parse(await pulumi.succeed(project, ["stack", "export", "--stack", "test"])) as State;
    const { resources = [] } = state.deployment;
    return { outcome, names: resources.map(({ urn }) => urn.split("::").at(-1) ?? "") };
}

it("tells the faults of all components in one run, and deploys nothing of them or with what they would give", async () => {
    const { project, preview: told } = await preview(
        "all",
        `
const good = new ProtectedVm("good", machine);
const one = new ProtectedVm("one", { ...machine, vmSize: "Standard_DS2_v2" });
const two = new UnprotectedVm("two", { ...machine, plan: undefined, app: "lab", data: "none", reason: "stateless" });
new AvailabilityGroup("three", { ...machine, count: 2 });
new ScaleSet("four", { ...machine, capacity: 2 });
new ProtectedVm("", machine);
new resources.ResourceGroup("reads", { resourceGroupName: pulumi.interpolate\`\${one.vmName}-rg\`, location: "west" });
new resources.ResourceGroup("waits", { location: "west" }, { dependsOn: [one] });
new resources.ResourceGroup("below", { location: "west" }, { parent: two });
new resources.ResourceGroup("free", { location: "west" });
export const id = one.vmId;
export const recovery = recoveryPlan();
`,
    );

    expect(told.code).not.toBe(0);
    expect(told.output).toContain('error: ProtectedVm "one": vmSize is not an argument. Write "size".');
    expect(told.output).toContain('error: UnprotectedVm "two":');
    expect(told.output).toContain('error: AvailabilityGroup "three":');
    expect(told.output).toContain('error: ScaleSet "four":');
    expect(told.output).toContain('error: ProtectedVm "": name is empty.');
    const previewed = told.steps.map(({ urn }) => urn.split("::").at(-1) ?? "");
    expect(previewed.filter((name) => !name.startsWith("default")).sort()).toEqual(
        ["all-test", "free", "good", "good", "good-nic"].sort(),
    );

    const { outcome, names } = await deployed(project);
    expect(outcome.code).not.toBe(0);
    expect(names).toEqual(expect.arrayContaining(["good", "good-nic", "free"]));
    for (const absent of ["one", "one-nic", "two", "three", "four", "ProtectedVm", "reads", "waits", "below"]) {
        expect(names).not.toContain(absent);
    }
});

it("tells faulty Hubs, and nothing else of the components that are given them", async () => {
    const { project, preview: told } = await preview(
        "hubs",
        `
const [west, east] = ["west", "east"].map((name) => new Hub(name, { subscriptionId: "s", regoin: name }));
const good = new Hub("good", { subscriptionId: "s", endpoint: "management.good.hub.contoso.com" });
new ProtectedVm("beside", { ...workload, ...site, plan, hub: good });
new ProtectedVm("on-west", { ...workload, ...site, plan, hub: west });
new resources.ResourceGroup("by-west", { location: west.region }, { provider: west.provider });
const replication = { level: "application", failover: "application" };
new RecoveryPair("sql", {
    ...workload,
    plan: { app: "sql", rto: "1h", rpo: "15m", replication },
    primary: { ...site, hub: west, addressSpace: ["10.10.0.0/16"] },
    standby: { ...site, hub: east, addressSpace: ["10.20.0.0/16"] },
});
`,
    );

    expect(told.code).not.toBe(0);
    const faults = told.output.split("\n").filter((line) => /^\s+error: /.test(line));
    expect(faults.map((line) => line.trim())).toEqual(['error: Hub "west":', 'error: Hub "east":']);

    const { names } = await deployed(project);
    expect(names).toEqual(expect.arrayContaining(["good", "beside"]));
    expect(names.filter((name) => /west|east|^sql-/.test(name))).toEqual([]);
});

it("goes on after a fault where a program waits, has components of its own, or catches errors", async () => {
    const { preview: told } = await preview(
        "own",
        `
class Erp extends pulumi.ComponentResource {
    constructor(name) {
        super("my:erp", name);
        this.vm = new ProtectedVm(name + "-vm", { ...machine, size: undefined }, { parent: this });
        this.registerOutputs({ id: this.vm.vmId });
    }
}
const erp = new Erp("erp");
erp.vm.vmId.apply((id) => id.length);
await new Promise((resolve) => setTimeout(resolve, 100));
new Erp("crm");
try {
    new HubSpanningGroup("www", { ...workload, plan });
} catch {
    console.log("caught");
}
`,
    );

    expect(told.code).not.toBe(0);
    expect(told.output).toContain('error: ProtectedVm "erp-vm": size is missing.');
    expect(told.output).toContain('error: ProtectedVm "crm-vm": size is missing.');
    expect(told.output).toContain('error: HubSpanningGroup "www":');
    expect(told.output).not.toContain("caught");
});

it("leaves alone what is deployed of a component that has become faulty", async () => {
    const project = await pulumi.project(
        "later",
        `${HEAD}new ProtectedVm("one", machine);\nnew ProtectedVm("two", machine);`,
    );
    expect((await deployed(project)).outcome.code).toBe(0);

    await writeFile(
        join(project, "index.ts"),
        `${HEAD}new ProtectedVm("one", { ...machine, size: "" });\nnew ProtectedVm("two", machine);`,
    );
    const { outcome, names } = await deployed(project);

    expect(outcome.code).not.toBe(0);
    expect(names).toEqual(expect.arrayContaining(["one", "one-nic", "two", "two-nic"]));
    expect(outcome.steps.filter(({ op }) => /delete|replace/.test(op))).toEqual([]);
});
