/** What reading a text gave: its value, or what is wrong with it and the nearest text that would be right. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; fault: string; nearest: string };

/** Reads one kind of value. Never throws, whatever the text. */
export type Parser<T> = (text: string) => Parsed<T>;

export function valid<T>(value: T): Parsed<T> {
    return { ok: true, value };
}

/** @param fault completes the sentence "VALUE …", such as `is not a duration` */
export function invalid(fault: string, nearest: string): Parsed<never> {
    return { ok: false, fault, nearest };
}
