import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStandIn } from "../../standin/server.ts";

const password = "a-password-to-keep";

const program = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";

const tags = { env: new pulumi.Config().require("env") };
const { name: resourceGroupName } = new resources.ResourceGroup("app");
const net = new network.VirtualNetwork("net", { resourceGroupName, addressSpace: { addressPrefixes: ["10.0.0.0/16"] } });
const subnet = new network.Subnet("front", { resourceGroupName, virtualNetworkName: net.name, addressPrefix: "10.0.0.0/24" });
const nic = new network.NetworkInterface("nic", { resourceGroupName, ipConfigurations: [{ name: "ip", subnet: { id: subnet.id } }] });
const disk = new compute.Disk("data", { resourceGroupName, creationData: { createOption: "Empty" }, diskSizeGB: 8, tags });
const vm = new compute.VirtualMachine("web", {
    resourceGroupName,
    osProfile: { computerName: "web", adminUsername: "me", adminPassword: pulumi.secret("${password}") },
    networkProfile: { networkInterfaces: [{ id: nic.id }] },
    storageProfile: { dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: disk.id } }] },
});
export const { id, location } = vm;
`;

let folder: string;
let standIn: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hubguard-standin-"));
    standIn = await startStandIn();
    await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
    await writeFile(join(folder, "index.js"), program);
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const runtime = { name: "nodejs", options: { typescript: false } };
    await writeFile(join(folder, "Pulumi.yaml"), JSON.stringify({ name: "demo", runtime, main: "index.js" }));
});

afterAll(async () => {
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
});

test("A program deploys, stays, changes in place and goes", { timeout: 120_000 }, async () => {
    await pulumi("stack", "init", "dev");
    await pulumi("config", "set-all", "--plaintext", "azure-native:location=redmond", "--plaintext", "env=test");

    expect(new Set(Object.values(await preview()))).toEqual(new Set(["create"]));
    expect(await pulumi("up", "--yes", "--skip-preview")).toContain("hubguard's stand-in: no Azure is contacted");
    const { id, location } = JSON.parse(await pulumi("stack", "output", "--json"));
    expect(id).toMatch(/\/resourceGroups\/app\w{8}\/providers\/Microsoft\.Compute\/virtualMachines\/web\w{8}$/);
    expect(location).toBe("redmond");
    expect(await pulumi("stack", "export")).not.toContain(password);
    await pulumi("up", "--yes", "--skip-preview", "--expect-no-changes");
    await pulumi("refresh", "--yes", "--skip-preview", "--expect-no-changes");

    await pulumi("config", "set", "env", "prod");
    expect(await preview()).toEqual({ "demo-dev": "same", data: "update" });
    await pulumi("up", "--yes", "--skip-preview");
    await pulumi("destroy", "--yes", "--skip-preview");
});

/** The planned operation of each resource that changes, and of the stack. */
async function preview(): Promise<Record<string, string>> {
    const { steps } = JSON.parse(await pulumi("preview", "--json"));
    return Object.fromEntries(steps.map((step: { urn: string; op: string }) => [step.urn.split("::").at(-1), step.op]));
}

async function pulumi(...args: string[]): Promise<string> {
    const env = {
        ...process.env,
        PATH: dirname(process.execPath) + delimiter + process.env.PATH,
        PULUMI_BACKEND_URL: `file://${folder}`,
        PULUMI_CONFIG_PASSPHRASE: "passphrase",
        PULUMI_DEBUG_PROVIDERS: `azure-native:${standIn.port}`,
        // Otherwise the CLI downloads azure-native's plugin for a stack that has its resources, although one is attached.
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_HOME: join(folder, "home"),
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
    const { stdout } = await promisify(execFile)("pulumi", [...args, "--non-interactive"], { cwd: folder, env });
    return stdout;
}
