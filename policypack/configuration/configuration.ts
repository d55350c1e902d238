import { type Fault, Faults } from "../../settings/kinds/fault.ts";
import { Place, show } from "../../settings/kinds/place.ts";
import { namesIn, readOptions } from "../../settings/options/read-options.ts";
import type { Options } from "../../settings/shared/settings.ts";
import { misspelt } from "../../text/nearest.ts";
import { advise, among } from "../../text/remedy.ts";
import { type Configurables, exemptible, kindOf } from "./configurable.ts";
import { describeSchemaMember, isSchemaMember } from "./schema-member.ts";

/** The file given by `--policy-pack-config`, as the engine passes it on: options by rule, without levels. */
export type RawConfiguration = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The options of all rules, and what is wrong in the file. */
export interface Configuration {
    options: Readonly<Record<string, Options>>;
    faults: readonly Fault[];
}

/**
 * Reads the configuration of all rules. The engine itself ignores unknown rules and options without a word.
 * @param faults collects what is wrong
 */
export function readConfiguration(raw: RawConfiguration, rules: Configurables, faults = new Faults()): Configuration {
    const names = Object.keys(rules) as [string, ...string[]];
    const settings: Record<string, unknown> = {};
    const root = new Place(raw, [], { rules: names, exemptible: exemptible(rules), settings }, faults);
    // "all" is the engine's own: a level for every rule.
    for (const name of namesIn(raw).filter((key) => !Object.hasOwn(rules, key) && key !== "all")) {
        const message = () => (isSchemaMember(name) ? describeSchemaMember(name) : describeUnknownRule(name, rules));
        faults.add(() => ({ path: [name], message: message(), isName: true }));
    }
    for (const option of namesIn(raw.all)) {
        const advice = '"all" takes only a level. Set the option of the rule that it belongs to.';
        root.at("all").at(option).reportName(`is ignored: ${advice}`);
    }
    // What all rules share comes first, so all others can depend on what it says.
    const options = Object.entries(rules).map(([name, rule]) => {
        const read = kindOf(rule) === "settings" ? settings : {};
        readOptions(root.at(name), rule.options ?? {}, read);
        return [name, read] as const;
    });
    return { options: Object.fromEntries(options), faults: faults.all };
}

/** Options stand beside the rules at times, most of all those that all rules share. */
function describeUnknownRule(name: string, rules: Configurables): string {
    const names = Object.keys(rules);
    const options = Object.entries(rules).flatMap(([rule, { options: table = {} }]) => {
        const option = misspelt(name, Object.keys(table));
        return option === undefined ? [] : [`${rule}.${option}`];
    });
    const isOption = options.length > 0 && misspelt(name, names) === undefined;
    return `${show(name)} is not a rule. ${isOption ? `State it as ${options.join(" or ")}.` : advise(among(names, name))}`;
}
