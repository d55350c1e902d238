import { type Configurables, kindOf } from "./configurable.ts";

/** What a violation does, in Pulumi's words. */
export const LEVELS = ["advisory", "mandatory", "remediate", "disabled"] as const;
export type Level = (typeof LEVELS)[number];

/** Ready-made levels, as files for `--policy-pack-config` in `policypack/presets`. */
export const PRESETS = ["recommended", "strict", "audit"] as const;
export type Preset = (typeof PRESETS)[number];

/** The level of every rule in a preset. */
export function levelsOf(preset: Preset, rules: Configurables): Record<string, Level> {
    const levels = Object.entries(rules).map(([name, rule]): [string, Level] => {
        const { enforcementLevel } = rule;
        // Notes forbid nothing: a level that stops the deployment would forbid exemptions and Outputs.
        const strict = kindOf(rule) === "note" ? enforcementLevel : "mandatory";
        return [name, { recommended: enforcementLevel, strict, audit: "advisory" as const }[preset]];
    });
    return Object.fromEntries(levels);
}
