import type { Parser } from "../../text/parsed.ts";
import { parseDate } from "../../time/calendar-date.ts";
import { parseDuration } from "../../time/duration.ts";
import { type Field, type fieldParsers, NAME_FIELDS } from "./fields.ts";

/** A tag of the organisation's own whose name and value look as if they said a field. It need not: this is for a question. */
export interface OwnTag {
    field: Field;
    /** The name as written. */
    tag: string;
}

/**
 * Tags that nobody reads, though their names mean a field by its words and their values are values of that field.
 * @param tags those that are not read: names and texts, as far as they are known
 * @param stated the tags that are read, by field
 * @param said see {@link fieldsSaid}
 */
export function ownTags(
    tags: readonly (readonly [name: string, text: () => string | undefined])[],
    stated: ReadonlyMap<Field, unknown>,
    said: (tag: string, text: () => string | undefined) => readonly Field[],
): OwnTag[] {
    return tags.flatMap(([tag, text]) => {
        const field = said(tag, text).find((candidate) => !stated.has(candidate));
        return field === undefined ? [] : [{ field, tag }];
    });
}

/** The fields that a text could be a value of, be it spelt otherwise: a web tier is no recovery tier. */
export function fieldsSaid(
    fields: readonly Field[],
    text: string | undefined,
    parsers: ReturnType<typeof fieldParsers>,
): readonly Field[] {
    return text === undefined ? [] : fields.filter((field) => isValue(field, text, parsers));
}

function isValue(field: Field, text: string, parsers: ReturnType<typeof fieldParsers>): boolean {
    const parsed = (parsers[field] as Parser<unknown>)(text);
    if (parsed.ok) {
        return !NAME_FIELDS.includes(field) || isName(text);
    }
    return parsed.remedy.kind === "correction" || parsed.remedy.kind === "question";
}

/** Any text can be a name; these say something else. */
function isName(text: string): boolean {
    return !NO_NAMES.test(text.trim()) && !parseDuration(text).ok && !parseDate(text).ok;
}

const NO_NAMES = /^(?:\W*|\d+|none|no|yes|true|false|on|off|enabled|disabled|required|n\/?a|tb[ad]|null|undefined)$/i;
