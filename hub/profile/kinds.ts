import type { Member } from "./data.ts";

/** Whether a plain value can be read as one of a kind, as a Hub does: numbers and flags may be written as text. */
export function isOfKind(value: unknown, kind: Member["type"]): boolean {
    switch (kind) {
        case "string":
            return typeof value !== "object";
        case "number":
            return typeof value === "number" || (typeof value === "string" && isNumber(value));
        case "boolean":
            return (
                typeof value === "boolean" || typeof value === "number" || (typeof value === "string" && isFlag(value))
            );
        default:
            return true;
    }
}

function isNumber(text: string): boolean {
    return text.trim() !== "" && Number.isFinite(Number(text));
}

function isFlag(text: string): boolean {
    return /^\s*(?:true|false)\s*$/i.test(text);
}
