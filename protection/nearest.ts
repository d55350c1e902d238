import { closest, distance } from "fastest-levenshtein";

/** Longer texts cannot be misspellings of a name, and comparing them would take quadratic time. */
const LONGEST_COMPARED = 64;

/** The candidate that differs from the text in the fewest letters, without regard to case. */
export function nearest<T extends string>(text: string, candidates: readonly [T, ...T[]]): T {
    const found = closest(
        text.slice(0, LONGEST_COMPARED).toLowerCase(),
        candidates.map((candidate) => candidate.toLowerCase()),
    );
    return candidates.find((candidate) => candidate.toLowerCase() === found) ?? candidates[0];
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

/** Short names have too many innocent neighbours (`rpo` and `rto`, `data` and `date`). */
function allowedDifference(meant: string): number {
    return meant.length < 7 ? 0 : Math.max(1, Math.floor(meant.length / 6));
}

function lettersOf(name: string): string {
    return name.toLowerCase().replace(/[\s_:./-]/g, "");
}
