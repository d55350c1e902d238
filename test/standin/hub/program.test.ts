import { afterAll, expect, test } from "vitest";
import { startStandIn } from "../../../standin/server.ts";
import { Pulumi, startPulumi } from "../../pulumi.ts";
import { LOGIN, QUICK } from "./connected.ts";
import { ScriptedHub } from "./scripted-hub.ts";

const password = "a-password-to-keep";

const program = `
import * as authorization from "@pulumi/azure-native/authorization/index.js";
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";

const tags = { env: new pulumi.Config().require("env") };
const { name: resourceGroupName } = new resources.ResourceGroup("app", { resourceGroupName: "app" });
const net = new network.VirtualNetwork("net", { resourceGroupName, virtualNetworkName: "net", tags, addressSpace: { addressPrefixes: ["10.0.0.0/16"] } });
const subnet = new network.Subnet("front", { resourceGroupName, virtualNetworkName: net.name, addressPrefix: "10.0.0.0/24" });
const nic = new network.NetworkInterface("nic", { resourceGroupName, ipConfigurations: [{ name: "ip", subnet: { id: subnet.id } }] });
const vm = new compute.VirtualMachine("web", {
    resourceGroupName,
    vmName: "web",
    osProfile: { computerName: "web", adminUsername: "me", adminPassword: pulumi.secret("${password}") },
    networkProfile: { networkInterfaces: [{ id: nic.id }] },
    tags,
});
new authorization.ManagementLockByScope("keep", { scope: vm.id, level: "CanNotDelete" });
export const { id, location } = vm;
`;

const hub = await ScriptedHub.start();
const standIn = await startStandIn({ env: { SSL_CERT_FILE: hub.authority }, pace: QUICK });
afterAll(async () => {
    await standIn.close();
    await hub.close();
});
const pulumi = new Pulumi((await startPulumi()).folder, standIn.port);
const project = await pulumi.project("on-hub", program);
const group = "/subscriptions/S/resourceGroups/app";
const machine = `${group}/providers/Microsoft.Compute/virtualMachines/web`;

test("A program deploys to a Hub, stays, is refreshed, changes in place and goes", { timeout: 240_000 }, async () => {
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const settings = { ...LOGIN, metadataHost: hub.host, location: "west" };
    const config = Object.entries(settings).map(([name, value]) => ["--plaintext", `azure-native:${name}=${value}`]);
    await pulumi.succeed(project, ["config", "set-all", ...config.flat(), "--plaintext", "env=test"]);

    expect(await up()).toContain(`talks to ${hub.url}/ and to no Azure`);
    const { id, location } = JSON.parse(await pulumi.succeed(project, ["stack", "output", "--json"]));
    expect({ id, location }).toEqual({ id: machine, location: "west" });
    expect(hub.resource(machine)).toMatchObject({ properties: { osProfile: { adminPassword: password } } });
    expect(await pulumi.succeed(project, ["stack", "export"])).not.toContain(password);
    await up("--expect-no-changes");
    await pulumi.succeed(project, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);

    hub.put(machine, { ...hub.resource(machine), tags: { env: "by hand" } });
    expect(await pulumi.succeed(project, ["refresh", "--yes", "--skip-preview"])).toContain("1 updated");
    await up();
    expect(hub.resource(machine)).toMatchObject({ tags: { env: "test" } });

    await pulumi.succeed(project, ["destroy", "--yes", "--skip-preview"]);
    expect([group, machine].map((id) => hub.resource(id))).toEqual([undefined, undefined]);
});

test("A resource that was made but not to the end is in the state, and the next run completes it", {
    timeout: 240_000,
}, async () => {
    const headers = { "azure-asyncoperation": `${hub.url}/subscriptions/S/operations/1` };
    hub.next("PUT", ({ body }) => {
        hub.put(group, { ...(body as object), id: group });
        return { status: 202, headers, body: {} };
    });
    hub.next("GET", { status: 404 });
    const error = { code: "Broken", message: "It broke." };
    hub.next("GET", { status: 200, body: { status: "Failed", error } });
    const { code, output } = await pulumi.run(project, ["up", "--yes", "--skip-preview"]);
    expect(code).not.toBe(0);
    expect(output).toContain('Status=200 Code="Broken" Message="It broke."');
    await up();
    await pulumi.succeed(project, ["destroy", "--yes", "--skip-preview"]);
});

function up(...options: string[]): Promise<string> {
    return pulumi.succeed(project, ["up", "--yes", "--skip-preview", ...options]);
}
