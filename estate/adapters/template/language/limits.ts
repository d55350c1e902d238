import { Outline, outlineOf } from "../../../values/outline.ts";
import { isObject, type Raw } from "../../../values/raw.ts";
import { type Expression, parseExpression } from "./expression.ts";

/** Steps in which a deployment is evaluated: many times what eight hundred machines take. */
const MOST_STEPS = 1_000_000;
/** Values within each other, and calls. */
const DEEPEST = 200;
/** Values that one value holds. A few lines of variables can make more of them than any memory holds. */
const MOST_VALUES = 20_000;
/** Characters of a text that count as one value. */
const CHARACTERS = 64;

/** What evaluating a deployment may take, and what is remembered meanwhile. */
export class Limits {
    #steps = MOST_STEPS;
    #depth = 0;
    readonly #sizes = new WeakMap<object, number>();
    readonly #expressions = new Map<string, Expression | undefined>();

    /** Whether the evaluation was given up before its end. */
    get areReached(): boolean {
        return this.#steps < 0;
    }

    /** Takes steps. @returns whether there were as many left */
    spend(steps: number): boolean {
        this.#steps -= steps;
        return this.#steps >= 0;
    }

    /** Computes one level deeper; otherwise where that is too deep, or no steps are left. */
    deeper<T>(compute: () => T, otherwise: () => T): T {
        if (this.#depth >= DEEPEST || !this.spend(1)) {
            return otherwise();
        }
        this.#depth++;
        try {
            return compute();
        } finally {
            this.#depth--;
        }
    }

    /** Takes the steps for looking at a value. @returns whether there were as many left */
    look(value: Raw): boolean {
        const isText = typeof value === "string" || value instanceof Outline;
        const length = isText
            ? outlineOf(value).length
            : typeof value === "object" && value
              ? Object.keys(value).length
              : 0;
        return this.spend(1 + Math.floor(length / CHARACTERS));
    }

    /** Takes the steps for a value that was made. @returns whether it is small enough to be used */
    accepts(value: Raw): boolean {
        return this.isSmall(value) && this.spend(this.#sizeOf(value, 0));
    }

    isSmall(value: Raw): boolean {
        return this.#sizeOf(value, 0) <= MOST_VALUES;
    }

    parse(text: string): Expression | undefined {
        const known = this.#expressions.get(text);
        if (known || this.#expressions.has(text)) {
            return known;
        }
        this.spend(Math.ceil(text.length / CHARACTERS));
        const expression = parseExpression(text);
        this.#expressions.set(text, expression);
        return expression;
    }

    /** Values may stand in several places of a value: each place counts. */
    #sizeOf(value: Raw, depth: number): number {
        if (typeof value === "string" || value instanceof Outline) {
            return 1 + Math.floor(outlineOf(value).length / CHARACTERS);
        }
        if (typeof value !== "object" || value === null) {
            return 1;
        }
        if (depth > DEEPEST) {
            return Number.POSITIVE_INFINITY;
        }
        const known = this.#sizes.get(value);
        if (known !== undefined) {
            return known;
        }
        const parts: Raw[] = isObject(value) ? Object.values(value) : (value as Raw[]);
        let size = 1;
        for (const part of parts) {
            size += this.#sizeOf(part, depth + 1);
        }
        this.#sizes.set(value, size);
        return size;
    }
}
