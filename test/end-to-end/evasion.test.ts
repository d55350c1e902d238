import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";
import { backedUp } from "./programs.ts";

const pulumi = await startPulumi();
const { rpo: _, ...withoutRpo } = backedUp;

/** A program of machines by their names: tags and options of the resource, both source of expressions, and what Azure calls them. */
function program(machines: Record<string, [tags: string, options?: string, vmName?: string]>): string {
    const lines = Object.entries(machines).map(
        ([name, [tags, options = "", vmName = name]]) =>
            `new compute.VirtualMachine("${name}", { ...place, vmName: "${vmName}", tags: ${tags} }, { protect: true, ${options} });`,
    );
    return `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as pulumi from "@pulumi/pulumi";

const place = { resourceGroupName: "erp", location: "west" };
const good = ${JSON.stringify(backedUp)};
const bad = ${JSON.stringify(withoutRpo)};
const strip = async ({ props, opts }) => ({ props: { ...props, tags: bad }, opts });
${lines.join("\n")}
`;
}

it("no option of a resource hides from the engine's own view what is deployed", async () => {
    const before = program({ ignored: ["bad"], renamed: ["bad"], retained: ["bad"] });
    const project = await pulumi.project("evasion", before, { "package.json": '{ "type": "module" }' });
    expect((await pulumi.up(project, ["--skip-preview"])).code).toBe(0);

    const after = program({
        // What is deployed keeps the tags that it has, whatever the program says now.
        ignored: ["good", 'ignoreChanges: ["tags"]'],
        another: ["bad", 'aliases: [{ name: "renamed" }]', "renamed"],
        retained: ["bad", "retainOnDelete: true"],
        stripped: ["good", "transforms: [strip]"],
        secret: ["bad", 'additionalSecretOutputs: ["tags"]'],
        good: ["good"],
    });
    await writeFile(join(project, "index.ts"), after);
    const { code, output, violations } = await pulumi.preview(project);
    expect(code, output).not.toBe(0);
    const found = violations.filter(({ policy }) => policy === "require-rpo").map(({ resource }) => resource);
    expect(found.sort()).toEqual(["another", "ignored", "retained", "secret", "stripped"]);
});
