import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { startPulumi } from "../pulumi.ts";
import { expectFile } from "./expect-file.ts";
import { toMistakes, toViolation } from "./mistakes.ts";

const pulumi = await startPulumi();
const project = await pulumi.example("mistakes");
const { code, output, violations } = await pulumi.preview(project, [
    "--policy-pack-config",
    join(project, "policy-config.json"),
]);
const mistakes = toMistakes(violations);

describe("examples/mistakes", () => {
    it("is blocked by mistakes, each with the level, the description and the page of its rule", () => {
        expect(code, output).not.toBe(0);
        const told = mistakes.map((mistake) => toViolation(mistake, rules[mistake.rule].enforcementLevel));
        expect(violations).toEqual(expect.arrayContaining(told));
        for (const { message } of mistakes) {
            expect(output).toContain(message);
        }
    });

    it("has one mistake for every rule (examples/mistakes/mistakes.ts is where a new rule gets its own)", () => {
        expect(mistakes.map(({ rule }) => rule)).toEqual(Object.keys(rules).sort());
    });

    it("gets exactly these messages", async () => {
        await expectFile("test/generated/mistakes.json", mistakes);
    });
});
