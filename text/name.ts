import { nearest } from "./nearest.ts";
import { invalid, type Parsed, type Parser, valid } from "./parsed.ts";

/** The longest tag value that Azure Resource Manager takes. A Hub's own limit is not published. */
export const LONGEST_TAG_VALUE = 256;

/** Reads a name: anything but blanks, without those around it. @param example is offered where nothing is there */
export function nameParser(example: string): Parser<string> {
    return (text) => {
        const trimmed = text.trim();
        if (trimmed === "") {
            return invalid("is empty", example);
        }
        if (trimmed.length > LONGEST_TAG_VALUE) {
            return invalid(`is longer than ${LONGEST_TAG_VALUE} characters`, example);
        }
        return /\p{Cc}/u.test(trimmed)
            ? invalid("holds control characters", printable(trimmed, example))
            : valid(trimmed);
    };
}

/**
 * Reads one of a list of values, whatever its case.
 * @param synonyms other words for a value, in lower case: they are refused, with the value as the nearest one
 */
export function oneOf<T extends string>(
    values: readonly [T, ...T[]],
    synonyms: Readonly<Record<string, T>> = {},
): Parser<T> {
    return (text) => {
        const word = text.trim().toLowerCase();
        const value = values.find((candidate) => candidate === word);
        return value ? valid(value) : notOneOf(word, values, synonyms);
    };
}

function notOneOf<T extends string>(
    word: string,
    values: readonly [T, ...T[]],
    synonyms: Record<string, T>,
): Parsed<T> {
    const meant = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
    const fault = word === "" ? "is empty" : `is not one of ${values.join(", ")}`;
    return invalid(fault, meant && values.includes(meant) ? meant : nearest(word, values));
}

function printable(text: string, example: string): string {
    return text.replace(/\p{Cc}+/gu, " ").trim() || example;
}
