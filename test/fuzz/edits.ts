import fc from "fast-check";
import { memberNames } from "./junk.ts";

/** A value that is made when it is needed: outputs belong to the program that runs. */
export class Lazy {
    readonly #text: string;
    readonly make: () => unknown;

    /** @param text shows it where a case is told */
    constructor(text: string, make: () => unknown) {
        this.#text = text;
        this.make = make;
    }

    get [fc.toStringMethod](): () => string {
        return () => this.#text;
    }
}

/** A change at a place, which is found by taking the member of that number again and again. */
export interface Edit {
    at: number[];
    how: "replace" | "remove" | "add" | "repeat";
    member: string;
    value: Lazy;
}

/** A few changes. @param values what takes the place of others */
export function edits(values: fc.Arbitrary<Lazy>): fc.Arbitrary<Edit[]> {
    const edit = fc.record({
        at: fc.array(fc.nat(20), { maxLength: 5 }),
        how: fc.constantFrom<Edit["how"][]>("replace", "replace", "remove", "add", "repeat"),
        member: memberNames,
        value: values,
    });
    return fc.array(edit, { maxLength: 4 });
}

/** A value after changes of it. */
export function edited(value: unknown, changes: readonly Edit[]): unknown {
    const root = { value: copy(value) };
    for (const change of changes) {
        apply(change, root);
    }
    return root.value;
}

type Members = Record<string, unknown>;

/** A copy down to what is not the program's own, such as a Hub. */
function copy(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(copy);
    }
    return isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]))
        : value;
}

function isPlain(value: unknown): value is Members {
    return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function apply({ at, how, member, value }: Edit, root: Members): void {
    const { holder, name } = placeIn(root, at);
    const found = holder[name];
    if (how === "replace") {
        define(holder, name, value.make());
    } else if (how === "remove") {
        delete holder[name];
    } else if (how === "add" && isPlain(found)) {
        define(found, member, value.make());
    } else if (Array.isArray(found)) {
        found.push(how === "add" ? value.make() : found[0]);
    }
}

/** Own members only, whatever their names: `__proto__` too. */
function define(holder: Members, name: string, value: unknown): void {
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function placeIn(root: Members, at: readonly number[]): { holder: Members; name: string } {
    let holder = root;
    let name = "value";
    for (const step of at) {
        const found = holder[name];
        const inner = Array.isArray(found) || isPlain(found) ? Object.keys(found) : [];
        const next = inner[step % inner.length];
        if (next === undefined) {
            break;
        }
        holder = found as Members;
        name = next;
    }
    return { holder, name };
}
