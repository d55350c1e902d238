import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";
import { costOf } from "./cost.ts";

const pulumi = await startPulumi();
const estate = await pulumi.example("estate");

it("examples/estate has at least 60 resources on two Hubs, and satisfies every rule", async () => {
    const configuration = join(estate, "policy-config.json");
    const { code, output, violations, steps } = await pulumi.preview(estate, ["--policy-pack-config", configuration]);
    expect(violations).toEqual([]);
    expect(code).toBe(0);
    expect(steps.length).toBeGreaterThanOrEqual(60);
    const page = readFileSync(join(estate, "README.md"), "utf8");
    expect(page.replaceAll("\n", " ")).toContain(`It costs ${costOf(steps)}`);
    expect(output.match(/pulumi:providers:azure-native (east|west)/g)?.length).toBeGreaterThanOrEqual(2);
});
