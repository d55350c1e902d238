/** A place in a text as editors count it: from one, columns in UTF-16 units. */
export interface LineAndColumn {
    line: number;
    column: number;
}

/** The lines of a text. */
export class Lines {
    readonly #text: string;
    /** Where each line begins. */
    readonly #starts: readonly number[];

    constructor(text: string) {
        this.#text = text;
        this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
    }

    placeOf(offset: number): LineAndColumn {
        const line = this.#lineOf(offset);
        return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
    }

    /** A line without its end. */
    at(line: number): string {
        const [text = ""] = this.#text.slice(this.#starts[line - 1], this.#starts[line]).split(/[\r\n]/);
        return text;
    }

    /** By halves: a file may have as many lines as faults. */
    #lineOf(offset: number): number {
        let [first, last] = [0, this.#starts.length - 1];
        while (first < last) {
            const middle = Math.ceil((first + last) / 2);
            [first, last] = (this.#starts[middle] ?? 0) <= offset ? [middle, last] : [first, middle - 1];
        }
        return first + 1;
    }
}
