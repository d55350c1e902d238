import { oneOf } from "../../text/name.ts";
import { DAY_MINUTES, WEEK_MINUTES } from "../../time/units.ts";

/** From Sunday on, as cron counts them. */
export const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const parseWeekday = oneOf(WEEKDAYS, {
    sunday: "sun",
    monday: "mon",
    tuesday: "tue",
    wednesday: "wed",
    thursday: "thu",
    friday: "fri",
    saturday: "sat",
});

/** A time that comes every week. Times are in minutes since midnight. */
export interface WeeklyWindow {
    from: number;
    /** On the following day where it is not after `from`. */
    to: number;
    /** The days on which it begins; every day where there are none. */
    days: readonly Weekday[];
}

/** For each minute of the week whether it is within one of the windows. */
export function minutesOfWeek(windows: readonly WeeklyWindow[]): Uint8Array {
    const minutes = new Uint8Array(WEEK_MINUTES);
    for (const { from, to, days } of windows) {
        for (const day of days.length > 0 ? days : WEEKDAYS) {
            const start = WEEKDAYS.indexOf(day) * DAY_MINUTES + from;
            const end = start + (to > from ? to - from : to - from + DAY_MINUTES);
            for (let minute = start; minute < end; minute++) {
                minutes[minute % minutes.length] = 1;
            }
        }
    }
    return minutes;
}
