import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";

const repository = join(import.meta.dirname, "..");

/** What hubguard is measured against: packs, and a provider, on the same library that do nothing. */
export interface Floor {
    /** A pack without policies. */
    empty: string;
    /** A pack with a policy for each rule, with the same hooks, which do nothing. */
    noop: string;
    /** A provider without resources. */
    provider: string;
    remove(): Promise<void>;
}

export async function createFloor(): Promise<Floor> {
    const folder = await mkdtemp(join(tmpdir(), "hubguard-bench-"));
    const noop = Object.entries<Rule>(rules).map(([name, { checkEstate }]) => {
        const hooks = ["validateResource() {}", ...(checkEstate ? ["validateStack() {}"] : [])];
        return `{ name: "${name}", description: "Nothing.", ${hooks.join(", ")} }`;
    });
    return {
        empty: await pack(join(folder, "empty"), ""),
        noop: await pack(join(folder, "noop"), noop.join(",\n")),
        provider: await plugin(join(folder, "provider"), "Plugin", PROVIDER),
        remove: () => rm(folder, { recursive: true, force: true }),
    };
}

const PROVIDER = `const { main } = require("@pulumi/pulumi/provider");\nmain({ version: "1.0.0" }, process.argv.slice(2));\n`;

function pack(folder: string, policies: string): Promise<string> {
    const program = `const { PolicyPack } = require("@pulumi/policy");\nnew PolicyPack("floor", { policies: [${policies}] });\n`;
    return plugin(folder, "Policy", program);
}

async function plugin(folder: string, kind: "Plugin" | "Policy", program: string): Promise<string> {
    await mkdir(folder);
    await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "package.json"), '{ "name": "floor", "version": "1.0.0", "main": "index.js" }');
    await writeFile(
        join(folder, `Pulumi${kind}.yaml`),
        "runtime:\n    name: nodejs\n    options:\n        typescript: false\n",
    );
    await writeFile(join(folder, "index.js"), program);
    return folder;
}
