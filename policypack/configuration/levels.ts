import { among, correction, type Remedy } from "../../text/remedy.ts";
import { type Configurables, kindOf } from "./configurable.ts";

/** What a violation does, in Pulumi's words. */
export const LEVELS = ["advisory", "mandatory", "remediate", "disabled"] as const;
export type Level = (typeof LEVELS)[number];

/** Words of other tools for what stops a deployment. Those for weaker levels are not corrected: a rule would be lost by a guess. */
const MANDATORY_WORDS = ["block", "deny", "enforce", "enforced", "error", "fail", "hard", "required", "stop"];

/** What to write instead of a text that is no level. @param levels those that are allowed */
export function levelRemedy(value: unknown, levels: readonly Level[] = LEVELS): Remedy {
    const word = typeof value === "string" ? value.trim().toLowerCase() : "";
    const level = MANDATORY_WORDS.includes(word) ? "mandatory" : levels.find((candidate) => candidate === word);
    return level === undefined ? among(levels, word, true) : correction(level);
}

/** Ready-made levels, as files for `--policy-pack-config` in `policypack/presets`. */
export const PRESETS = ["recommended", "strict", "audit"] as const;
export type Preset = (typeof PRESETS)[number];

/** The level of every rule in a preset. */
export function levelsOf(preset: Preset, rules: Configurables): Record<string, Level> {
    const levels = Object.entries(rules).map(([name, rule]): [string, Level] => {
        const { enforcementLevel } = rule;
        // Notes and questions forbid nothing: a level that stops the deployment would forbid exemptions and Outputs.
        const strict = kindOf(rule) === "note" || rule.asks ? enforcementLevel : "mandatory";
        return [name, { recommended: enforcementLevel, strict, audit: "advisory" as const }[preset]];
    });
    return Object.fromEntries(levels);
}
