import { distinct } from "../distinct.ts";
import { RunDays } from "../run-days.ts";
import { DAY_MINUTES } from "../units.ts";

/**
 * The five fields of a cron expression that runs so many minutes later.
 * @param times the times of the day, in minutes
 * @returns nothing where times end up on different days that only some are named of, or fit no product of minutes and hours
 */
export function shiftedFields(fields: string, times: readonly number[], minutes: number): string | undefined {
    const [, , dayOfMonth = "", month = "", weekday = ""] = fields.split(" ");
    const shifted = times.map((time) => time + minutes);
    const [days = 0, ...others] = distinct(shifted.map((time) => Math.floor(time / DAY_MINUTES)));
    const isEveryDay = weekday === "*" && dayOfMonth === "*" && month === "*";
    const laterWeekday = days === 0 ? weekday : shiftedWeekday(dayOfMonth, month, weekday, days);
    const clock = shifted.map((time) => modulo(time, DAY_MINUTES));
    const minute = distinct(clock.map((time) => time % 60));
    const hour = distinct(clock.map((time) => Math.floor(time / 60)));
    const isProduct = minute.length * hour.length === clock.length;
    if (!Number.isInteger(minutes) || laterWeekday === undefined || !isProduct || (others.length > 0 && !isEveryDay)) {
        return undefined;
    }
    return [written(minute, 60), written(hour, 24), dayOfMonth, month, laterWeekday].join(" ");
}

/** 1970-01-04. */
const A_SUNDAY = 3;

/** A date has no fixed date that follows it, and neither has the last Friday of a month. */
function shiftedWeekday(dayOfMonth: string, month: string, weekday: string, days: number): string | undefined {
    if (dayOfMonth !== "*" || month !== "*" || /[#+L]/i.test(weekday)) {
        return undefined;
    }
    const named = [...RunDays.of(`* * ${weekday}`).between(A_SUNDAY, A_SUNDAY + 7)];
    return written(distinct(named.map((day) => modulo(day - A_SUNDAY + days, 7))), 7);
}

/** A field that names the values: `*`, `5`, `1-5`, `*` or a range with a step, or a list. @param end above the highest value */
function written(values: readonly number[], end: number): string {
    const [first = 0, second = first] = values;
    const last = values.at(-1) ?? first;
    const step = second - first;
    const isEven = values.every((value, at) => value === first + at * step);
    if (!isEven || values.length < 3) {
        return values.join(",");
    }
    const range = first === 0 && last + step >= end ? "*" : `${first}-${last}`;
    return step === 1 ? range : `${range}/${step}`;
}

function modulo(value: number, base: number): number {
    return ((value % base) + base) % base;
}
