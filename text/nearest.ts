import { distance } from "fastest-levenshtein";
import { NameIndex } from "./name-index.ts";

/** Longer texts cannot be misspellings of a name, and comparing them would take quadratic time. */
const LONGEST_COMPARED = 64;

/** Settings may name thousands: beyond so many, only those are compared that {@link NameIndex} finds near. */
const MOST_RANKED = 100;

/**
 * The candidate that differs from the text in the fewest letters, without regard to case; the first one where the text
 * has no letter of any in its place, so that the shortest word is not offered for nothing.
 */
export function nearest<T extends string>(text: string, candidates: readonly [T, ...T[]]): T {
    const best = closest(text, candidates);
    return best && best.rank < best.candidate.length ? best.candidate : candidates[0];
}

/** The first candidate of the lowest rank; nothing where there are none. */
function closest<T extends string>(text: string, candidates: readonly T[]) {
    const word = text.slice(0, LONGEST_COMPARED).toLowerCase();
    const likely = indexOf(candidates)?.near(word) ?? candidates;
    const ranked = likely.map((candidate) => ({ candidate, rank: rank(word, candidate.toLowerCase()) }));
    return ranked.sort((one, other) => one.rank - other.rank)[0];
}

/** Names of settings are asked for again and again. */
const indexes = new WeakMap<readonly string[], NameIndex<string>>();

function indexOf<T extends string>(names: readonly T[]): NameIndex<T> | undefined {
    if (names.length <= MOST_RANKED) {
        return undefined;
    }
    const index = indexes.get(names) ?? new NameIndex(names, lettersOf);
    indexes.set(names, index);
    return index as NameIndex<T>;
}

/** What `rank` makes of two letters in each other's place: the distance of two others, less a half. */
const SWAPPED = 1.5;

/** The number of letters that differ. Letters in another order are a slip of the fingers, and nearer than other letters. */
function rank(word: string, candidate: string): number {
    const isSwapped = word.length === candidate.length && inOrder(word) === inOrder(candidate);
    return distance(word, candidate) - (isSwapped ? 0.5 : 0);
}

function inOrder(word: string): string {
    return [...word].sort().join("");
}

/**
 * The candidate that the name was most likely meant to be, or nothing: spelt the same but for case, blanks,
 * dashes and underscores, or at most one letter in six different.
 */
export function misspelt<T extends string>(name: string, candidates: readonly T[]): T | undefined {
    if (name.length > LONGEST_COMPARED) {
        return undefined;
    }
    const letters = lettersOf(name);
    return candidates.find((candidate) => {
        const meant = lettersOf(candidate);
        return letters === meant || distance(letters, meant) <= allowedDifference(meant);
    });
}

/** The candidate that a name among no others but these was most likely meant to be: at most one letter in three differs, or two are swapped. */
export function similar<T extends string>(name: string, candidates: readonly T[]): T | undefined {
    const best = closest(name, candidates);
    return best && best.rank <= Math.max(SWAPPED, best.candidate.length / 3) ? best.candidate : undefined;
}

/** Short names have too many innocent neighbours (`rpo` and `rto`, `data` and `date`). */
function allowedDifference(meant: string): number {
    return meant.length < 8 ? 0 : Math.max(1, Math.floor(meant.length / 6));
}

/** The candidates that are spelt as the name is, but for case, blanks, dashes and the like. */
export function spelt<T extends string>(name: string, candidates: readonly T[]): readonly T[] {
    if (name.length > LONGEST_COMPARED) {
        return [];
    }
    const letters = lettersOf(name);
    return indexOf(candidates)?.spelt(letters) ?? candidates.filter((candidate) => lettersOf(candidate) === letters);
}

/** A name without its case, blanks, dashes and the like. */
export function lettersOf(name: string): string {
    return name.toLowerCase().replace(/[\s_:./-]/g, "");
}
