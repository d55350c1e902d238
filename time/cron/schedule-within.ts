import type { Duration } from "../duration.ts";
import { DAY_MS, DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, WEEK_SECONDS } from "../units.ts";
import type { Schedule } from "./schedule.ts";

/**
 * The schedule with the fewest runs that leaves no more time between two than a limit, in UTC: clocks that are changed
 * make a day of 25 hours.
 * @param like a schedule whose minute is kept, and the hour and weekday where there is but one
 * @returns nothing where the limit is below a minute, which no cron expression can express
 */
export function scheduleWithin(limit: Duration, like: Schedule): string | undefined {
    const run = firstRun(like);
    const minute = run.getUTCMinutes();
    if (limit.seconds >= DAY_SECONDS) {
        const weekday = limit.seconds >= WEEK_SECONDS ? run.getUTCDay() : "*";
        return `${minute} ${run.getUTCHours()} * * ${weekday}`;
    }
    if (limit.seconds >= HOUR_SECONDS) {
        const hours = evenly(24, Math.floor(limit.seconds / HOUR_SECONDS));
        return hours === 1 ? `${minute} * * * *` : `${minute} */${hours} * * *`;
    }
    const minutes = Math.floor(limit.seconds / MINUTE_SECONDS);
    return minutes === 0 ? undefined : minutely(minutes, minute);
}

// The step of as many runs that spreads them best: `*/12` runs twice a day, as `*/23` does.
function evenly(whole: number, step: number): number {
    return Math.ceil(whole / Math.ceil(whole / step));
}

function minutely(longest: number, minute: number): string {
    for (let step = evenly(60, longest); step > 1; step--) {
        const first = minute % step;
        // From the last run of an hour to the first of the next one.
        const across = ((60 - 1 - first) % step) + 1 + first;
        if (across <= longest) {
            return `${first === 0 ? "*" : `${first}-59`}/${step} * * * *`;
        }
    }
    return "* * * * *";
}

/** The first run after the new year of 2028, a leap year: every date occurs in it. In winter no clocks are put forward. */
function firstRun(schedule: Schedule): Date {
    const start = Date.UTC(2028, 0, 1);
    for (const days of [8, 64, 366]) {
        const [first] = schedule.startsBetween(start, start + days * DAY_MS);
        if (first !== undefined) {
            return new Date(first);
        }
    }
    return new Date(start);
}
