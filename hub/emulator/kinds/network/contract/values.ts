import type { Json, JsonObject } from "../../../wire/json.ts";
import { invalid } from "./faults.ts";

/** A flag, which may be written as text. */
export function flagIn(sent: JsonObject, member: string, usual: boolean): boolean {
    const value = sent[member];
    return value === undefined || value === null ? usual : `${value}`.toLowerCase() === "true";
}

/** One of some words in any case, as the contract writes it. @throws ArmError where it is none of them */
export function wordIn(id: string, sent: JsonObject, member: string, words: readonly string[], usual?: string): string {
    const value = sent[member] ?? usual;
    const found = words.find((word) => word.toLowerCase() === `${value}`.toLowerCase());
    if (found === undefined) {
        throw invalid(id, member, value, `one of ${words.join(", ")}`);
    }
    return found;
}

/** A whole number within a range, which may be written as text. @throws ArmError where it is none */
export function numberIn(
    id: string,
    sent: JsonObject,
    member: string,
    [from, to]: readonly [number, number],
    usual?: number,
): number {
    const value = sent[member] ?? usual;
    const number = wholeNumberOf(value);
    if (number === undefined || number < from || number > to) {
        throw invalid(id, member, value, `a whole number from ${from} to ${to}`);
    }
    return number;
}

/** A whole number, which may be written as text. */
export function wholeNumberOf(value: Json | undefined): number | undefined {
    const number = typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

export function textsIn(sent: JsonObject, member: string): string[] {
    const value = sent[member];
    return Array.isArray(value) ? value.flatMap((item) => (typeof item === "string" ? item : [])) : [];
}
