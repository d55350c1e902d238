import { misspelt } from "../../text/nearest.ts";
import type { Parser } from "../../text/parsed.ts";
import { FIELDS, type Field, type FieldValue, type fieldParsers } from "./fields.ts";
import { invalidSecret, invalidValue, misspeltName, type Problem } from "./problem.ts";
import { tagName, type Vocabulary } from "./vocabulary.ts";

/** What a machine's tags say, each field by itself. */
export type Metadata = { [F in Field]?: FieldValue<F> };

/** The tags of a machine, by field: the name as written and its value. Names are compared without case, as Azure does. */
export function tagsByField<T>(tags: Iterable<readonly [string, T]>, vocabulary: Vocabulary) {
    const entries = new Map<string, { tag: string; value: T }>();
    for (const [tag, value] of tags) {
        const name = tag.trim().toLowerCase();
        if (!entries.has(name)) {
            entries.set(name, { tag, value });
        }
    }
    const fields = new Map<Field, { tag: string; value: T }>();
    for (const field of FIELDS) {
        const entry = entries.get(tagName(field, vocabulary).trim().toLowerCase());
        if (entry) {
            fields.set(field, entry);
        }
    }
    return fields;
}

/** Reads the value of one field's tag. @param isSecret keeps the value out of the message */
export function readField<F extends Field>(
    field: F,
    tag: string,
    text: string,
    parsers: ReturnType<typeof fieldParsers>,
    isSecret = false,
): { value: FieldValue<F> } | { problem: Problem } {
    const parsed = (parsers[field] as unknown as Parser<FieldValue<F>>)(text);
    if (parsed.ok) {
        return { value: parsed.value };
    }
    const { fault, remedy } = parsed;
    return { problem: isSecret ? invalidSecret(field, tag, fault) : invalidValue(field, tag, text, fault, remedy) };
}

/** Tags whose names are nearly those of fields that are not stated. */
export function misspeltTags(names: Iterable<string>, stated: ReadonlyMap<Field, unknown>, vocabulary: Vocabulary) {
    const missing = new Map(
        FIELDS.filter((field) => !stated.has(field)).map((field) => [tagName(field, vocabulary), field]),
    );
    const known = new Set(FIELDS.map((field) => tagName(field, vocabulary).toLowerCase()));
    const problems: Problem[] = [];
    for (const name of names) {
        const meant = known.has(name.trim().toLowerCase()) ? undefined : misspelt(name, [...missing.keys()]);
        const field = meant && missing.get(meant);
        if (field) {
            problems.push(misspeltName(field, name, meant));
        }
    }
    return problems;
}
