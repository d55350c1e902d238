import { azureSize, HUB_SIZES, sizesAsLarge } from "../../../hub/vm-sizes.ts";
import { quote } from "../../../text/quote.ts";
import { advise, correction } from "../../../text/remedy.ts";
import type { NamePatterns } from "./name-patterns.ts";

/** Patterns of sizes that are told; the rest is counted. */
const MOST_TOLD = 8;

/**
 * What to write instead of a size that a Hub does not have: never a smaller one.
 * @param name nothing where messages must not tell it
 * @param patterns the sizes that the Hub has
 */
export function sizeAsLarge(name: string | undefined, patterns: NamePatterns): string {
    const sizes = HUB_SIZES.filter(({ name }) => patterns.match(name));
    const [same, ...others] = sizes.filter((size) => lettersOf(size.name) === lettersOf(name ?? ""));
    if (same && others.length === 0) {
        return advise(correction(same.name));
    }
    const asked = name === undefined ? undefined : azureSize(name);
    if (asked === undefined) {
        return `Write one with as many cores and as much memory: ${list(patterns.all)} (# is a number).`;
    }
    const [least] = sizesAsLarge(asked, sizes);
    const offered = `${asked.cores} cores and ${asked.memoryGiB} GiB`;
    return least
        ? `Write one with at least ${offered}, e.g. ${quote(least.name)}.`
        : `No size that is known of it has ${offered}: spread the work over several machines, or ask the Hub's operator.`;
}

function list(patterns: readonly string[]): string {
    const rest = patterns.length - MOST_TOLD;
    const told = patterns.slice(0, MOST_TOLD).map(quote).join(", ");
    return rest > 0 ? `${told} and ${rest} more` : told;
}

function lettersOf(name: string): string {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .replace(/^standard/, "");
}
