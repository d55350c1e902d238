import { createScanner } from "jsonc-parser";

/** Where the brackets and commas of a text stand, as far as they go wrong. */
export interface Outline {
    /** The brackets that are open at the end. */
    open: readonly number[];
    /** Brackets that are closed by one of the other kind, by the places of these. */
    crossed: ReadonlyMap<number, number>;
    /** Commas before closing brackets, by the places of both. */
    idleCommas: ReadonlyMap<number, number>;
    /** Where brackets stand too deep within each other for what reads them. */
    deep?: number;
}

/** Deeper ones would exhaust the stack; no setting is deeper than five, and the engine itself stops at 10,000. */
export const DEEPEST = 1_000;

const PAIRS: Readonly<Record<string, string>> = { "}": "{", "]": "[" };

/** One look at all tokens, without recursion: of any text, JSON or not. */
export function outline(text: string): Outline {
    const scanner = createScanner(text, true);
    const open: number[] = [];
    const crossed = new Map<number, number>();
    const idleCommas = new Map<number, number>();
    let comma: number | undefined;
    for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
        const offset = scanner.getTokenOffset();
        const token = text.charAt(offset);
        const opening = PAIRS[token];
        const last = open.at(-1);
        if (opening !== undefined && comma !== undefined) {
            idleCommas.set(offset, comma).set(comma, comma);
        }
        if (token === "{" || token === "[") {
            open.push(offset);
        } else if (opening !== undefined && last !== undefined) {
            if (text.charAt(last) === opening) {
                open.pop();
            } else {
                crossed.set(offset, last);
            }
        }
        comma = token === "," ? offset : undefined;
        if (open.length > DEEPEST) {
            return { open, crossed, idleCommas, deep: offset };
        }
    }
    return { open, crossed, idleCommas };
}
