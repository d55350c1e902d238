import { ArmError } from "../../wire/arm-error.ts";
import { textOf, tokensOf } from "./filter-tokens.ts";

/** What a `$filter` can ask of something. */
export interface FilterWords<T> {
    /** Values by names in lower case: `resourceType eq '…'`. */
    fields: Readonly<Record<string, (subject: T) => string | undefined>>;
    /** Names of those in which `substringof` looks; all where nothing is told. */
    inParts?: readonly string[];
    /** Questions by names in lower case: `atScope()`. */
    questions?: Readonly<Record<string, (subject: T, ...values: string[]) => boolean>>;
}

type Test<T> = (subject: T) => boolean;

/**
 * Reads a `$filter`: comparisons, `startswith`, `substringof` and questions, joined by `and` and `or`.
 * @throws ArmError where it asks for what the list does not know
 */
export function filterOf<T>(text: string | null, words: FilterWords<T>): Test<T> {
    if (text === null || text.trim() === "") {
        return () => true;
    }
    const reader = new FilterReader(text, words);
    return reader.whole();
}

/** What stands in brackets is read by recursion. */
const MOST_TOKENS = 500;

class FilterReader<T> {
    readonly #text: string;
    readonly #words: FilterWords<T>;
    readonly #tokens: string[];

    constructor(text: string, words: FilterWords<T>) {
        this.#text = text;
        this.#words = words;
        this.#tokens = tokensOf(text) ?? this.#fail();
        if (this.#tokens.length > MOST_TOKENS) {
            this.#fail();
        }
    }

    whole(): Test<T> {
        const test = this.#either();
        return this.#tokens.length === 0 ? test : this.#fail();
    }

    #either(): Test<T> {
        const tests = [this.#all()];
        while (this.#take("or")) {
            tests.push(this.#all());
        }
        return (subject) => tests.some((test) => test(subject));
    }

    #all(): Test<T> {
        const tests = [this.#one()];
        while (this.#take("and")) {
            tests.push(this.#one());
        }
        return (subject) => tests.every((test) => test(subject));
    }

    #one(): Test<T> {
        if (this.#take("(")) {
            const test = this.#either();
            return this.#take(")") ? test : this.#fail();
        }
        const name = (this.#tokens.shift() ?? "").toLowerCase();
        return this.#take("(") ? this.#question(name) : this.#comparison(name);
    }

    #comparison(name: string): Test<T> {
        const [operator = "", value = ""] = this.#tokens.splice(0, 2);
        const wanted = textOf(value)?.toLowerCase();
        const field = this.#field(name);
        if (wanted === undefined || !/^(eq|ne)$/i.test(operator)) {
            return this.#fail();
        }
        const isEqual = operator.toLowerCase() === "eq";
        return (subject) => (field(subject)?.toLowerCase() === wanted) === isEqual;
    }

    #question(name: string): Test<T> {
        const values: string[] = [];
        while (!this.#take(")")) {
            values.push(this.#tokens.shift() ?? this.#fail());
            this.#take(",");
        }
        const [first = "", second = ""] = values;
        if (name === "startswith" || name === "substringof") {
            const [field, part] = name === "startswith" ? [first, second] : [second, first];
            const [read, wanted] = [this.#field(field.toLowerCase()), textOf(part)?.toLowerCase() ?? this.#fail()];
            if (name === "substringof" && this.#words.inParts?.includes(field.toLowerCase()) === false) {
                this.#fail();
            }
            return (subject) => {
                const value = read(subject)?.toLowerCase() ?? "";
                return name === "startswith" ? value.startsWith(wanted) : value.includes(wanted);
            };
        }
        const question = own(this.#words.questions ?? {}, name) ?? this.#fail();
        const texts = values.map((value) => textOf(value) ?? this.#fail());
        return (subject) => question(subject, ...texts);
    }

    #field(name: string): (subject: T) => string | undefined {
        return own(this.#words.fields, name) ?? this.#fail();
    }

    #take(token: string): boolean {
        const isNext = this.#tokens[0]?.toLowerCase() === token;
        if (isNext) {
            this.#tokens.shift();
        }
        return isNext;
    }

    #fail(): never {
        const message = `Invalid $filter '${this.#text}' specified in the query string.`;
        throw new ArmError(400, "InvalidFilterInQueryString", message);
    }
}

function own<V>(record: Readonly<Record<string, V>>, name: string): V | undefined {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
