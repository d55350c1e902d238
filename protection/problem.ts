import type { Field } from "./fields.ts";
import { quote } from "./quote.ts";

/** What is wrong with a tag, and what would be right. */
export interface Problem {
    field: Field;
    tag: string;
    /** The value as it stands; nothing where the tag is missing. */
    value?: string;
    /** A sentence that names the tag and its value. */
    message: string;
    /** A valid value, or the right name of a misspelt tag. */
    nearest: string;
}

export function invalidValue(field: Field, tag: string, value: string, fault: string, nearest: string): Problem {
    const message = `tag "${tag}" is ${quote(value)}, which ${fault}. Write ${quote(nearest)}.`;
    return { field, tag, value, message, nearest };
}

/** Neither the value nor what it was probably meant to be is told. */
export function invalidSecret(field: Field, tag: string, fault: string): Problem {
    const message = `tag "${tag}" is a secret, and its value ${fault}. Write a valid one, in plain text: a promise is no secret.`;
    return { field, tag, message, nearest: "" };
}

export function misspeltName(field: Field, tag: string, value: string, nearest: string): Problem {
    const message = `tag ${quote(tag)} is not one that hubguard reads. Name it "${nearest}".`;
    return { field, tag, value, message, nearest };
}
