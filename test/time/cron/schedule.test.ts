import { describe, expect, it } from "vitest";
import { correction, example, question } from "../../../text/remedy.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import type { Schedule } from "../../../time/cron/schedule.ts";

function schedule(text: string): Schedule {
    const parsed = parseSchedule(text);
    if (!parsed.ok) {
        throw new Error(parsed.fault);
    }
    return parsed.value;
}

describe("the longest gap", () => {
    it.each([
        ["* * * * *", "1m"],
        ["*/15 * * * *", "15m"],
        ["0 * * * *", "1h"],
        ["0 */4 * * *", "4h"],
        ["0 */5 * * *", "5h"],
        ["30 2 * * *", "1d"],
        ["0 0 * * 0", "7d"],
        ["0 0 * * 7", "7d"],
        ["0 0 * * SUN", "7d"],
        ["0 2 * * MON-FRI", "3d"],
        ["15 10-18/2 * * 1-5", "64h"],
        ["0 2,3 * * *", "23h"],
        ["0 2 1 * *", "31d"],
        ["0 2 31 * *", "61d"],
        ["0 2 1 1 *", "366d"],
        ["0 0 29 2 *", "1461d"],
        ["0 0 29 2,3 *", "365d"],
        // Both days must hold, which none of a leap year and a common one, or one, may do.
        ["0 0 29 2 +1", "10227d"],
        ["0 0 29 2 +2", "10227d"],
        ["0 0 31 12 +5", "2191d"],
        ["0 0 31 12 +1", "2191d"],
        // Either day counts where both the day of the month and the day of the week are given.
        ["0 0 1 * 1", "7d"],
    ])("of %j is %s", (text, gap) => {
        expect(`${schedule(text).longestGap}`).toBe(gap);
    });

    it("of a day that February lacks in other years spans two months", () => {
        expect(`${schedule("0 2 29 * *").longestGap}`).toBe("59d");
    });
});

describe("the starts of runs", () => {
    const startsOf = (text: string, from: string, to: string) =>
        schedule(text)
            .startsBetween(Date.parse(`${from}Z`), Date.parse(`${to}Z`))
            .map((start) => new Date(start).toISOString());

    it.each([
        ["30 2 * * *", "2026-11-01T00:00", "2026-11-03T02:30", ["2026-11-01T02:30", "2026-11-02T02:30"]],
        ["0 0 * * *", "2026-11-01T00:00", "2026-11-02T00:01", ["2026-11-01T00:00", "2026-11-02T00:00"]],
        ["15 10-18/4 * * 1-5", "2026-10-30T14:16", "2026-11-02T14:15", ["2026-10-30T18:15", "2026-11-02T10:15"]],
        ["0 0 29 2 *", "2026-11-01T00:00", "2033-01-01T00:00", ["2028-02-29T00:00", "2032-02-29T00:00"]],
        ["* * * * *", "2026-11-01T00:00", "2026-11-01T00:00", []],
        ["* * * * *", "2026-11-01T00:01", "2026-11-01T00:00", []],
    ])("of %j from %s to before %s come in UTC", (text, from, to, expected) => {
        expect(startsOf(text, from, to)).toEqual(expected.map((time) => `${time}:00.000Z`));
    });
});

/** Of 256 characters. */
const LONGEST = `00 2 * * ${"1,".repeat(123)}1`;

describe("a schedule", () => {
    it.each([" 0  2 * * * ", "0 2 * * 0-7", "0 2 * JAN,feb *", "5-59/15 * * * *", LONGEST])("may be %j", (text) => {
        expect(parseSchedule(text).ok).toBe(true);
    });

    const nickname = "is a nickname, not a cron expression of five fields";
    const count = "is not a cron expression of five fields";
    const invalid = "is not a valid cron expression";
    const never = "never runs: no such date exists";

    it.each([
        ["@daily", nickname, "0 0 * * *"],
        ["@Midnight", nickname, "0 0 * * *"],
        ["hourly", nickname, "0 * * * *"],
        [" WEEKLY ", nickname, "0 0 * * 0"],
        ["@monthly", nickname, "0 0 1 * *"],
        ["@yearly", nickname, "0 0 1 1 *"],
        ["@annually", nickname, "0 0 1 1 *"],
        ["0 30 2 * * *", count, "30 2 * * *"],
        ["30 2 * * MON-FRI *", count, "30 2 * * MON-FRI"],
        ["0 0 2 * * 1", count, "0 2 * * 1"],
        ['"0 2 * * *"', invalid, "0 2 * * *"],
        ["'0 2 * * 0'", invalid, "0 2 * * 0"],
    ])("is not %j: %s, which can only mean %s", (text, fault, meant) => {
        expect(parseSchedule(text)).toEqual({ ok: false, fault, remedy: correction(meant) });
    });

    it.each([
        ["0 0 2 * * *", ["0 2 * * *", "0 0 2 * *"]],
        ["15 2 * * * *", ["2 * * * *", "15 2 * * *"]],
    ])("is not %j, whose six fields are asked about", (text, examples) => {
        const remedy = question("Does the first field mean seconds, or the last one years?", ...examples);
        expect(parseSchedule(text)).toEqual({ ok: false, fault: count, remedy });
    });

    it.each([
        ["@reboot", nickname, "0 */4 * * *"],
        ["", count, "0 */4 * * *"],
        ["2", count, "0 */4 * * *"],
        ["13 14", count, "0 */4 * * *"],
        ["0 2 * *", count, "0 2 * * *"],
        ["15 30 2 * * *", count, "30 2 * * *"],
        ["0 30 2 * * * 2027", count, "0 */4 * * *"],
        ["0 2 * * * * 0", count, "0 */4 * * *"],
        [`${LONGEST},1`, count, "0 */4 * * *"],
        ["0 0 99 * * *", count, "0 23 * * *"],
        // A schedule cannot say the year.
        ["5 2 * * 1 2027", count, "5 2 * * 1"],
        ["0 ".repeat(200), count, "0 */4 * * *"],
        [`0${",0".repeat(200)} * * * *`, count, "0 */4 * * *"],
        ["61 * * * *", invalid, "59 * * * *"],
        ["0 24 * * *", invalid, "0 23 * * *"],
        ["0 2 32 * *", invalid, "0 2 31 * *"],
        ["0 2 0 * *", invalid, "0 2 1 * *"],
        ["0 2 * 13 *", invalid, "0 2 * 12 *"],
        ["0 2 * * 8", invalid, "0 2 * * 7"],
        ["0 2 * * someday", invalid, "0 */4 * * *"],
        ["5/15 * * * *", invalid, "0 */4 * * *"],
        ["a b c d e", invalid, "0 */4 * * *"],
        ["🦄 * * * *", invalid, "0 */4 * * *"],
        ["0 0 30 2 *", never, "0 */4 * * *"],
        ["0 0 31 4,6,9,11 *", never, "0 */4 * * *"],
    ])("is not %j: %s, but e.g. %s", (text, fault, offer) => {
        expect(parseSchedule(text)).toEqual({ ok: false, fault, remedy: example(offer) });
    });
});
