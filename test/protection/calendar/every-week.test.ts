import { expect, it } from "vitest";
import { everyWeek } from "../../../protection/calendar/every-week.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";

it.each([
    ["0 2 * * *", "0 2 * * *"],
    ["CRON_TZ=Europe/Berlin 0 2 * * 1", "CRON_TZ=Europe/Berlin 0 2 * * 1"],
    ["CRON_TZ=Europe/Berlin 0 2 1 * *", "CRON_TZ=Europe/Berlin 0 2 * * *"],
    ["0 2 * 3 *", "CRON_TZ=UTC 0 2 * * *"],
    ["30 */6 * * 5L", "CRON_TZ=UTC 30 */6 * * *"],
    ["30 */6 * * 5#2", "CRON_TZ=UTC 30 */6 * * *"],
])("%j runs within %j in every week", (text, expected) => {
    const parsed = parseSchedule(text);
    expect(parsed.ok && everyWeek(parsed.value).text).toBe(expected);
});
