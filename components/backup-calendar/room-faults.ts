import { type Assignment, type Entry, maximumFor } from "../../protection/calendar/assign.ts";
import { quote } from "../../text/quote.ts";
import { Duration } from "../../time/duration.ts";
import { MINUTE_SECONDS } from "../../time/units.ts";
import type { Demand } from "./demand.ts";

/** Whoever finds no slot, and how many do. */
export function roomFaults({ left }: Assignment, { entries, grid, maximum }: Demand): string[] {
    const [first] = left;
    if (!first) {
        return [];
    }
    const duration = new Duration(grid.hours.duration * MINUTE_SECONDS);
    const limits = `at most ${maximum} at once (maximumInParallel), each of ${duration} (duration)`;
    if (first.pinned) {
        return left
            .filter(({ pinned }) => pinned)
            .map(
                ({ name }) => `pinned[${quote(name)}] finds no room: ${limits}. Pin it to another time, or remove it.`,
            );
    }
    const all = instancesIn(entries);
    return [
        `waves hold ${all} instances, but only ${all - instancesIn(left)} find a slot: ${limits}, within windows and ` +
            `blackouts. ${quote(first.name)} is the first without one. Write maximumInParallel: ` +
            `${maximumFor(entries, grid, maximum)}, a shorter duration, wider windows, or a longer every.`,
    ];
}

function instancesIn(entries: readonly Entry[]): number {
    return entries.reduce((sum, { instances }) => sum + instances, 0);
}
