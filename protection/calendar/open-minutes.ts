import { startsOfDay } from "../../time/cron/starts-of-day.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { DAY_MINUTES, DAY_MS, MINUTE_MS } from "../../time/units.ts";
import { REFERENCE_DAYS } from "./reference-weeks.ts";
import { minutesOfWeek, type WeeklyWindow } from "./weekly-window.ts";

/** When backups may begin. */
export interface OpeningHours {
    /** Any time where there are none. */
    windows: readonly WeeklyWindow[];
    /** When no backup may run. */
    blackouts: readonly WeeklyWindow[];
    /** How long a backup is counted as running, in minutes. */
    duration: number;
}

/**
 * For each minute of the days after a midnight in UTC, whether a backup may begin in it.
 * @param first the first day, counted from 1970-01-01 @param zone in which windows and blackouts are
 */
export function openMinutes(first: number, { windows, blackouts, duration }: OpeningHours, zone?: TimeZone) {
    const within = windows.length > 0 ? minutesWithin(first, windows, zone) : undefined;
    const barred = minutesWithin(first, blackouts, zone);
    const open = new Uint8Array(barred.length);
    let free = Number.POSITIVE_INFINITY;
    for (let minute = open.length - 1; minute >= 0; minute--) {
        free = barred[minute] ? 0 : free + 1;
        open[minute] = free >= duration && (within?.[minute] ?? 1) ? 1 : 0;
    }
    return open;
}

function minutesWithin(first: number, windows: readonly WeeklyWindow[], zone: TimeZone | undefined): Uint8Array {
    const within = new Uint8Array(REFERENCE_DAYS * DAY_MINUTES);
    const week = minutesOfWeek(windows);
    const days = Array.from({ length: 7 }, (_, day) =>
        timesOf(week.subarray(day * DAY_MINUTES, (day + 1) * DAY_MINUTES)),
    );
    // Local days begin and end up to a day away from those in UTC.
    for (let day = first - 1; day <= first + REFERENCE_DAYS; day++) {
        for (const moment of startsOfDay(day, days[weekdayOf(day)] ?? [], zone)) {
            // What lies before the first day or behind the last one has no place in the list.
            within[Math.floor((moment - first * DAY_MS) / MINUTE_MS)] = 1;
        }
    }
    return within;
}

function timesOf(minutes: Uint8Array): number[] {
    const times: number[] = [];
    for (const [minute, isWithin] of minutes.entries()) {
        if (isWithin) {
            times.push(minute);
        }
    }
    return times;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
    return (day + 4) % 7;
}
