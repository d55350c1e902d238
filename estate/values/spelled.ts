import type { Pattern } from "./pattern.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

/** A text in several pieces: absent where one is, and unknown where one is, with what is known of the others. */
export function spelled(...pieces: readonly (string | Value<string>)[]): Value<string> {
    const pattern = pieces.map((piece) => (typeof piece === "string" ? piece : (patternOf(piece) ?? ""))).join("");
    const unknown = pieces.find((piece) => piece instanceof Unknown);
    return pieces.includes(ABSENT) ? ABSENT : unknown ? unknown.about(pattern) : new Known(pattern);
}

/** What is known of a text; nothing where there is none. */
export function patternOf(value: Value<string>): Pattern | undefined {
    return value instanceof Known ? value.value : value instanceof Unknown ? value.pattern : undefined;
}
