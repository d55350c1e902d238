import { distance } from "fastest-levenshtein";
import { FaultProblem } from "./fault.ts";
import { TIME_FORM, timeIn } from "./time.ts";

/** The words of a fault, read one after the other. */
export class Words {
    readonly #text: string;
    readonly #words: string[];

    constructor(text: string) {
        this.#text = text;
        this.#words = text.split(/\s+/).filter((word) => word !== "");
    }

    get isAtEnd(): boolean {
        return this.#words.length === 0;
    }

    /** The next word in lower case, without taking it. */
    get next(): string {
        return this.#words[0]?.toLowerCase() ?? "";
    }

    /** The next word for messages: as it was written, in quotes. */
    get told(): string {
        return shown(this.#words[0] ?? "");
    }

    /** Takes the next word as it was written. */
    take(): string {
        return this.#words.shift() ?? "";
    }

    /** Takes the next word if it is one of these. */
    takeOneOf<T extends string>(words: readonly T[]): T | undefined {
        const found = words.find((word) => word === this.next);
        if (found !== undefined) {
            this.take();
        }
        return found;
    }

    /** @param example what could stand there: `every 3` */
    count(example: string): number {
        const read = (word: string) => (/^[1-9]\d{0,8}$/.test(word) ? Number(word) : undefined);
        return this.#read(read, "a whole number above 0", example);
    }

    /** A time in milliseconds. */
    time(example: string): number {
        return this.#read(timeIn, TIME_FORM, example);
    }

    /** A time with a sign, in milliseconds. */
    offset(example: string): number {
        const read = (word: string) => {
            const time = /^[+-]/.test(word) ? timeIn(word.slice(1)) : undefined;
            return time === undefined || word.startsWith("+") ? time : -time;
        };
        return this.#read(read, "a time with a sign (such as +10m or -30s)", example);
    }

    /** A word that is none of those that could stand there. */
    unknown(words: readonly string[]): FaultProblem {
        const word = this.next;
        const near = words.find((known) => distance(known, word) <= Math.max(1, known.length / 3));
        const remedy = near === undefined ? `Write one of ${words.join(", ")}.` : `Did you mean ${near}?`;
        const problem = word === "" ? "it ends too early" : `${this.told} is not understood there`;
        return this.problem(problem, remedy);
    }

    problem(problem: string, remedy: string): FaultProblem {
        return new FaultProblem(`fault ${shown(this.#text)}: ${problem}. ${remedy}`);
    }

    #read(read: (word: string) => number | undefined, noun: string, example: string): number {
        const word = this.next;
        const value = read(word);
        if (value === undefined) {
            const problem = word === "" ? `${noun} is missing at its end` : `${this.told} is not ${noun}`;
            throw this.problem(problem, `Write e.g. ${example}.`);
        }
        this.take();
        return value;
    }
}

/** In quotes, on one line, and not endless. */
function shown(text: string): string {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
