import type { TimeZone } from "../../time/time-zone.ts";
import { DAY_MS, MINUTE_MS } from "../../time/units.ts";

/** 2028-01-02, a Sunday in the first of the years over which the longest gap of a schedule is looked for. */
const FIRST_DAY = Date.UTC(2028, 0, 2) / DAY_MS;
const WEEKS = 104;

/** Weeks are followed into the next one as far as the longest backup takes and the longest gap within a day reaches. */
export const REFERENCE_DAYS = 10;

/**
 * The first days of weeks that stand for all others: in UTC one of them, and in time zones those that differ in how far
 * clocks are ahead and in when they are changed. Days are counted from 1970-01-01.
 */
export function referenceWeeks(zones: readonly TimeZone[]): number[] {
    const weeks = new Map<string, number>();
    for (let week = 0; week < WEEKS; week++) {
        const first = FIRST_DAY + 7 * week;
        const days = Array.from({ length: REFERENCE_DAYS }, (_, day) =>
            zones.map((zone) => zone.offsetOn(first + day)),
        );
        const clocks = JSON.stringify(days);
        weeks.set(clocks, weeks.get(clocks) ?? first);
    }
    return [...weeks.values()];
}

/** By how many minutes the clocks of a time zone differ over the year. */
export function clockChange(zone: TimeZone | undefined): number {
    const days = zone ? Array.from({ length: 7 * WEEKS }, (_, day) => zone.offsetOn(FIRST_DAY + day)) : [];
    const offsets = days.filter((offset) => offset !== undefined);
    return offsets.length === 0 ? 0 : (Math.max(...offsets) - Math.min(...offsets)) / MINUTE_MS;
}
