import type { Rule } from "../judging/rule.ts";

/** What a violation does, in Pulumi's words. */
export const LEVELS = ["advisory", "mandatory", "remediate", "disabled"] as const;
export type Level = (typeof LEVELS)[number];

/** Ready-made levels, as files for `--policy-pack-config` in `policypack/presets`. */
export const PRESETS = ["recommended", "strict", "audit"] as const;
export type Preset = (typeof PRESETS)[number];

/** Rules that tell something and forbid nothing: a level that stops the deployment would forbid exemptions and Outputs. */
const NOTES = ["exemptions", "undecided"];

/** The level of every rule in a preset. */
export function levelsOf(preset: Preset, rules: Readonly<Record<string, Rule>>): Record<string, Level> {
    const levels = Object.entries(rules).map(([name, { enforcementLevel }]): [string, Level] => {
        const strict = NOTES.includes(name) ? enforcementLevel : "mandatory";
        return [name, { recommended: enforcementLevel, strict, audit: "advisory" as const }[preset]];
    });
    return Object.fromEntries(levels);
}
