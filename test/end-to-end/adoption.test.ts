import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const before = await pulumi.example("adoption", "before");
await copyFile(join(before, "before.ts"), join(before, "index.ts"));
const after = await pulumi.example("adoption", "after");

const MACHINES = ["ci-agents", "erp-db", "erp-web-0", "erp-web-1"];

test("Before, the policy pack stops every machine", async () => {
    const { code, violations } = await pulumi.preview(before);
    expect(code).not.toBe(0);
    const stopped = violations.filter(({ policy }) => policy === "require-protection");
    expect(stopped.map(({ resource }) => resource).sort()).toEqual(MACHINES);
});

test("After, every rule is satisfied, as the page says", async () => {
    const { code, violations, output } = await pulumi.preview(after);
    expect(violations).toEqual([]);
    expect(code).toBe(0);
    const page = await readFile("examples/adoption/README.md", "utf8");
    const [created = ""] = /\+ \d+ to create/.exec(output) ?? [];
    expect(page).toContain(created);
    const [, diff = ""] = /```diff\n([\s\S]*?)```/.exec(page) ?? [];
    const [old, adopted] = await Promise.all(
        ["before.ts", "index.ts"].map((file) => readFile(join(after, file), "utf8")),
    );
    expect(linesOf(diff, "-")).toEqual(missingIn(adopted, old));
    expect(linesOf(diff, "+")).toEqual(missingIn(old, adopted));
});

test("What is deployed already gets tags and nothing else, once", async () => {
    const deployed = await pulumi.example("adoption", "deployed");
    const program = join(deployed, "index.ts");
    await pulumi.succeed(deployed, ["stack", "init", "deployed"]);
    await copyFile(program, join(deployed, "after.ts"));
    await copyFile(join(deployed, "before.ts"), program);
    await pulumi.succeed(deployed, ["up", "--yes", "--skip-preview"]);

    await copyFile(join(deployed, "after.ts"), program);
    const { steps } = JSON.parse(await pulumi.succeed(deployed, ["preview", "--json"])) as { steps: Step[] };
    const changed = steps.filter(({ op }) => op !== "same");
    expect(changed.map(({ urn }) => nameOf(urn)).sort()).toEqual(MACHINES);
    for (const { op, detailedDiff } of changed) {
        expect(op).toBe("update");
        expect(Object.keys(detailedDiff ?? {}).filter((path) => !path.startsWith("tags"))).toEqual([]);
    }
    await pulumi.succeed(deployed, ["up", "--yes", "--skip-preview"]);
    await pulumi.succeed(deployed, ["up", "--yes", "--skip-preview", "--expect-no-changes"]);

    const state = await pulumi.succeed(deployed, ["stack", "export"]);
    expect(state).not.toContain("change-Me-4711");
    const resources: Exported[] = JSON.parse(state).deployment.resources;
    expect(resources.filter(({ protect }) => protect).map(({ urn }) => nameOf(urn))).toEqual(["erp-db"]);
    const database = resources.find(({ urn }) => nameOf(urn) === "erp-db" && urn.includes(":VirtualMachine:"));
    expect(database?.inputs.tags).toMatchObject({ "cost-center": "4711", environment: "production", rpo: "4h" });
});

interface Step {
    urn: string;
    op: string;
    detailedDiff: Record<string, unknown> | null;
}

interface Exported {
    urn: string;
    protect?: boolean;
    inputs: Record<string, unknown>;
}

function nameOf(urn: string): string {
    return urn.split("::").at(-1) ?? "";
}

/** The lines that one text has and another has not, in order. */
function missingIn(text = "", other = ""): string[] {
    const lines = new Set(text.split("\n"));
    return other.split("\n").filter((line) => !lines.has(line));
}

/** The lines of a diff that begin with a sign, without it. */
function linesOf(diff: string, sign: "+" | "-"): string[] {
    return diff
        .split("\n")
        .filter((line) => line.startsWith(sign))
        .map((line) => line.slice(1));
}
