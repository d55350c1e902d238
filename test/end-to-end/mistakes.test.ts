import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levelsOf } from "../../policypack/configuration/levels.ts";
import { type RuleName, rules } from "../../policypack/rules/index.ts";
import { startPulumi, type Violation } from "../pulumi.ts";
import { expected } from "./expected-mistakes.ts";

const pulumi = await startPulumi();
const mistakes = await pulumi.example("mistakes");
const configured = ["--policy-pack-config", join(mistakes, "policy-config.json")];

describe("examples/mistakes", () => {
    it("has one mistake for every rule", () => {
        expect(expected.map(([rule]) => rule).sort()).toEqual(Object.keys(rules).sort());
    });

    it("is blocked, with exactly these messages", async () => {
        const { code, output, violations } = await pulumi.preview(mistakes, configured);
        expect(code).not.toBe(0);
        expect(sorted(violations)).toEqual(sorted(violationsAt((rule) => rules[rule].enforcementLevel)));
        for (const [, , message] of expected) {
            expect(output).toContain(message);
        }
    });

    it("passes with the same messages where every rule is advisory", async () => {
        const options = JSON.parse(await readFile(join(mistakes, "policy-config.json"), "utf8"));
        const advisory = Object.entries(options).map(([name, option]) => [
            name,
            typeof option === "string" ? "advisory" : { ...(option as object), enforcementLevel: "advisory" },
        ]);
        const audit = await pulumi.configuration({ ...levelsOf("audit", rules), ...Object.fromEntries(advisory) });
        const { code, violations } = await pulumi.preview(mistakes, ["--policy-pack-config", audit]);
        expect(code).toBe(0);
        expect(sorted(violations)).toEqual(sorted(violationsAt(() => "advisory")));
    });

    it("is judged by a single rule where it is the only one enabled", async () => {
        const configuration = await pulumi.configuration({ all: "disabled", "ha-behind-load-balancer": "mandatory" });
        const { code, violations } = await pulumi.preview(mistakes, ["--policy-pack-config", configuration]);
        expect(code).not.toBe(0);
        expect(violations).toEqual(
            violationsAt(() => "mandatory").filter(({ policy }) => policy.startsWith("ha-behind")),
        );
    });
});

function violationsAt(level: (rule: RuleName) => string): Violation[] {
    return expected.map(([rule, resource, message]) => ({
        policy: rule,
        level: level(rule),
        resource,
        message: `${rules[rule].description}\n${message} → policypack/rules/${rule}.md`,
    }));
}

function sorted(violations: Violation[]): Violation[] {
    return violations.toSorted((a, b) => a.policy.localeCompare(b.policy));
}
