import { Hubs } from "../../estate/hubs/hubs.ts";
import { append, type Estate } from "../../estate/model/estate.ts";
import type { Machine } from "../../estate/model/parts.ts";
import type { Readers } from "../../estate/model/readers.ts";
import { Ledger } from "../../estate/model/undecided.ts";
import { TagReader } from "../../estate/tags/tag-reader.ts";
import type { Field } from "../../protection/tags/fields.ts";
import { tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { reasons } from "../../settings/of-rules/reasons.ts";
import { vocabularyOf } from "../../settings/platform/vocabulary.ts";
import type { Settings } from "../../settings/shared/settings.ts";
import { exemptible, kindOf } from "../configuration/configurable.ts";
import { type Configuration, type RawConfiguration, readConfiguration } from "../configuration/configuration.ts";
import { ExemptionRegister } from "../exemptions/register.ts";
import type { Context, Rule } from "./rule.ts";

/** What a configuration makes of a run: its rules' contexts, and what is kept of the verdicts. */
export interface Configured extends Pick<Configuration, "faults"> {
    readers: Readers;
    ledger: Ledger;
    exemptions: ExemptionRegister;
    vocabulary: Vocabulary;
    contexts: Readonly<Record<string, Context>>;
}

export function configure(raw: RawConfiguration, rules: Readonly<Record<string, Rule>>): Configured {
    const { options, faults } = readConfiguration(raw, rules);
    const settings = sharedSettings(rules, options);
    const vocabulary = vocabularyOf(settings, configuredReasons(rules, options));
    const owners = ownersOf(rules);
    const ledger = new Ledger();
    const exemptions = new ExemptionRegister(settings);
    const shared = {
        settings,
        tag: (field: Field) => tagName(field, vocabulary),
        isOwned: (field: Field, machine: Machine) => owners.get(field)?.some((owns) => owns(machine)) ?? false,
        exemptible: exemptible(rules) as [string, ...string[]],
        exemptions,
        undecided: (estate: Estate) => ledger.of(estate),
    };
    const contexts = Object.keys(rules).map((name): [string, Context] => {
        return [name, { ...shared, options: options[name] ?? {}, keep: keeper() }];
    });
    return {
        faults,
        vocabulary,
        ledger,
        exemptions,
        readers: { tags: new TagReader(vocabulary, settings.plans), hubs: new Hubs(settings.hubs) },
        contexts: Object.fromEntries(contexts),
    };
}

function keeper(): Context["keep"] {
    let kept: { value: unknown } | undefined;
    return <K>(make: () => K) => {
        kept ??= { value: make() };
        return kept.value as K;
    };
}

function sharedSettings(rules: Readonly<Record<string, Rule>>, options: Configuration["options"]): Settings {
    const [name = ""] = Object.keys(rules).filter((rule) => kindOf(rules[rule]) === "settings");
    return options[name] as Settings;
}

/** The reasons that the rule says which takes them; a pack of rules of one's own may be without it. */
function configuredReasons(rules: Readonly<Record<string, Rule>>, options: Configuration["options"]) {
    const named = Object.entries(rules).flatMap(([name, rule]) => {
        const option = Object.entries(rule.options ?? {}).find(([, candidate]) => candidate === reasons);
        return option ? [options[name]?.[option[0]] as Vocabulary["reasons"]] : [];
    });
    return named[0];
}

function ownersOf(rules: Readonly<Record<string, Rule>>): Map<Field, ((machine: Machine) => boolean)[]> {
    const owners = new Map<Field, ((machine: Machine) => boolean)[]>();
    for (const ownership of Object.values(rules).flatMap((rule) => rule.owns ?? [])) {
        const { field, of } = typeof ownership === "string" ? { field: ownership, of: () => true } : ownership;
        append(owners, field, of);
    }
    return owners;
}
