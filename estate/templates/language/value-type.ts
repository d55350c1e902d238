import type { Raw } from "../../values/raw.ts";

/** A type that a parameter or an output can have. */
export interface ValueType {
    /** As answers spell it: `SecureString`. */
    name: string;
    /** As messages call it. */
    expected: string;
    isSecure: boolean;
    /** A value of the type, which numbers and truth values may be written as texts for; nothing of others. */
    of(value: Raw): Raw;
}

/** The type of a name in any case; nothing where there is none. */
export function typeNamed(name: Raw): ValueType | undefined {
    return typeof name === "string" ? TYPES.get(name.toLowerCase()) : undefined;
}

/** Published templates write defaults of numbers as texts: Azure/AzureStack-QuickStart-Templates, AzureBackupServer. */
const WHOLE = /^-?\d{1,15}$/;

const TYPES: ReadonlyMap<string, ValueType> = new Map(
    [
        ...["String", "SecureString"].map((name) => typed(name, "String, Uri", (value) => typeof value === "string")),
        typed("Int", "Integer", Number.isInteger, (text) => (WHOLE.test(text) ? Number(text) : undefined)),
        typed(
            "Bool",
            "Boolean",
            (value) => typeof value === "boolean",
            (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined),
        ),
        typed("Array", "Array", Array.isArray),
        ...["Object", "SecureObject"].map((name) =>
            typed(name, "Object", (value) => typeof value === "object" && value !== null && !Array.isArray(value)),
        ),
    ].map((type) => [type.name.toLowerCase(), type]),
);

function typed(name: string, expected: string, is: (value: Raw) => boolean, parse?: (text: string) => Raw): ValueType {
    return {
        ...{ name, expected, isSecure: name.startsWith("Secure") },
        of: (value) => (is(value) ? value : typeof value === "string" ? parse?.(value.trim()) : undefined),
    };
}
