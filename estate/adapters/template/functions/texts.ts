import { Outline } from "../../../values/outline.ts";
import { inCase } from "../../../values/pattern.ts";
import { isUnknown, type Raw } from "../../../values/raw.ts";
import { formatted } from "./format.ts";
import { ofOutlines, ofValues, type Table } from "./function.ts";
import { joined, printed, textOf } from "./text-of.ts";

export const texts: Table = {
    concat: ofOutlines((values) =>
        values.every(Array.isArray)
            ? values.flat()
            : joined(values.map((value) => (isUnknown(value) ? value : textOf(value)))),
    ),
    string: ofOutlines(([value], open) => printed(value, open)),
    format: ofOutlines(([format, ...values], open) =>
        typeof format === "string" ? formatted(format, values, open) : undefined,
    ),
    toLower: ofOutlines(([text]) => cased(text, true)),
    toUpper: ofOutlines(([text]) => cased(text, false)),
    trim: ofText((text) => text.trim()),
    startsWith: ofText((text, part) => text.toLowerCase().startsWith(asText(part).toLowerCase())),
    endsWith: ofText((text, part) => text.toLowerCase().endsWith(asText(part).toLowerCase())),
    indexOf: ofText((text, part) => text.toLowerCase().indexOf(asText(part).toLowerCase())),
    lastIndexOf: ofText((text, part) => text.toLowerCase().lastIndexOf(asText(part).toLowerCase())),
    replace: ofText((text, old, by) =>
        typeof old === "string" && old !== "" && typeof by === "string" ? joined(text.split(old), by) : undefined,
    ),
    substring: ofText((text, start, length) => {
        const from = isCount(start) ? start : Number.NaN;
        const to = length === undefined ? text.length : isCount(length) ? from + length : Number.NaN;
        return from <= to && to <= text.length ? text.slice(from, to) : undefined;
    }),
    split: ofText((text, delimiters) => {
        const list = [delimiters].flat();
        const areTexts = list.every((one) => typeof one === "string" && one !== "");
        return areTexts && list.length <= MOST_DELIMITERS
            ? list.reduce<string[]>((parts, one) => parts.flatMap((part) => part.split(one as string)), [text])
            : undefined;
    }),
    join: ofOutlines(([list, delimiter], open) => {
        const items = Array.isArray(list) ? list.map((item) => printed(item, open)) : [undefined];
        return typeof delimiter === "string" ? joined(items, delimiter) : undefined;
    }),
    padLeft: ofValues(([value, length, character = " "]) => {
        const text = textOf(value);
        const isPadding =
            Number.isInteger(length) && Number(length) <= LONGEST_PADDED && asText(character).length === 1;
        return text !== undefined && isPadding ? text.padStart(Number(length), asText(character)) : undefined;
    }),
    json: ofText((text) => {
        try {
            return JSON.parse(text);
        } catch {
            return undefined;
        }
    }),
};

/** More than any name or tag needs. */
const LONGEST_PADDED = 1_000;
const MOST_DELIMITERS = 10;

function ofText(apply: (text: string, ...others: Raw[]) => Raw) {
    return ofValues(([text, ...others]) => (typeof text === "string" ? apply(text, ...others) : undefined));
}

function cased(text: Raw, isLower: boolean): Raw {
    if (text instanceof Outline) {
        return new Outline(inCase(text.pattern, isLower), text.unknown);
    }
    return typeof text === "string" ? (isLower ? text.toLowerCase() : text.toUpperCase()) : undefined;
}

function isCount(value: Raw): value is number {
    return Number.isInteger(value) && (value as number) >= 0;
}

function asText(value: Raw): string {
    return typeof value === "string" ? value : "";
}
