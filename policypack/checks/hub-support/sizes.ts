import { sizeNamed, sizesAsLarge, sizesLike, type VmSize } from "../../../hub/vm-sizes.ts";
import { lettersOf } from "../../../text/nearest.ts";
import { quote } from "../../../text/quote.ts";
import { advise, correction } from "../../../text/remedy.ts";

/** Patterns of sizes that are told; the rest is counted. */
const MOST_TOLD = 4;

/** The sizes that a Hub has, in search of one instead of another. There may be thousands. */
export class OfferedSizes {
    readonly #patterns: readonly string[];
    #sizes: { byLetters: ReadonlyMap<string, readonly string[]>; distinct: readonly VmSize[] } | undefined;

    /** @param patterns in which # is a number */
    constructor(patterns: readonly string[]) {
        this.#patterns = patterns;
    }

    /**
     * What to write instead of a size that the Hub does not have: never a smaller one.
     * @param name nothing where messages must not tell it
     */
    insteadOf(name: string | undefined): string {
        const { byLetters, distinct } = this.#known();
        const [same, ...others] = byLetters.get(lettersOf(name ?? "")) ?? [];
        if (same !== undefined && others.length === 0) {
            return advise(correction(same));
        }
        const asked = name === undefined ? undefined : sizeNamed(name);
        if (asked === undefined || distinct.length === 0) {
            return `Write one of ${listPatterns(this.#patterns)} with as many cores and as much memory.`;
        }
        const extent = `${asked.cores} cores and ${asked.memoryGiB} GiB`;
        const [least] = sizesAsLarge(asked, distinct);
        return least
            ? `Write one with at least ${extent}, e.g. ${quote(least.name)}.`
            : `None that is known offers its ${extent}${asked.isPremium ? " with premium disks" : ""}. Divide the work among smaller machines, or name a larger size that the Hub has in hub-support.vmSizes.`;
    }

    /** Found when they are first asked for: most stacks ask for no size that a Hub lacks. */
    #known() {
        if (this.#sizes === undefined) {
            const sizes = [...new Map(this.#patterns.flatMap(sizesLike).map((size) => [size.name, size])).values()];
            const byLetters = Map.groupBy(sizes, ({ name }) => lettersOf(name));
            const byOffer = Map.groupBy(
                sizes,
                ({ cores, memoryGiB, isPremium }) => `${cores} ${memoryGiB} ${isPremium}`,
            );
            this.#sizes = {
                byLetters: new Map([...byLetters].map(([letters, alike]) => [letters, alike.map(({ name }) => name)])),
                // Of sizes that offer the same, the first one is enough.
                distinct: [...byOffer.values()].flatMap(([first]) => first ?? []),
            };
        }
        return this.#sizes;
    }
}

function listPatterns(patterns: readonly string[]): string {
    const rest = patterns.length - MOST_TOLD;
    const told = patterns.slice(0, MOST_TOLD).map(quote).join(", ");
    return rest > 0 ? `${told} and ${rest} more` : told;
}
