import { Outline, outlineOf } from "../../../values/outline.ts";
import { isObject, isUnknown, type Raw } from "../../../values/raw.ts";
import { unknownAmong } from "../language/unknown-among.ts";

/** Longer than any name, tag or id. A template of a few lines can otherwise make texts of any length. */
const LONGEST = 131_072;

/** A plain value as text, as .NET prints it; nothing for others. */
export function textOf(value: Raw): string | undefined {
    if (typeof value === "boolean") {
        return value ? "True" : "False";
    }
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Any value as text, objects and lists as JSON; unknown where it holds what is. */
export function printed(value: Raw, open: (value: Raw) => Raw): Raw {
    const plain = plainly(value, open);
    return isUnknown(plain) ? plain : (textOf(plain) ?? JSON.stringify(plain));
}

/** Texts in a row; where one is unknown, with what is known of the others. */
export function joined(texts: readonly Raw[], delimiter = ""): Raw {
    const unknown = unknownAmong(texts);
    if (!texts.every((text) => typeof text === "string" || isUnknown(text))) {
        return unknown;
    }
    const patterns = texts.map(outlineOf);
    const length = patterns.reduce((sum, text) => sum + text.length + delimiter.length, 0);
    if (length > LONGEST) {
        return unknown;
    }
    const pattern = patterns.join(delimiter);
    return unknown === undefined ? pattern : new Outline(pattern, unknown);
}

function plainly(value: Raw, open: (value: Raw) => Raw): Raw {
    const own = open(value);
    if (isUnknown(own) || typeof own !== "object" || own === null) {
        return own;
    }
    const entries = Object.entries(own).map(([key, member]) => [key, plainly(member, open)] as const);
    const values = entries.map(([, member]) => member);
    return unknownAmong(values) ?? (isObject(own) ? Object.fromEntries(entries) : values);
}
