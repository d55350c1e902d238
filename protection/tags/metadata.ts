import { misspelt } from "../../text/nearest.ts";
import type { Parsed, Parser } from "../../text/parsed.ts";
import { FIELDS, type Field, type FieldValue, type fieldParsers } from "./fields.ts";
import { invalidSecret, invalidValue, misspeltName, type Problem } from "./problem.ts";
import { isOwnName, tagKey, tagName, type Vocabulary } from "./vocabulary.ts";

/** What a machine's tags say, each field by itself. */
export type Metadata = { [F in Field]?: FieldValue<F> };

/** The tags of a machine, by field: the name as written and its value. Names are compared without case, as Azure does. */
export function tagsByField<T>(tags: Iterable<readonly [string, T]>, vocabulary: Vocabulary) {
    const entries = new Map<string, { tag: string; value: T }>();
    for (const [tag, value] of tags) {
        const name = tagKey(tag);
        if (!entries.has(name)) {
            entries.set(name, { tag, value });
        }
    }
    const fields = new Map<Field, { tag: string; value: T }>();
    for (const field of FIELDS) {
        const entry = entries.get(tagKey(tagName(field, vocabulary)));
        if (entry) {
            fields.set(field, entry);
        }
    }
    return fields;
}

/**
 * Reads the value of one field's tag. Under a name of the organisation's own, which settings map to the field, a text that
 * can mean one thing only is taken as that: other tools read such tags too, so that nobody can write them in hubguard's form.
 * @param isSecret keeps the value out of the message
 * @returns the value and the text that says it in hubguard's form
 */
export function readField<F extends Field>(
    field: F,
    tag: string,
    text: string,
    parsers: ReturnType<typeof fieldParsers>,
    isSecret = false,
): { value: FieldValue<F>; text: string } | { problem: Problem } {
    const parse = parsers[field] as unknown as Parser<FieldValue<F>>;
    const meant = isOwnName(tag, field) ? readableText(text, parse(text)) : text;
    const parsed = parse(meant);
    if (parsed.ok) {
        return { value: parsed.value, text: meant.trim() };
    }
    const { fault, remedy } = parsed;
    return { problem: isSecret ? invalidSecret(field, tag, fault) : invalidValue(field, tag, text, fault, remedy) };
}

/** What the text can only mean, where it cannot be read as it stands. Control characters mean nothing. */
function readableText(text: string, parsed: Parsed<unknown>): string {
    const isPrintable = !/\p{Cc}/u.test(text);
    return !parsed.ok && parsed.remedy.kind === "correction" && isPrintable ? parsed.remedy.text : text;
}

/** The tags that no field is read from. Most machines have none. */
export function unreadTags<T extends readonly [name: string, ...unknown[]]>(
    tags: readonly T[],
    stated: ReadonlyMap<Field, { tag: string }>,
): T[] {
    const read = new Set([...stated.values()].map(({ tag }) => tag));
    return tags.filter(([name]) => !read.has(name));
}

/**
 * Tags whose names are nearly those of fields that are not stated.
 * @param names of tags that are not read
 */
export function misspeltTags(names: readonly string[], stated: ReadonlyMap<Field, unknown>, vocabulary: Vocabulary) {
    if (names.length === 0) {
        return [];
    }
    const missing = new Map(
        FIELDS.filter((field) => !stated.has(field)).map((field) => [tagName(field, vocabulary), field]),
    );
    const known = new Set(FIELDS.map((field) => tagKey(tagName(field, vocabulary))));
    const problems: Problem[] = [];
    for (const name of names) {
        const meant = known.has(tagKey(name)) ? undefined : misspelt(name, [...missing.keys()]);
        const field = meant && missing.get(meant);
        if (field) {
            problems.push(misspeltName(field, name, meant));
        }
    }
    return problems;
}
