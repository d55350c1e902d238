import type { Remedy } from "./remedy.ts";

/** What reading a text gave: its value, or what is wrong with it and what to write instead. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; fault: string; remedy: Remedy };

/** Reads one kind of value. Never throws, whatever the text. */
export type Parser<T> = (text: string) => Parsed<T>;

export function valid<T>(value: T): Parsed<T> {
    return { ok: true, value };
}

/** @param fault completes the sentence "VALUE …", such as `is not a duration` */
export function invalid(fault: string, remedy: Remedy): Parsed<never> {
    return { ok: false, fault, remedy };
}
