import { nearest } from "../../protection/nearest.ts";
import type { Rule } from "../rules/rule.ts";
import { memberOf, type OptionTable, show } from "./option.ts";
import type { Options } from "./settings.ts";

/** The file given by `--policy-pack-config`, as the engine passes it on: options by rule, without levels. */
export type RawConfiguration = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The options of all rules, and what is wrong in the file. */
export interface Configuration {
    options: Readonly<Record<string, Options>>;
    faults: readonly string[];
}

/** Reads the configuration of all rules. The engine itself ignores unknown rules and options without a word. */
export function readConfiguration(raw: RawConfiguration, rules: Readonly<Record<string, Rule>>): Configuration {
    const faults: string[] = [];
    const names = Object.keys(rules) as [string, ...string[]];
    for (const name of Object.keys(raw)) {
        // "all" is the engine's own: a level for every rule.
        if (!Object.hasOwn(rules, name) && name !== "all") {
            faults.push(`${show(name)} is not a rule. Did you mean "${nearest(name, names)}"?`);
        }
    }
    for (const option of Object.keys(raw.all ?? {})) {
        faults.push(
            `${memberOf("all", option)} is ignored: "all" takes only a level. Set the option of the rule that it belongs to.`,
        );
    }
    const options = Object.entries(rules).map(([name, rule]) => {
        return [name, readOptions(name, raw[name] ?? {}, rule.options ?? {}, (fault) => faults.push(fault))] as const;
    });
    return { options: Object.fromEntries(options), faults };
}

function readOptions(
    rule: string,
    raw: Readonly<Record<string, unknown>>,
    table: OptionTable,
    report: (sentence: string) => void,
): Options {
    const names = Object.keys(table);
    for (const name of Object.keys(raw).filter((key) => !Object.hasOwn(table, key))) {
        report(`${memberOf(rule, name)} is not an option. ${suggestion(rule, name, names)}`);
    }
    const entries = Object.entries(table).map(([name, option]) => {
        const isConfigured = Object.hasOwn(raw, name);
        return [name, isConfigured ? option.read(raw[name], `${rule}.${name}`, report) : option.default] as const;
    });
    return Object.fromEntries(entries);
}

const EVERY_RULE = "enforcementLevel";

function suggestion(rule: string, name: string, options: readonly string[]): string {
    return options.length > 0
        ? `Did you mean "${nearest(name, [EVERY_RULE, ...options])}"?`
        : `The rule ${rule} takes only "${EVERY_RULE}".`;
}
