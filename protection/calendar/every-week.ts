import { Schedule } from "../../time/cron/schedule.ts";
import { parseTimeZone } from "../../time/parse-time-zone.ts";

/**
 * A schedule that is the same in every week and runs whenever another one does: dates, and weekdays of some weeks of a
 * month only, may come on any day.
 */
export function everyWeek(schedule: Schedule): Schedule {
    const [minute = "", hour = "", dayOfMonth, month, weekday = ""] = schedule.fields.split(" ");
    if (dayOfMonth === "*" && month === "*" && !/[#L]/i.test(weekday)) {
        return schedule;
    }
    const zone = parseTimeZone(schedule.timeZone);
    return new Schedule(`${minute} ${hour} * * *`, zone.ok ? zone.value : undefined);
}
