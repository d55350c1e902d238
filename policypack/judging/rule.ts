import type { Estate } from "../../estate/model/estate.ts";
import type { HubResource, Machine } from "../../estate/model/parts.ts";
import type { Undecided } from "../../estate/model/undecided.ts";
import type { Field } from "../../protection/tags/fields.ts";
import type { Fault } from "../../settings/kinds/fault.ts";
import type { OptionTable, OptionValues } from "../../settings/options/option.ts";
import type { Settings } from "../../settings/shared/settings.ts";
import type { Configurable } from "../configuration/configurable.ts";
import type { ExemptionRegister } from "../exemptions/register.ts";

/** What a rule is told besides what it judges. */
export interface Context<T extends OptionTable = OptionTable> {
    settings: Settings;
    /** The rule's own options, as configured, with defaults. */
    options: OptionValues<T>;
    /** The name of the tag that says a field. */
    tag(field: Field): string;
    /** Whether another rule reports what is missing or wrong about a field of a machine. */
    isOwned(field: Field, machine: Machine): boolean;
    /** The rules that exemptions can be from. */
    exemptible: readonly [string, ...string[]];
    /** What exemptions cover so far. */
    exemptions: Pick<ExemptionRegister, "of" | "unused">;
    /** What no rule could decide so far. */
    undecided(estate: Estate): Undecided[];
    /** What the rule keeps for one run, made when it is first asked for. */
    keep<K>(make: () => K): K;
}

/** A violation. The sentence begins with what it is about. */
export interface Finding {
    /** The resource; nothing where it is the stack as a whole. */
    urn?: string;
    message: string;
    /** The machines that it is about, where the resource itself is none or not the only one. */
    about?: readonly Machine[];
    /** Findings that say the same of other machines: of those that are not exempt, all are told at once. */
    alike?: Alike;
}

/** What findings have in common that are told at once. */
export interface Alike {
    /** Findings of a rule with the same key say the same. */
    key: string;
    /** The sentence about all their machines, which are in the order of their names. */
    tell(machines: readonly Machine[]): string;
}

/** A change of a machine's tags: what a field says, what a tag says that is no field's, or how a tag is called. */
export type TagChange =
    | { field: Field; value: string }
    | { tag: string; value: string }
    | { rename: string; to: string };

/** A field of which one rule alone reports what is missing or wrong: of every machine, or of some. */
export type Ownership = Field | { field: Field; of(machine: Machine): boolean };

/**
 * A rule: what it says in documents, and what it checks. Its name is its file, its page, its test and its key in
 * {@link rules}; it is written nowhere else. A rule with options of its own is a `Rule<typeof options>`, which types them.
 */
export interface Rule<T extends OptionTable = OptionTable> extends Configurable {
    options?: T;
    severity: "low" | "medium" | "high" | "critical";
    /**
     * Where people find more, which messages end with: a path or an address. Without it the page beside hubguard's own
     * rules, with a blank text nothing.
     */
    page?: string;
    /** Fields of which this rule alone reports what is missing or wrong. */
    owns?: readonly Ownership[];
    /** Tells of faults in the pack's own configuration. Yields whole sentences. */
    checkConfiguration?(faults: readonly Fault[]): Iterable<string>;
    /** Judges a machine by itself, before it is created. Yields what follows `VM "db" (app erp): `. */
    checkMachine?(machine: Machine, context: Context<T>): Iterable<string>;
    /** Judges any resource by itself, before it is created. Yields whole sentences. */
    checkResource?(resource: HubResource, context: Context<T>): Iterable<string>;
    /** What to change so that the machine keeps the rule, where its level is `remediate`. */
    remediateMachine?(machine: Machine, context: Context<T>): Iterable<TagChange>;
    /** Judges the stack as a whole. */
    checkEstate?(estate: Estate, context: Context<T>): Iterable<Finding>;
}
