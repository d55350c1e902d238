import { readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { startPulumi } from "../pulumi.ts";
import { emptyFolder, install, repository } from "./installation.ts";

/** Uses the components, and makes a mistake beside them. */
const program = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import { ProtectedVm, recoveryPlan } from "hubguard";

new ProtectedVm("db", {
    plan: {
        app: "erp",
        rto: "8h",
        rpo: "4h",
        backup: {
            method: "agent",
            kind: "incremental",
            schedule: "0 */4 * * *",
            target: "backup.dc2.contoso.com",
            restore: "app-data",
        },
    },
    resourceGroupName: "erp",
    location: "redmond",
    subnetId: "/subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/data",
    size: "Standard_DS2_v2",
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    os: "linux",
    administrator: { username: "operator", sshPublicKey: "ssh-ed25519 AAAA operator" },
});
new compute.VirtualMachine("raw", {
    resourceGroupName: "erp",
    location: "redmond",
    tags: { app: "erp", protection: "backdoor", rto: "8h", rpo: "4h" },
});
export const recovery = recoveryPlan();
`;

const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);

it.each([
    ["Node.js running TypeScript itself", "{ name: nodejs, options: { typescript: false } }", true],
    ["Pulumi's default runtime", "nodejs", false],
    ["Pulumi's default runtime with a compiler of one's own", "nodejs", true],
])("the packed package works with %s", async (_, runtime, hasCompiler) => {
    const name = `app-${(await readdir(folder)).length}`;
    const project = await pulumi.project(name, program, {
        "Pulumi.yaml": `name: ${name}\nruntime: ${runtime}\nmain: index.ts\n`,
    });
    const home = join(folder, name);
    await rename(project, home);
    if (hasCompiler) {
        await symlink(join(repository, "node_modules/typescript"), join(folder, "node_modules/typescript"));
    }
    const { output, violations } = await pulumi.previewWith(home, join(folder, "node_modules/hubguard/policypack"));
    await rm(join(folder, "node_modules/typescript"), { force: true });
    expect(violations.map(({ policy, resource }) => [policy, resource])).toEqual([["require-protection", "raw"]]);
    expect(output).toContain('tag "protection" is "backdoor"');
    expect(output).toContain("instancesToProtect: 1");
});

it("brings the JSON Schema of the recovery plan", () => {
    const schema = createRequire(join(folder, "index.js"))("hubguard/recovery-plan.schema.json");
    expect(schema).toHaveProperty("properties.applications");
});

it("the packed package works with YAML, as the README shows", async () => {
    const readme = await readFile(join(repository, "README.md"), "utf8");
    const [shown = ""] = readme.match(/(?<=```yaml\n)name: erp[\s\S]*?(?=```)/) ?? [];
    const file = join(folder, "Pulumi.yaml");
    await writeFile(file, shown.replace(/^# Written by.*\npackages:\n.*\n/m, ""));
    await pulumi.succeed(folder, ["package", "add", "./node_modules/hubguard/components"]);
    expect(parse(await readFile(file, "utf8"))).toEqual(parse(shown));

    const outcome = await pulumi.previewWith(folder, join(folder, "node_modules/hubguard/policypack"));
    expect(outcome.violations).toEqual([]);
    expect(outcome.code, outcome.output).toBe(0);
    expect(outcome.output).toMatch(/compute:VirtualMachine +erp-db +create/);
});
