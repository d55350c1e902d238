import { correction, example, question, type Remedy, withTexts } from "../../text/remedy.ts";
import { distinct } from "../distinct.ts";
import { Duration } from "../duration.ts";
import type { SpokenRuns } from "../spoken/phrases.ts";
import { spokenRuns } from "../spoken/runs.ts";
import { DAY_SECONDS, HOUR_MINUTES, HOUR_SECONDS, MINUTE_SECONDS } from "../units.ts";
import { scheduleOf } from "./schedule-of.ts";
import { scheduleWithin } from "./schedule-within.ts";

/** Months have at least so many days. */
const SHORTEST_MONTH = 28;

/**
 * What a schedule in words means in cron: `daily at 02:00`, `every 4 hours`, `Sundays at 2 am`. Where no time is said,
 * days begin at midnight, as cron's own nicknames have it. Nothing where there is anything else in the text.
 */
export function spokenSchedule(text: string): Remedy | undefined {
    const runs = spokenRuns(text);
    if (runs === undefined) {
        return undefined;
    }
    const remedy = runs.every === undefined ? onDays(runs) : ofStep(runs, runs.every);
    return remedy && runs.zone !== undefined && runs.zone !== "UTC"
        ? withTexts(remedy, (fields) => `CRON_TZ=${runs.zone} ${fields}`)
        : remedy;
}

/** So many seconds apart: in steps within the hour or the day, which cron keeps evenly where they divide it. */
function ofStep({ each = "day", times, weekdays, days, minute = 0 }: SpokenRuns, every: number): Remedy | undefined {
    if (each !== "day" || times.length > 0 || weekdays.length > 0 || days.length > 0) {
        return undefined;
    }
    if (every % HOUR_SECONDS === 0 && DAY_SECONDS % every === 0) {
        const hours = every / HOUR_SECONDS;
        return correction(hours === 1 ? `${minute} * * * *` : `${minute} */${hours} * * *`);
    }
    if (every % MINUTE_SECONDS === 0 && HOUR_SECONDS % every === 0 && minute === 0) {
        return correction(every === MINUTE_SECONDS ? "* * * * *" : `*/${every / MINUTE_SECONDS} * * * *`);
    }
    const midnight = scheduleOf("0 0 * * *");
    const within = midnight && scheduleWithin(new Duration(every), midnight);
    return within === undefined ? undefined : example(within);
}

function onDays({ each, times, weekdays, days, minute }: SpokenRuns): Remedy | undefined {
    const clock = ofTimes(times);
    const isDaily = each === "day" && weekdays.length + days.length > 0;
    if (minute !== undefined || clock.length === 0 || isDaily || (weekdays.length > 0 && days.length > 0)) {
        return undefined;
    }
    if (weekdays.length > 0) {
        return each === "month" ? undefined : chosen(clock.map((time) => `${time} * * ${weekdays.join(",")}`));
    }
    if (days.length > 0) {
        const [day = 0, ...others] = days;
        const fields = clock.map((time) => `${time} ${day} * *`);
        const isMonthly = each !== "week" && others.length === 0 && day <= SHORTEST_MONTH;
        return isMonthly ? chosen(fields) : undefined;
    }
    if (each === "week" || each === "month") {
        const fields = clock.map((time) => (each === "week" ? `${time} * * 0` : `${time} 1 * *`));
        return question(`On which day of the ${each}?`, ...fields);
    }
    return chosen(clock.map((time) => `${time} * * *`));
}

function chosen(fields: readonly string[]): Remedy {
    const [only = "", ...others] = fields;
    return others.length === 0 ? correction(only) : question("In the morning or in the afternoon?", ...fields);
}

/**
 * Minute and hour of the times, as cron says them: two where one hour could be in the morning or in the afternoon, none
 * where they are no product of minutes and hours.
 */
function ofTimes(times: readonly (readonly number[])[]): string[] {
    const [first = [0], ...others] = times;
    if (others.length === 0) {
        return first.map((time) => `${time % HOUR_MINUTES} ${Math.floor(time / HOUR_MINUTES)}`);
    }
    const meant = times.flat();
    const [minutes, hours] = [
        distinct(meant.map((time) => time % HOUR_MINUTES)),
        distinct(meant.map((time) => Math.floor(time / HOUR_MINUTES))),
    ];
    const isProduct = meant.length === times.length && minutes.length * hours.length === distinct(meant).length;
    return isProduct ? [`${minutes.join(",")} ${hours.join(",")}`] : [];
}
