import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { pack, repository, startPulumi } from "../pulumi.ts";

const page = readFileSync(join(repository, "examples/stateless-scale-set/README.md"), "utf8");
const [, steps = ""] = /^```yaml\n([\s\S]*?)^```/m.exec(page) ?? [];
const [choose = "", deploy = ""] = (parse(steps) as { run: string }[]).map(({ run }) => run);

const pulumi = await startPulumi();
const project = await pulumi.example("stateless-scale-set");
await pulumi.succeed(project, ["stack", "init", "test"]);

it("A release of the pipeline on the page changes what machines are made from, and replaces nothing", async () => {
    const first = await run(choose + deploy.replace("node_modules/hubguard/policypack", pack), "0a1b2c3");
    expect(first.code, first.output).toBe(0);

    await run(choose, "4d5e6f7");
    const changed = (await pulumi.preview(project)).steps.filter(({ op }) => op !== "same");
    expect(changed.map(({ op, type, detailedDiff = {} }) => [op, type, Object.keys(detailedDiff)])).toEqual([
        ["update", "azure-native:compute:VirtualMachineScaleSet", ["virtualMachineProfile.osProfile.customData"]],
    ]);
});

function run(lines: string, release: string) {
    return pulumi.sh(project, lines, { GITHUB_SHA: release });
}
