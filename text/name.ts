import { invalid, type Parsed, type Parser, valid } from "./parsed.ts";
import { among, correction, example, type Remedy } from "./remedy.ts";

/** The longest tag value that Azure Resource Manager takes. A Hub's own limit is not published. */
export const LONGEST_TAG_VALUE = 256;

/** More values than these are counted only. */
const MOST_LISTED = 10;

/** Reads a name: anything but blanks, without those around it. @param sample is offered where nothing is there */
export function nameParser(sample: string): Parser<string> {
    return (text) => {
        const trimmed = text.trim();
        if (trimmed === "") {
            return invalid("is empty", example(sample));
        }
        if (trimmed.length > LONGEST_TAG_VALUE) {
            return invalid(`is longer than ${LONGEST_TAG_VALUE} characters`, example(sample));
        }
        return /\p{Cc}/u.test(trimmed)
            ? invalid("holds control characters", withoutControl(trimmed, sample))
            : valid(trimmed);
    };
}

/**
 * Reads one of a list of values, whatever its case.
 * @param synonyms other words for a value, in lower case: they are refused, and corrected to the value
 */
export function oneOf<T extends string>(
    values: readonly [T, ...T[]],
    synonyms: Readonly<Record<string, T>> = {},
): Parser<T> {
    // Platform teams may name thousands.
    const byWord = new Map<string, T>(values.map((value) => [value, value]));
    return (text) => {
        const word = text.trim().toLowerCase();
        const value = byWord.get(word);
        return value ? valid(value) : notOneOf(word, values, synonyms);
    };
}

function notOneOf<T extends string>(
    word: string,
    values: readonly [T, ...T[]],
    synonyms: Record<string, T>,
): Parsed<T> {
    const meant = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
    const fault = word === "" ? "is empty" : `is not one of ${listed(values)}`;
    return invalid(fault, meant && values.includes(meant) ? correction(meant) : among(values, word, word !== ""));
}

function listed(values: readonly string[]): string {
    const rest = values.length - MOST_LISTED;
    return values.slice(0, MOST_LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Blanks instead of control characters leave a name what it was, as far as it can be read. */
function withoutControl(text: string, sample: string): Remedy {
    const name = text.replace(/\p{Cc}+/gu, " ").trim();
    return name === "" ? example(sample) : correction(name);
}
