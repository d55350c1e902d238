import { WEEK_MINUTES } from "../../time/units.ts";
import type { Cadence } from "./cadence.ts";

/**
 * The longest time between two runs of a cadence where those that may not begin are left out: that of the slot at which
 * it is shortest, in minutes. Nothing where every run of every slot would be left out.
 * @param open for each minute of the week whether a backup may begin in it
 */
export function gapLeft(cadence: Cadence, open: Uint8Array): number | undefined {
    let shortest: number | undefined;
    for (let first = 0; first < cadence.minutes; first++) {
        const starts = cadence.startsAt(first).filter((minute) => open[minute]);
        const gaps = starts.map((minute, at) => minute - (starts[at - 1] ?? (starts.at(-1) ?? 0) - WEEK_MINUTES));
        if (gaps.length > 0) {
            shortest = Math.min(shortest ?? WEEK_MINUTES, Math.max(...gaps));
        }
    }
    return shortest;
}
