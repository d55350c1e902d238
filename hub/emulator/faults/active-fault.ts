import type { Fault } from "./fault.ts";

/** A fault that a Hub has, and what became of it. */
export class ActiveFault {
    readonly id: number;
    readonly fault: Fault;
    /** How many requests it was for. */
    seen = 0;
    /** To how many of them it happened. */
    met = 0;
    readonly #random: () => number;

    constructor(id: number, fault: Fault) {
        this.id = id;
        this.fault = fault;
        this.#random = fault.effect.kind === "latency" ? sequence(fault.effect.seed) : () => 0;
    }

    /** Counts a request that the fault is for. @returns whether it happens to this one */
    happens(): boolean {
        const { every, first } = this.fault.match;
        this.seen++;
        const happens = this.seen % every === 0 && this.met < first;
        this.met += happens ? 1 : 0;
        return happens;
    }

    /** A number of a range, the next of a sequence that is the same in every run. */
    between(from: number, to: number): number {
        return from + Math.floor(this.#random() * (to - from + 1));
    }
}

/** Numbers from 0 to below 1, by Mulberry32. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function sequence(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
