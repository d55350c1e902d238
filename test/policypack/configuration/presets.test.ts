import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../../policypack/configuration/configuration.ts";
import { type Level, levelsOf, PRESETS } from "../../../policypack/configuration/levels.ts";
import { rules } from "../../../policypack/rules/index.ts";

describe.each(PRESETS)("the preset %s", (preset) => {
    const levels = levelsOf(preset, rules);

    it("names every rule, and nothing else", () => {
        expect(Object.keys(levels)).toEqual(Object.keys(rules));
        expect(
            readConfiguration(Object.fromEntries(Object.keys(levels).map((name) => [name, {}])), rules).faults,
        ).toEqual([]);
    });
});

describe("presets", () => {
    const levelsIn = (preset: (typeof PRESETS)[number]) => new Set(Object.values<Level>(levelsOf(preset, rules)));

    it("recommended is what holds without configuration", () => {
        const defaults = Object.entries(rules).map(([name, { enforcementLevel }]) => [name, enforcementLevel]);
        expect(levelsOf("recommended", rules)).toEqual(Object.fromEntries(defaults));
    });

    it("strict stops for everything but notes and questions", () => {
        const softer = Object.entries(levelsOf("strict", rules)).filter(([, level]) => level !== "mandatory");
        expect(softer).toEqual([
            ["own-tags", "advisory"],
            ["exemptions", "advisory"],
            ["undecided", "advisory"],
        ]);
    });

    it("audit stops for nothing", () => {
        expect([...levelsIn("audit")]).toEqual(["advisory"]);
    });
});
