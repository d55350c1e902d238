import { distance } from "fastest-levenshtein";

/** Longer texts cannot be misspellings of a name, and comparing them would take quadratic time. */
const LONGEST_COMPARED = 64;

/** Settings may name thousands. The letters of so many are compared; which ones they are is told from their ends. */
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
    const likely = candidates.length > MOST_RANKED ? mostAlike(word, candidates) : candidates;
    const ranked = likely.map((candidate) => ({ candidate, rank: rank(word, candidate.toLowerCase()) }));
    return ranked.sort((one, other) => one.rank - other.rank)[0];
}

/** Those whose beginning and end have the most letters in common with a word, as many as are ranked. */
function mostAlike<T extends string>(word: string, candidates: readonly T[]): readonly T[] {
    const byDifference: T[][] = Array.from({ length: LONGEST_COMPARED + 1 }, () => []);
    for (const candidate of candidates) {
        const alike = byDifference[Math.min(differenceWithin(word, candidate), LONGEST_COMPARED)];
        if (alike && alike.length < MOST_RANKED) {
            alike.push(candidate);
        }
    }
    return byDifference.flat().slice(0, MOST_RANKED);
}

/** The letters between a beginning and an end that two words share: no fewer than those that differ. */
function differenceWithin(word: string, candidate: string): number {
    const shorter = Math.min(word.length, candidate.length);
    let start = 0;
    while (start < shorter && isSameLetter(word, start, candidate, start)) {
        start++;
    }
    let end = 0;
    while (end < shorter - start && isSameLetter(word, word.length - 1 - end, candidate, candidate.length - 1 - end)) {
        end++;
    }
    return Math.max(word.length, candidate.length) - start - end;
}

/** Without regard to the case of Latin letters, which one bit tells. */
function isSameLetter(word: string, at: number, candidate: string, place: number): boolean {
    return (word.charCodeAt(at) | CASE) === (candidate.charCodeAt(place) | CASE);
}

const CASE = 0x20;

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
export function spelt<T extends string>(name: string, candidates: readonly T[]): T[] {
    return name.length > LONGEST_COMPARED
        ? []
        : candidates.filter((candidate) => lettersOf(candidate) === lettersOf(name));
}

/** A name without its case, blanks, dashes and the like. */
export function lettersOf(name: string): string {
    return name.toLowerCase().replace(/[\s_:./-]/g, "");
}
