import type { Raw } from "../../values/raw.ts";

/** A type that a parameter or an output can have. */
export interface ValueType {
    /** As answers spell it: `SecureString`. */
    name: string;
    /** As messages call it. */
    expected: string;
    isSecure: boolean;
    isOf(value: Raw): boolean;
}

/** The type of a name in any case; nothing where there is none. */
export function typeNamed(name: Raw): ValueType | undefined {
    return typeof name === "string" ? TYPES.get(name.toLowerCase()) : undefined;
}

const isText = (value: Raw) => typeof value === "string";
const isObject = (value: Raw) => typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES: ReadonlyMap<string, ValueType> = new Map(
    [
        typed("String", "String, Uri", isText),
        typed("SecureString", "String, Uri", isText, true),
        typed("Int", "Integer", (value) => Number.isInteger(value)),
        typed("Bool", "Boolean", (value) => typeof value === "boolean"),
        typed("Array", "Array", (value) => Array.isArray(value)),
        typed("Object", "Object", isObject),
        typed("SecureObject", "Object", isObject, true),
    ].map((type) => [type.name.toLowerCase(), type]),
);

function typed(name: string, expected: string, isOf: (value: Raw) => boolean, isSecure = false): ValueType {
    return { name, expected, isSecure, isOf };
}
