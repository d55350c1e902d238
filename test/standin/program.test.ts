import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

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

const pulumi = await startPulumi();
const project = await pulumi.project("demo", program);

test("A program deploys, stays, changes in place and goes", { timeout: 120_000 }, async () => {
    await pulumi.succeed(project, ["stack", "init", "test"]);
    await pulumi.succeed(project, [
        "config",
        "set-all",
        "--plaintext",
        "azure-native:location=redmond",
        "--plaintext",
        "env=test",
    ]);

    expect(new Set(Object.values(await preview()))).toEqual(new Set(["create"]));
    expect(await pulumi.succeed(project, ["up", "--yes", "--skip-preview"])).toContain(
        "hubguard's stand-in: no Azure is contacted",
    );
    const { id, location } = JSON.parse(await pulumi.succeed(project, ["stack", "output", "--json"]));
    expect(id).toMatch(/\/resourceGroups\/app\w{8}\/providers\/Microsoft\.Compute\/virtualMachines\/web\w{8}$/);
    expect(location).toBe("redmond");
    expect(await pulumi.succeed(project, ["stack", "export"])).not.toContain(password);
    await pulumi.succeed(project, ["up", "--yes", "--skip-preview", "--expect-no-changes"]);
    await pulumi.succeed(project, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);

    await pulumi.succeed(project, ["config", "set", "env", "prod"]);
    expect(await preview()).toEqual({ "demo-test": "same", data: "update" });
    await pulumi.succeed(project, ["up", "--yes", "--skip-preview"]);
    await pulumi.succeed(project, ["destroy", "--yes", "--skip-preview"]);
});

/** The planned operation of each resource that changes, and of the stack. */
async function preview(): Promise<Record<string, string>> {
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"]));
    return Object.fromEntries(steps.map((step: { urn: string; op: string }) => [step.urn.split("::").at(-1), step.op]));
}
