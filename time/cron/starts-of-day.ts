import type { TimeZone } from "../time-zone.ts";
import { DAY_MS, MINUTE_MS } from "../units.ts";

/**
 * When the runs of a day start, in milliseconds since 1970. Where clocks are put forward over the only run of a day, it
 * comes right after; one of several is left out. Where they are put back, the only run of a day comes once; one of
 * several comes twice. So do croner and, but for lists of times, Vixie cron.
 * @param day counted from 1970-01-01
 * @param times in minutes since midnight
 */
export function startsOfDay(day: number, times: readonly number[], zone: TimeZone | undefined): number[] {
    const local = times.map((time) => day * DAY_MS + time * MINUTE_MS);
    const offset = zone ? zone.offsetOn(day) : 0;
    if (!zone || offset !== undefined) {
        return offset ? local.map((time) => time - offset) : local;
    }
    const [only = 0, ...others] = local;
    return others.length > 0 ? local.flatMap((time) => zone.momentsOf(time)) : [onceOf(only, zone)];
}

function onceOf(local: number, zone: TimeZone): number {
    return zone.momentsOf(local)[0] ?? zone.changeOver(local);
}
