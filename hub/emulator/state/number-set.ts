const WIDTH = 32;
const ALL = -1;

/**
 * Whole numbers from 0, of which the first one that is missing is found in a few steps, however many there are: a word of
 * a level tells of 32 numbers whether they are in, a word of the level above of 32 words whether they are full.
 */
export class NumberSet {
    /** Words by their numbers. */
    readonly #levels: Map<number, number>[] = [];

    has(number: number): boolean {
        return (this.#wordAt(0, Math.floor(number / WIDTH)) & (1 << (number % WIDTH))) !== 0;
    }

    add(number: number): void {
        for (let [level, at] = [0, number]; ; level++) {
            const word = Math.floor(at / WIDTH);
            const bits = this.#wordAt(level, word) | (1 << (at % WIDTH));
            this.#level(level).set(word, bits);
            if (bits !== ALL) {
                return;
            }
            at = word;
        }
    }

    delete(number: number): void {
        for (let [level, at] = [0, number]; ; level++) {
            const word = Math.floor(at / WIDTH);
            const before = this.#wordAt(level, word);
            const bits = before & ~(1 << (at % WIDTH));
            bits === 0 ? this.#level(level).delete(word) : this.#level(level).set(word, bits);
            if (before !== ALL) {
                return;
            }
            at = word;
        }
    }

    /** The first number that is not in, from one on. */
    firstMissing(from: number): number {
        return this.#firstGap(0, from);
    }

    #firstGap(level: number, from: number): number {
        const word = Math.floor(from / WIDTH);
        const gaps = ~this.#wordAt(level, word) & (ALL << (from % WIDTH));
        if (gaps !== 0) {
            return word * WIDTH + lowestBit(gaps);
        }
        const next = this.#firstGap(level + 1, word + 1);
        return next * WIDTH + lowestBit(~this.#wordAt(level, next));
    }

    #wordAt(level: number, word: number): number {
        return this.#levels[level]?.get(word) ?? 0;
    }

    #level(level: number): Map<number, number> {
        const words = this.#levels[level] ?? new Map<number, number>();
        this.#levels[level] = words;
        return words;
    }
}

function lowestBit(bits: number): number {
    return WIDTH - 1 - Math.clz32(bits & -bits);
}
