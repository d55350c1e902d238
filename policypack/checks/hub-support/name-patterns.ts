import { GlobIndex } from "../../../text/glob.ts";

/** Longer than any name of a size. */
const LONGEST_NAME = 64;

/** Names that a Hub has, in which `#` stands for a number and `*` for anything. There may be thousands. */
export class NamePatterns {
    /** As they are written. */
    readonly all: readonly string[];
    readonly #index: GlobIndex<string>;

    constructor(patterns: readonly string[]) {
        this.all = patterns;
        this.#index = new GlobIndex(patterns, (pattern) => pattern.toLowerCase().replaceAll("#", "*"));
    }

    /** Whether one of them is a name, whatever its case. */
    match(name: string): boolean {
        const own = name.trim();
        const candidates = name.length <= LONGEST_NAME ? this.#index.candidates(own.toLowerCase()) : [];
        return [...candidates].some((pattern) => expressionOf(pattern).test(own));
    }
}

function expressionOf(pattern: string): RegExp {
    return new RegExp(`^${pattern.replaceAll("#", "\\d+").replaceAll("*", "[\\w-]*")}$`, "i");
}
