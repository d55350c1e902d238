import { createHash } from "node:crypto";
import { Outline } from "../../../values/outline.ts";
import { ANY, gap, isIdentified } from "../../../values/pattern.ts";
import { asSecret, isObject, isSecret, isUnknown, LEFT_TO_ARM, type Raw } from "../../../values/raw.ts";
import { unknownAmong } from "./unknown-among.ts";

/** What a function yields of values that are not all known: the same wherever it is called with the same ones. */
export function madeBy(name: string, values: readonly Raw[], mark: Raw = unknownAmong(values) ?? LEFT_TO_ARM): Outline {
    const keys = values.map(keyOf);
    return new Outline(keys.includes(undefined) ? ANY : gap(digestOf([name, ...keys])), mark);
}

/** The same, where it may turn out to be nothing. */
export function perhaps({ pattern, unknown }: Outline): Outline {
    return new Outline(pattern, unknown, true);
}

/** A value in which what is not known is known by where it stands. @param place tells it from all others */
export function identified(value: Raw, place: string): Raw {
    if (isUnknown(value)) {
        return value instanceof Outline ? value : new Outline(gap(digestOf([place])), value);
    }
    if (isSecret(value)) {
        return asSecret(identified(value.value, place));
    }
    if (Array.isArray(value)) {
        return value.map((item, at) => identified(item, `${place}[${at}]`));
    }
    if (!isObject(value)) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, identified(member, `${place}.${name}`)]),
    );
}

/** What is the same for equal values only; nothing where a value may or may not equal others. */
function keyOf(value: Raw): unknown {
    if (isUnknown(value)) {
        return value instanceof Outline && isIdentified(value.pattern) ? { pattern: value.pattern } : undefined;
    }
    if (isSecret(value)) {
        return keyOf(value.value);
    }
    if (typeof value !== "object" || value === null) {
        return value === undefined ? null : value;
    }
    const keys = Object.entries(value).map(([name, member]) => [name, keyOf(member)] as const);
    return keys.some(([, key]) => key === undefined) ? undefined : { type: Array.isArray(value), keys };
}

function digestOf(parts: readonly unknown[]): string {
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
