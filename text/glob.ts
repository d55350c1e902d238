/** Whether a text matches a glob, in which `*` stands for any text. Steps through the text once, whatever the glob. */
export function matchesGlob(glob: string, text: string): boolean {
    const [first = "", ...others] = glob.split("*");
    const last = others.pop();
    if (last === undefined) {
        return glob === text;
    }
    let at = first.length;
    for (const part of others) {
        const found = text.indexOf(part, at);
        if (found < 0) {
            return false;
        }
        at = found + part.length;
    }
    return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= at;
}

/**
 * Finds those of many globs that a text may match, without a look at the others: each is filed under the part of it that
 * the fewest others have, and a text is cut into what it begins with, ends with and contains, of the lengths that there are.
 */
export class GlobIndex<T> {
    readonly #filed: Readonly<Record<Side, Map<number, Map<string, T[]>>>> = {
        start: new Map(),
        end: new Map(),
        within: new Map(),
    };

    constructor(items: readonly T[], globOf: (item: T) => string) {
        const parts = items.map((item) => partsOf(globOf(item)));
        const counts = new Map<string, number>();
        for (const part of parts.flat()) {
            counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
        }
        const countOf = (part: Part) => counts.get(keyOf(part)) ?? 0;
        for (const [at, item] of items.entries()) {
            const [rarest] = (parts[at] ?? []).sort((one, other) => countOf(one) - countOf(other));
            this.#file(rarest ?? ANY, item);
        }
    }

    /** Those whose glob the text may match, in no order. */
    candidates(text: string): Set<T> {
        return new Set([
            ...this.#of("start", (length) => [text.slice(0, length)]),
            ...this.#of("end", (length) => [text.slice(text.length - length)]),
            ...this.#of("within", (length) => windows(text, length)),
        ]);
    }

    #file({ side, text }: Part, item: T): void {
        const ofLength = this.#filed[side].get(text.length) ?? new Map<string, T[]>();
        this.#filed[side].set(text.length, ofLength);
        const filed = ofLength.get(text) ?? [];
        ofLength.set(text, filed);
        filed.push(item);
    }

    *#of(side: Side, cut: (length: number) => Iterable<string>): Iterable<T> {
        for (const [length, filed] of this.#filed[side]) {
            for (const part of cut(length)) {
                yield* filed.get(part) ?? [];
            }
        }
    }
}

type Side = "start" | "end" | "within";

/** A text that all have which match a glob. */
interface Part {
    side: Side;
    text: string;
}

/** What any text begins with. */
const ANY: Part = { side: "start", text: "" };

function partsOf(glob: string): Part[] {
    const texts = glob.split("*");
    return texts
        .map((text, at): Part => ({ side: at === 0 ? "start" : at === texts.length - 1 ? "end" : "within", text }))
        .filter(({ text }) => text !== "");
}

function keyOf({ side, text }: Part): string {
    return `${side} ${text}`;
}

function* windows(text: string, length: number): Iterable<string> {
    for (let at = 0; at + length <= text.length; at++) {
        yield text.slice(at, at + length);
    }
}
