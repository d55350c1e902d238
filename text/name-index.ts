/** Longer names are found by their beginnings and ends alone. */
const LONGEST_RESTS = 64;

/** How many names on each side of a word are near it in the order of letters. */
const REACH = 25;

/**
 * Many names, among which to find those near a word without a look at all of them: where one letter differs, where
 * beginnings or ends are alike, and where the letters are the same.
 */
export class NameIndex<T extends string> {
    readonly #names: readonly T[];
    readonly #forward: readonly Placed[];
    readonly #backward: readonly Placed[];
    /** By what is left of each name without one of its letters. */
    readonly #byRest = new Map<string, number[]>();
    readonly #byLetters: ReadonlyMap<string, readonly T[]>;

    /** @param lettersOf what is the same for names that are spelt alike */
    constructor(names: readonly T[], lettersOf: (name: string) => string) {
        const words = names.map((name) => name.toLowerCase());
        this.#names = names;
        this.#forward = inOrder(words);
        this.#backward = inOrder(words.map(reversed));
        this.#byLetters = Map.groupBy(names, lettersOf);
        for (const [place, word] of words.entries()) {
            for (const rest of restsOf(word)) {
                const places = this.#byRest.get(rest);
                if (places) {
                    places.push(place);
                } else {
                    this.#byRest.set(rest, [place]);
                }
            }
        }
    }

    /** In their own order; the first of all names is among them. */
    near(word: string): T[] {
        const places = [
            0,
            ...[...restsOf(word)].flatMap((rest) => this.#byRest.get(rest) ?? []),
            ...beside(word, this.#forward),
            ...beside(reversed(word), this.#backward),
        ];
        return [...new Set(places)].sort((one, other) => one - other).flatMap((place) => this.#names[place] ?? []);
    }

    spelt(letters: string): readonly T[] {
        return this.#byLetters.get(letters) ?? [];
    }
}

/** A word, and its place among the names. */
interface Placed {
    word: string;
    place: number;
}

function inOrder(words: readonly string[]): Placed[] {
    const placed = words.map((word, place) => ({ word, place }));
    return placed.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0));
}

/** Two words of which one has a letter more, or another one, have one of these in common. */
function restsOf(word: string): Set<string> {
    const length = word.length <= LONGEST_RESTS ? word.length : 0;
    const rests = Array.from({ length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
    return new Set([word, ...rests]);
}

function beside(word: string, sorted: readonly Placed[]): number[] {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        [low, high] = (sorted[middle]?.word ?? "") < word ? [middle + 1, high] : [low, middle];
    }
    return sorted.slice(Math.max(0, low - REACH), low + REACH).map(({ place }) => place);
}

function reversed(word: string): string {
    return word.split("").reverse().join("");
}
