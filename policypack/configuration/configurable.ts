import type { OptionTable } from "../../settings/options/option.ts";

/**
 * What a rule speaks of: the pack's own configuration, which is read and told first; machines; or what the other rules
 * exempt and cannot decide, which is told last, forbids nothing, and has nothing to exempt from.
 */
export type RuleKind = "settings" | "rule" | "note";

/** What the configuration needs to know of a rule. */
export interface Configurable {
    /** One sentence in the imperative, which the CLI prints above each message. */
    description: string;
    /** Without it a rule about machines. */
    kind?: RuleKind;
    /** The level without configuration. */
    enforcementLevel: "advisory" | "mandatory";
    /** Whether it only asks. What it finds may be right as it is, so that no preset stops a deployment for it. */
    asks?: true;
    options?: OptionTable;
}

/** Rules by their names. */
export type Configurables = Readonly<Record<string, Configurable>>;

const ORDER: readonly RuleKind[] = ["settings", "rule", "note"];

/** Rules in the order in which they are read and run; those of a kind as they stand. */
export function inOrder<T extends Configurable>(rules: Readonly<Record<string, T>>): Record<string, T> {
    const entries = ORDER.flatMap((kind) => Object.entries(rules).filter(([, rule]) => kindOf(rule) === kind));
    return Object.fromEntries(entries);
}

/** The rules that a finding can be exempt from. */
export function exemptible(rules: Configurables): string[] {
    return Object.keys(rules).filter((name) => kindOf(rules[name]) === "rule");
}

export function kindOf(rule: Configurable | undefined): RuleKind {
    return rule?.kind ?? "rule";
}
