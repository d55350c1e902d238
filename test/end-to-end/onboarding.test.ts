import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const page = await readFile("examples/onboarding/README.md", "utf8");
const judged = await pulumi.example("onboarding");
/** Tests that deploy have a stack of their own, so that they run in any order. */
const deployed = await pulumi.example("onboarding", "onboarding-deployed");

test("All 200 machines satisfy every rule of the policy pack, within the limits that the calendar keeps", async () => {
    await pulumi.succeed(judged, ["stack", "init", "test"]);
    await pulumi.succeed(judged, ["config", "set", "wave", "4", "--stack", "test"]);
    const { code, output, violations } = await pulumi.preview(judged, ["--policy-pack-config", "policy-config.json"]);
    expect(violations).toEqual([]);
    expect(code).toBe(0);
    expect(output).toContain("200 of 200");
    expect(page).toContain(created(output));
});

test("The next wave is on-boarded beside the machines of the first, which stay as they are", async () => {
    const up = ["up", "--yes", "--skip-preview", "--color", "never"];
    await pulumi.succeed(deployed, ["stack", "init", "deployed"]);
    const first = await pulumi.succeed(deployed, up);
    expect(first).toContain("8 of 200");
    expect(page).toContain(created(first));

    await pulumi.succeed(deployed, ["config", "set", "wave", "2"]);
    const second = await pulumi.succeed(deployed, up);
    expect(second).toContain("56 of 200");
    const changes = /Resources:\n([\s\S]*?)\n\n/
        .exec(second)?.[1]
        ?.split("\n")
        .map((line) => line.trim());
    expect(changes).toEqual(["+ 192 created", "37 unchanged"]);
    expect(page).toContain("+ 192 created\n    37 unchanged");
});

/** The line that counts what is created. */
function created(output: string): string {
    return /\+ \d+ (to create|created)/.exec(output)?.[0] ?? "nothing is created";
}
