import { sizeNamed, sizesAsLarge, sizesLike } from "../../../hub/vm-sizes.ts";
import { spelt } from "../../../text/nearest.ts";
import { quote } from "../../../text/quote.ts";
import { advise, correction } from "../../../text/remedy.ts";
import type { NamePatterns } from "./name-patterns.ts";

/** Patterns of sizes that are told; the rest is counted. */
const MOST_TOLD = 4;

/**
 * What to write instead of a size that a Hub does not have: never a smaller one.
 * @param name nothing where messages must not tell it
 * @param patterns the sizes that the Hub has
 */
export function sizeAsLarge(name: string | undefined, patterns: NamePatterns): string {
    const sizes = patterns.all.flatMap(sizesLike);
    const [same, ...others] = spelt(
        name ?? "",
        sizes.map((size) => size.name),
    );
    if (same !== undefined && others.length === 0) {
        return advise(correction(same));
    }
    const asked = name === undefined ? undefined : sizeNamed(name);
    const [least] = asked === undefined ? [] : sizesAsLarge(asked, sizes);
    return asked && least
        ? `Write one with at least ${asked.cores} cores and ${asked.memoryGiB} GiB, e.g. ${quote(least.name)}.`
        : `Write one of ${listPatterns(patterns.all)} with as many cores and as much memory.`;
}

function listPatterns(patterns: readonly string[]): string {
    const rest = patterns.length - MOST_TOLD;
    const told = patterns.slice(0, MOST_TOLD).map(quote).join(", ");
    return rest > 0 ? `${told} and ${rest} more` : told;
}
