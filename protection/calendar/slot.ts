import type { Schedule } from "../../time/cron/schedule.ts";
import { DAY_MINUTES, DAY_MS } from "../../time/units.ts";
import { startMinutes } from "./minute-counts.ts";
import { REFERENCE_DAYS } from "./reference-weeks.ts";

/** A schedule with what it comes to in each of the reference weeks. Times are in minutes. */
export interface Slot {
    schedule: Schedule;
    /** When its runs start, counted from the beginning of the week. */
    starts: readonly (readonly number[])[];
    /** The longest time between two of them. */
    longestGap: number;
    /** How many of them one window holds: more than one where it is pinned to run so often, or clocks are put back. */
    overlap: number;
}

/** @param weeks the first days of the reference weeks @param duration of one backup, the length of the window */
export function slotOf(schedule: Schedule, weeks: readonly number[], duration: number): Slot {
    const starts = weeks.map((first) => startMinutes(schedule, first * DAY_MS, REFERENCE_DAYS * DAY_MINUTES));
    return {
        schedule,
        starts,
        longestGap: Math.max(0, ...starts.map(longestBetween)),
        overlap: Math.max(1, ...starts.map((minutes) => mostWithin(duration, minutes))),
    };
}

function longestBetween(minutes: readonly number[]): number {
    return minutes.reduce((longest, minute, at) => Math.max(longest, minute - (minutes[at - 1] ?? minute)), 0);
}

function mostWithin(window: number, minutes: readonly number[]): number {
    let [first, most] = [0, 0];
    for (const [last, minute] of minutes.entries()) {
        while (minute - (minutes[first] ?? minute) >= window) {
            first++;
        }
        most = Math.max(most, last - first + 1);
    }
    return most;
}
