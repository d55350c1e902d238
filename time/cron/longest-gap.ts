import type { RunDays } from "../run-days.ts";
import type { TimeZone } from "../time-zone.ts";
import { DAY_MS, MINUTE_MS } from "../units.ts";
import { startsOfDay } from "./starts-of-day.ts";

/** The gap is looked for over a leap year, where every date that a cron expression can name occurs, and a common one. */
const SEARCH_START = Date.UTC(2028, 0, 1) / DAY_MS;
const SEARCH_END = Date.UTC(2030, 0, 1) / DAY_MS;

/**
 * The longest time, in milliseconds, between the starts of two runs that follow each other. Days on which clocks are
 * left alone are all alike inside, so of each its first and last start will do: some 730 steps for any expression,
 * where walking through each run of `* * * * *` would be a million.
 */
export function longestGap(days: RunDays, times: readonly number[], zone: TimeZone | undefined): number {
    const ends = [...new Set([times[0] ?? 0, times.at(-1) ?? 0])];
    const inside = Math.max(0, ...steps(times)) * MINUTE_MS;
    const stretches = searched(days).flatMap((day) => {
        if (zone && zone.offsetOn(day) === undefined) {
            return startsOfDay(day, times, zone).map((start) => ({ start, end: start, inside: 0 }));
        }
        const [start = 0, end = start] = startsOfDay(day, ends, zone);
        return [{ start, end, inside }];
    });
    stretches.sort((one, other) => one.start - other.start);
    const gaps = stretches.map(({ start, inside }, at) => Math.max(inside, start - (stretches[at - 1]?.end ?? start)));
    return gaps.reduce((longest, gap) => Math.max(longest, gap), 0);
}

/**
 * One day past the years' end closes the gap over New Year, and another one where none is within them: 29 February may have
 * to be a Monday, which it is once in 28 years.
 */
function searched(days: RunDays): number[] {
    const found = [...days.between(SEARCH_START, SEARCH_END)];
    for (const day of days.between(SEARCH_END, Number.POSITIVE_INFINITY)) {
        found.push(day);
        if (found.length > 1) {
            break;
        }
    }
    return found;
}

function steps(times: readonly number[]): number[] {
    return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}
