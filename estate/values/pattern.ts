/**
 * What is known of a text. `*` stands for what is not; `*KEY*` likewise, where everything of the same key is the same
 * text: `*5f0c…*-set`. Texts are compared without case, as Azure Resource Manager does.
 */
export type Pattern = string;

/** Anything. */
export const ANY: Pattern = "*";

const KEY_LENGTH = 16;
const GAPS = new RegExp(`\\*[0-9a-f]{${KEY_LENGTH}}[lu]?\\*`, "g");

/** A part that is not known, but known by what it is made of. @param digest hexadecimal digits, 16 at least */
export function gap(digest: string): Pattern {
    return `*${digest.slice(0, KEY_LENGTH)}*`;
}

/** The pattern in lower or upper case; what is not known is another text then, if only in its case. */
export function inCase(pattern: Pattern, isLower: boolean): Pattern {
    const cased = isLower ? pattern.toLowerCase() : pattern.toUpperCase();
    return cased.replace(
        ANY_CASE_GAPS,
        (found) => `${found.toLowerCase().replace(/[lu]?\*$/, "")}${isLower ? "l" : "u"}*`,
    );
}

const ANY_CASE_GAPS = new RegExp(GAPS, "gi");

/** Whether a pattern stands for one text only, whichever that is. */
export function isIdentified(pattern: Pattern): boolean {
    return !pattern.replace(GAPS, "").includes(ANY);
}

/** Whether nothing at all is known of a text. */
export function isOpen(pattern: Pattern): boolean {
    return pattern.replace(GAPS, "").replaceAll(ANY, "") === "" && pattern !== "";
}

/** What is the same for patterns that stand for the same text but for its case. */
export function folded(pattern: Pattern): Pattern {
    return pattern.includes(ANY)
        ? pattern.toLowerCase().replace(GAPS, (found) => `${found.slice(0, KEY_LENGTH + 1)}*`)
        : pattern.toLowerCase();
}

/** Whether two patterns stand for the same text; nothing where that is not known. */
export function areSame(a: Pattern, b: Pattern): boolean | undefined {
    const [own, other] = [folded(a), folded(b)];
    if (own === other) {
        return isIdentified(own) ? true : undefined;
    }
    return own.includes(ANY) || other.includes(ANY) ? mayBeSame(own, other) : false;
}

/** What stands before the first gap: all of a text that is known. */
export function startOf(pattern: Pattern): string {
    return pattern.split(ANY, 1)[0] ?? "";
}

/** What stands after the last gap: all of a text that is known. */
export function endOf(pattern: Pattern): string {
    return pattern.slice(pattern.lastIndexOf(ANY) + 1);
}

/** What stands before the first gap and after the last one may tell texts apart. */
function mayBeSame(a: Pattern, b: Pattern): undefined | false {
    const [ownStart, otherStart, ownEnd, otherEnd] = [startOf(a), startOf(b), endOf(a), endOf(b)];
    if (ownStart === a || otherStart === b) {
        const [text, start, end] = ownStart === a ? [a, otherStart, otherEnd] : [b, ownStart, ownEnd];
        const isLongEnough = text.length >= start.length + end.length;
        return isLongEnough && text.startsWith(start) && text.endsWith(end) ? undefined : false;
    }
    const isStart = ownStart.startsWith(otherStart) || otherStart.startsWith(ownStart);
    const isEnd = ownEnd.endsWith(otherEnd) || otherEnd.endsWith(ownEnd);
    return isStart && isEnd ? undefined : false;
}
