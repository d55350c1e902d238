import { areSame, endOf, folded, type Pattern, startOf } from "./pattern.ts";

/** Patterns, among which to find what may stand for the same text as another one, however many there are. */
export class Patterns {
    readonly #starts: Affixes;
    readonly #ends: Affixes;

    constructor(patterns: Iterable<Pattern>) {
        const distinct = [...new Set([...patterns].map(folded))];
        this.#starts = new Affixes(distinct, startOf);
        this.#ends = new Affixes(distinct, (pattern) => endOf(pattern).split("").reverse().join(""));
    }

    /** A pattern that may stand for the same text; nothing where all stand for other ones. */
    find(pattern: Pattern): Pattern | undefined {
        const own = folded(pattern);
        const [starts, ends] = [this.#starts.near(own), this.#ends.near(own)];
        const fewer = sizeOf(starts) <= sizeOf(ends) ? starts : ends;
        return firstIn(fewer, (other) => areSame(own, other) !== false);
    }
}

/** Patterns side by side. */
type Run = readonly [sorted: readonly Pattern[], from: number, to: number];

/** Patterns in the order of what is known of one end of theirs, read from there. */
class Affixes {
    readonly #affixOf: (pattern: Pattern) => string;
    readonly #sorted: readonly Pattern[];
    readonly #affixes: readonly string[];
    /** Where those of the same affix begin. */
    readonly #places = new Map<string, number>();

    constructor(patterns: readonly Pattern[], affixOf: (pattern: Pattern) => string) {
        this.#affixOf = affixOf;
        const pairs = patterns.map((pattern) => ({ pattern, affix: affixOf(pattern) }));
        pairs.sort((a, b) => (a.affix < b.affix ? -1 : a.affix > b.affix ? 1 : 0));
        this.#sorted = pairs.map(({ pattern }) => pattern);
        this.#affixes = pairs.map(({ affix }) => affix);
        for (const [at, affix] of this.#affixes.entries()) {
            this.#places.set(affix, this.#places.get(affix) ?? at);
        }
    }

    /** Those of which the affix goes on like a pattern's, as far as both are known. */
    near(pattern: Pattern): Run[] {
        const affix = this.#affixOf(pattern);
        const parts = Array.from({ length: affix.length }, (_, length) => affix.slice(0, length));
        const shorter = parts.flatMap((part): Run[] => {
            const from = this.#places.get(part);
            return from === undefined ? [] : [[this.#sorted, from, this.#first(from, (own) => own !== part)]];
        });
        const from = this.#first(0, (own) => own >= affix);
        return [...shorter, [this.#sorted, from, this.#first(from, (own) => !own.startsWith(affix))]];
    }

    /** The first place, from one on, whose affix is behind a boundary. */
    #first(from: number, isBehind: (affix: string) => boolean): number {
        let [low, high] = [from, this.#affixes.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            [low, high] = isBehind(this.#affixes[middle] ?? "") ? [low, middle] : [middle + 1, high];
        }
        return low;
    }
}

function sizeOf(runs: readonly Run[]): number {
    return runs.reduce((sum, [, from, to]) => sum + to - from, 0);
}

function firstIn(runs: readonly Run[], isFound: (pattern: Pattern) => boolean): Pattern | undefined {
    for (const [sorted, from, to] of runs) {
        for (let at = from; at < to; at++) {
            const pattern = sorted[at];
            if (pattern !== undefined && isFound(pattern)) {
                return pattern;
            }
        }
    }
    return undefined;
}
