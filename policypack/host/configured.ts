import { Hubs } from "../../estate/hubs/hubs.ts";
import { append, type Estate } from "../../estate/model/estate.ts";
import type { Machine } from "../../estate/model/parts.ts";
import type { Readers } from "../../estate/model/readers.ts";
import { Ledger } from "../../estate/model/undecided.ts";
import { TagReader } from "../../estate/tags/tag-reader.ts";
import type { Field } from "../../protection/tags/fields.ts";
import { tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { vocabularyOf } from "../../settings/platform/vocabulary.ts";
import { NEVER_EXEMPT } from "../../settings/shared/exemptions.ts";
import type { Settings } from "../../settings/shared/settings.ts";
import { type Configuration, type RawConfiguration, readConfiguration } from "../configuration/configuration.ts";
import { ExemptionRegister } from "../exemptions/register.ts";
import type { Context, Rule } from "../judging/rule.ts";

/** What a configuration makes of a run: its rules' contexts, and what is kept of the verdicts. */
export interface Configured extends Pick<Configuration, "faults"> {
    raw: RawConfiguration;
    readers: Readers;
    ledger: Ledger;
    exemptions: ExemptionRegister;
    vocabulary: Vocabulary;
    contexts: Readonly<Record<string, Context>>;
}

export function configure(raw: RawConfiguration, rules: Readonly<Record<string, Rule>>): Configured {
    const { options, faults } = readConfiguration(raw, rules);
    const settings = options.settings as Settings;
    // A pack of rules of one's own may be without the rule.
    const reasons = options["unprotected-needs-reason"]?.reasons as Vocabulary["reasons"] | undefined;
    const vocabulary = vocabularyOf(settings, reasons);
    const owners = ownersOf(rules);
    const ledger = new Ledger();
    const exemptions = new ExemptionRegister(settings);
    const shared = {
        settings,
        tag: (field: Field) => tagName(field, vocabulary),
        isOwned: (field: Field, machine: Machine) => owners.get(field)?.some((owns) => owns(machine)) ?? false,
        exemptible: Object.keys(rules).filter((name) => !NEVER_EXEMPT.includes(name)) as [string, ...string[]],
        exemptions,
        undecided: (estate: Estate) => ledger.of(estate),
    };
    const contexts = Object.keys(rules).map((name) => [name, { ...shared, options: options[name] ?? {} }] as const);
    return {
        raw,
        faults,
        vocabulary,
        ledger,
        exemptions,
        readers: { tags: new TagReader(vocabulary, settings.plans), hubs: new Hubs(settings.hubs) },
        contexts: Object.fromEntries(contexts),
    };
}

function ownersOf(rules: Readonly<Record<string, Rule>>): Map<Field, ((machine: Machine) => boolean)[]> {
    const owners = new Map<Field, ((machine: Machine) => boolean)[]>();
    for (const ownership of Object.values(rules).flatMap((rule) => rule.owns ?? [])) {
        const { field, of } = typeof ownership === "string" ? { field: ownership, of: () => true } : ownership;
        append(owners, field, of);
    }
    return owners;
}
