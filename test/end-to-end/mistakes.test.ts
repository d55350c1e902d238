import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levelsOf } from "../../policypack/configuration/levels.ts";
import { rules } from "../../policypack/rules/index.ts";
import mistakes from "../generated/mistakes.json" with { type: "json" };
import { toMistakes } from "../generated/mistakes.ts";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const project = await pulumi.example("mistakes");

// What stops it is held by test/generated.
describe("examples/mistakes", () => {
    it("passes with the same messages where every rule is advisory", async () => {
        const options = JSON.parse(await readFile(join(project, "policy-config.json"), "utf8"));
        const advisory = Object.entries(options).map(([name, option]) => [
            name,
            typeof option === "string" ? "advisory" : { ...(option as object), enforcementLevel: "advisory" },
        ]);
        const audit = await pulumi.configuration({ ...levelsOf("audit", rules), ...Object.fromEntries(advisory) });
        const { code, violations } = await pulumi.preview(project, ["--policy-pack-config", audit]);
        expect(code).toBe(0);
        expect(toMistakes(violations)).toEqual(mistakes);
        expect(violations.filter(({ level }) => level !== "advisory")).toEqual([]);
    });
});
