import { ANY, type Pattern } from "./pattern.ts";

/** A value that is not known as a whole, with what is known of it. */
export class Outline {
    /** What is known of its text; of what is no text, whether it is the same as another one. */
    readonly pattern: Pattern;
    /** The mark of an unknown value that stands for all of it where no more matters. */
    readonly unknown: unknown;
    /** Whether it may turn out to be nothing. */
    readonly mayBeNothing: boolean;

    constructor(pattern: Pattern, unknown: unknown, mayBeNothing = false) {
        this.pattern = pattern;
        this.unknown = unknown;
        this.mayBeNothing = mayBeNothing;
    }
}

/** What is known of a text that is known, or else unknown. */
export function outlineOf(value: unknown): Pattern {
    return typeof value === "string" ? value : value instanceof Outline ? value.pattern : ANY;
}
