import { counted, describeMachines, list, listNames } from "../../estate/model/describe.ts";
import type { Estate } from "../../estate/model/estate.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { memberOf } from "../../estate/tags/protection.ts";
import { FIELDS, type Field } from "../../protection/tags/fields.ts";
import { meaningOf } from "../../protection/tags/own-names.ts";
import { defaultTagName, isOwnName } from "../../protection/tags/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const ownTags: Rule = {
    description: "Map tags of your own that say what hubguard reads from other tags.",
    severity: "low",
    enforcementLevel: "advisory",
    asks: true,

    *checkEstate(estate, { tag }) {
        const asked = estate.machines.filter(({ ownTags }) => ownTags.length > 0);
        const read = asked.length > 0 ? readFields(estate, tag) : new Set<Field>();
        const tell = (machines: readonly Machine[]) => describeTags(machines, tag, read);
        for (const machine of asked) {
            yield { urn: machine.urn, message: tell([machine]), about: [machine], alike: { key: "", tell } };
        }
    },
};

/** Fields whose tags have a name already that is read, in settings or in other machines: another one would replace it. */
function readFields(estate: Estate, tag: Context["tag"]): ReadonlySet<Field> {
    const isStated = (field: Field) =>
        estate.machines.some(({ protection }) => {
            const statement = protection[memberOf(field)];
            return statement.hasValue || statement.isInvalid;
        });
    return new Set(FIELDS.filter((field) => isOwnName(tag(field), field) || isStated(field)));
}

/** Tags that look like a field, the most frequent first: all ways to write a name in capitals and small letters are one. */
interface Look {
    field: Field;
    names: readonly string[];
    /** How many machines have one of them. */
    count: number;
}

function looksOf(machines: readonly Machine[]): Look[] {
    const tags = machines.flatMap((machine) => machine.ownTags.map(({ field, tag }) => ({ machine, field, tag })));
    // A name can be mapped to one field, whatever else its values look like.
    const byName = [...Map.groupBy(tags, ({ tag }) => tag.trim().toLowerCase()).values()].map((same) =>
        largest(Map.groupBy(same, ({ field }) => field).values()),
    );
    const ranked = byName.toSorted((one, other) => other.length - one.length);
    const looks = [...Map.groupBy(ranked, ([first]) => first?.field)].flatMap(([field, named]) => {
        const names = named.flatMap(([first]) => first?.tag ?? []);
        const count = new Set(named.flat().map(({ machine }) => machine)).size;
        return field === undefined ? [] : [{ field, names, count }];
    });
    return looks.toSorted((one, other) => FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field));
}

function largest<T>(groups: Iterable<T[]>): T[] {
    return [...groups].reduce((most, group) => (group.length > most.length ? group : most), []);
}

function describeTags(machines: readonly Machine[], tag: Context["tag"], read: ReadonlySet<Field>): string {
    const looks = looksOf(machines);
    const described = looks.map((look) => describeLook(look, machines.length));
    const [only, ...others] = looks;
    const fact =
        only && others.length === 0
            ? describeOne(only)
            : `tags look like what hubguard reads: ${list(described, looks.length)}`;
    const isRead = ({ field }: Look) => read.has(field);
    const [mapped, unmapped] = [looks.filter(isRead), looks.filter((look) => !isRead(look))];
    const advice = [...adviseMapping(unmapped, looks.length), ...adviseTags(mapped, tag, looks.length)];
    return `${describeMachines(machines)}: ${[`${fact}.`, ...advice].join(" ")}`;
}

/** @param most how many machines there are: where all of them have the tag, they are not counted */
function describeLook({ field, names, count }: Look, most: number): string {
    const some = count < most ? ` (${counted(count, "machine")})` : "";
    return `${listNames(names)}${some} like ${meaningOf(field)}`;
}

function describeOne({ field, names }: Look): string {
    const [noun, verb] = names.length > 1 ? ["tags", "look"] : ["tag", "looks"];
    return `${noun} ${listNames(names)} ${verb} like ${meaningOf(field)}`;
}

/** Of fields that are said nowhere else. @param all how many looks there are with others */
function adviseMapping(looks: readonly Look[], all: number): string[] {
    const names = looks.map(({ field, names: [name = ""] }) => `${quote(defaultTagName(field))}: ${quote(name)}`);
    const more = looks.some(({ names }) => names.length > 1) ? " A field takes one name." : "";
    const which = all > 1 ? "Map those that are" : "If it is, map it";
    return looks.length > 0 ? [`${which}: settings.tags { ${names.join(", ")} }.${more}`] : [];
}

/** Of fields that are said in another tag already. */
function adviseTags(looks: readonly Look[], tag: Context["tag"], all: number): string[] {
    const tags = listNames(
        looks.map(({ field }) => tag(field)),
        looks.length,
    );
    const what = looks.length < all ? "Say what others mean" : `If ${all > 1 ? "they are" : "it is"}, say it`;
    return looks.length > 0 ? [`${what} in ${looks.length > 1 ? "tags" : "tag"} ${tags}, which hubguard reads.`] : [];
}
