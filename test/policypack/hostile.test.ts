import fc from "fast-check";
import { expect, it } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { settingsLaw } from "../fuzz/settings.ts";
import { stacksLaw } from "../fuzz/stacks.ts";

it("whatever a program registers is judged, in short messages of printable characters that show no secret", async () => {
    const heard = new Set<string>();
    const { cases, check } = stacksLaw((rule) => heard.add(rule));
    await fc.assert(fc.asyncProperty(cases, check), { numRuns: 500 });
    // Stacks that no rule has anything to say of would prove little.
    expect([...heard].sort()).toEqual(
        Object.keys(rules)
            .filter((name) => name !== "settings")
            .sort(),
    );
});

it("whatever a settings file holds, hubguard check and the policy pack answer in printable characters", async () => {
    const codes = new Set<number>();
    const { cases, check } = settingsLaw((code) => codes.add(code));
    await fc.assert(fc.asyncProperty(cases, check), { numRuns: 500 });
    expect(codes).toEqual(new Set([0, 1]));
});
