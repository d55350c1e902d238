import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import { scheduleWithin } from "../../../time/cron/schedule-within.ts";
import { Duration } from "../../../time/duration.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function within(seconds: number, like: string): string | undefined {
    const parsed = parseSchedule(like);
    return parsed.ok ? scheduleWithin(new Duration(seconds), parsed.value) : undefined;
}

describe("the schedule with the fewest runs within a limit", () => {
    it.each([
        [MINUTE, "30 2 * * *", "* * * * *"],
        [90, "30 2 * * *", "* * * * *"],
        [7 * MINUTE, "7 2 * * *", "*/7 * * * *"],
        // 6, 13, …, 55 would leave eleven minutes at the end of each hour.
        [7 * MINUTE, "6 2 * * *", "*/6 * * * *"],
        [15 * MINUTE, "7 */6 * * *", "7-59/15 * * * *"],
        [25 * MINUTE, "30 2 * * *", "10-59/20 * * * *"],
        [59 * MINUTE, "45 2 * * *", "15-59/30 * * * *"],
        [HOUR, "45 2 * * *", "45 * * * *"],
        [90 * MINUTE, "45 2 * * *", "45 * * * *"],
        [4 * HOUR, "30 2 * * *", "30 */4 * * *"],
        [5 * HOUR, "30 2 * * *", "30 */5 * * *"],
        // As few runs as every ten hours, better spread.
        [10 * HOUR, "30 2 * * *", "30 */8 * * *"],
        [23 * HOUR, "30 2 * * *", "30 */12 * * *"],
        [DAY, "30 2 * * 1-5", "30 2 * * *"],
        [2 * DAY, "15 10-18/2 * * 1-5", "15 10 * * *"],
        [7 * DAY, "0 2 1 * *", "0 2 * * 6"],
        [30 * DAY, "0 2 29 2 *", "0 2 * * 2"],
        [DAY, "CRON_TZ=Europe/Berlin 30 0 * * *", "30 23 * * *"],
        [4 * HOUR, "CRON_TZ=Asia/Kathmandu 0 */4 * * *", "15 */4 * * *"],
        [7 * DAY, "CRON_TZ=Asia/Tokyo 0 2 * * 1", "0 17 * * 0"],
    ])("of %d seconds like %j is %j", (limit, like, expected) => {
        expect(within(limit, like)).toBe(expected);
    });

    it("does not exist below a minute", () => {
        expect(within(59, "* * * * *")).toBeUndefined();
        expect(within(0, "0 2 * * *")).toBeUndefined();
    });

    it("keeps every limit, and runs no less evenly than the limit allows", () => {
        const minute = fc.integer({ min: 0, max: 59 });
        const limits = fc.oneof(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 60, max: 20 * 24 * 60 }));
        fc.assert(
            fc.property(minute, limits, (at, minutes) => {
                const text = within(minutes * MINUTE, `${at} 2 * * *`) ?? "";
                const parsed = parseSchedule(text);
                expect(parsed.ok && parsed.value.longestGap.seconds).toBeLessThanOrEqual(minutes * MINUTE);
            }),
            { numRuns: 300 },
        );
    });
});
