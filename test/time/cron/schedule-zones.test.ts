import { Cron } from "croner";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { correction, example, question } from "../../../text/remedy.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import type { Schedule } from "../../../time/cron/schedule.ts";
import { offered } from "../../text/offered.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function schedule(text: string): Schedule {
    const parsed = parseSchedule(text);
    if (!parsed.ok) {
        throw new Error(`${text}: ${parsed.fault}`);
    }
    return parsed.value;
}

const list = (end: number) =>
    fc.uniqueArray(fc.nat(end - 1), { minLength: 1, maxLength: 4 }).map((values) => values.join());
const step = fc.integer({ min: 1, max: 24 }).map((by) => `*/${by}`);
const minutes = fc.oneof(fc.nat(59).map(String), list(60), step, fc.constantFrom("*", "0", "0-40/20", "5-59/15"));
const hours = fc.oneof(fc.integer({ min: 0, max: 5 }).map(String), list(24), step, fc.constantFrom("*", "1-3", "23"));
const days = fc.constantFrom("* * *", "* * 1-5", "* * SUN", "1,15 * *", "L * *", "* 3,10 7", "* * 0#L", "29-31 * *");
const fields = fc.tuple(minutes, hours, days).map((parts) => parts.join(" "));
/** Clocks that change by an hour, by half an hour, by two, around midnight, for Ramadan, and not at all. */
const zones = fc.constantFrom(
    ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll", "America/Havana"],
    ...["America/Nuuk", "Africa/Casablanca", "Asia/Beirut", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12"],
);
const schedules = fc.oneof(fc.tuple(fields, fc.constant("UTC")), fc.tuple(fields, zones)).map(([expression, zone]) => ({
    expression,
    zone,
    text: zone === "UTC" ? expression : `CRON_TZ=${zone} ${expression}`,
}));

function enumerated(expression: string, timezone: string, from: number, to: number): number[] {
    const cron = new Cron(expression, { mode: "5-part", timezone, paused: true });
    const starts: number[] = [];
    for (let run = cron.nextRun(new Date(from - 1000)); run && run.getTime() < to; run = cron.nextRun(run)) {
        starts.push(run.getTime());
    }
    return starts;
}

describe("the starts between two moments", () => {
    it("are those that croner enumerates", () => {
        const from = fc.integer({ min: Date.UTC(2026, 0, 1) / HOUR, max: Date.UTC(2030, 0, 1) / HOUR });
        fc.assert(
            fc.property(schedules, from, fc.nat(9 * 24), ({ expression, zone, text }, start, length) => {
                const [begin, end] = [start * HOUR, (start + length) * HOUR];
                expect(schedule(text).startsBetween(begin, end)).toEqual(enumerated(expression, zone, begin, end));
            }),
            { numRuns: 200 },
        );
    });

    it("are those that croner enumerates where clocks are changed", () => {
        const changes = fc.constantFrom(
            ...["2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-04-04", "2027-10-03"].map(Date.parse),
            ...["2027-02-07", "2027-03-14", "2027-03-27", "2027-10-30"].map(Date.parse),
        );
        fc.assert(
            fc.property(schedules, changes, ({ expression, zone, text }, change) => {
                const [begin, end] = [change - DAY, change + 2 * DAY];
                expect(schedule(text).startsBetween(begin, end)).toEqual(enumerated(expression, zone, begin, end));
            }),
            { numRuns: 300 },
        );
    });
});

describe("looking up starts", () => {
    it("costs few steps, and hardly any where another schedule has the same fields", () => {
        const steps = vi.spyOn(Cron.prototype, "nextRun");
        const [from, to] = [Date.UTC(2027, 4, 3, 5), Date.UTC(2027, 4, 10, 5)];
        const first = schedule("*/7 1-20 1-30 * 1-6");
        const second = schedule("*/7 1-20 1-30 5 *");
        steps.mockClear();
        expect(first.startsBetween(from, to)).toHaveLength(7 * 9 * 20);
        expect(steps.mock.calls.length).toBeLessThanOrEqual(10);
        expect(second.startsBetween(from, to)).toHaveLength(7 * 9 * 20);
        expect(steps.mock.calls.length).toBeLessThanOrEqual(20);
        expect(`${first.longestGap} ${second.longestGap}`).toBe("1684m 482644m");
        expect(steps.mock.calls.length).toBeLessThanOrEqual(1_500);
        expect(`${first.longestGap} ${second.longestGap}`).toBe("1684m 482644m");
        steps.mockRestore();
    });
});

describe("the longest gap", () => {
    it.each([
        ["CRON_TZ=Europe/Berlin 0 2 * * *", "25h"],
        ["CRON_TZ=Europe/Berlin 0 3 * * *", "25h"],
        ["TZ=Europe/Berlin 0 */4 * * *", "5h"],
        ["CRON_TZ=Europe/Berlin 0 * * * *", "1h"],
        ["CRON_TZ=Europe/Berlin * * * * *", "1m"],
        ["CRON_TZ=Europe/Berlin */20 2 * * *", "2780m"],
        ["CRON_TZ=Asia/Kolkata 0 2 * * *", "1d"],
        ["CRON_TZ=Antarctica/Troll 0 12 * * *", "26h"],
        ["CRON_TZ=Australia/Lord_Howe 0 12 * * *", "1470m"],
        ["CRON_TZ=Europe/Berlin 0 2 * * 1-5", "73h"],
        ["CRON_TZ=Europe/Berlin 0 0 29 2 *", "1461d"],
    ])("of %j is %s", (text, gap) => {
        expect(`${schedule(text).longestGap}`).toBe(gap);
    });

    it("is the longest among all starts of the two years", () => {
        const [from, to] = [Date.UTC(2027, 11, 31), Date.UTC(2030, 0, 2)];
        fc.assert(
            fc.property(schedules, ({ text }) => {
                const one = schedule(text);
                const starts = one.startsBetween(from, to);
                const gaps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
                const longest = gaps.reduce((found, gap) => Math.max(found, gap), 0);
                expect(one.longestGap.seconds).toBe(longest / 1000);
            }),
            { numRuns: 200 },
        );
    });
});

describe("a schedule shifted by minutes", () => {
    it.each([
        ["0 */4 * * *", 20, "20 */4 * * *"],
        ["0 */4 * * *", 60, "0 1-21/4 * * *"],
        ["0 */4 * * *", 240, "0 */4 * * *"],
        ["*/15 * * * *", 5, "5-50/15 * * * *"],
        ["30 2 * * *", 45, "15 3 * * *"],
        ["30 2 * * *", -45, "45 1 * * *"],
        ["30 23 * * *", 45, "15 0 * * *"],
        ["30 23 * * MON-FRI", 45, "15 0 * * 2-6"],
        ["30 23 * * 2-6", 45, "15 0 * * 0,3,4,5,6"],
        ["30 23 1 * *", 15, "45 23 1 * *"],
        ["0,30 2,14 * * *", 10, "10,40 2,14 * * *"],
        ["5 */8 * * *", 60, "5 1-17/8 * * *"],
        ["0 0,22 * * *", 180, "0 1,3 * * *"],
        ["CRON_TZ=Europe/Berlin 30 4 * * *", 15, "CRON_TZ=Europe/Berlin 45 4 * * *"],
        // It is not said by one expression: the day after the first, 0:10 after 23:40, the day after the last Friday.
        ["30 23 1 * *", 45, undefined],
        ["0,30 23 * * *", 40, undefined],
        ["30 23 * * 5#L", 45, undefined],
        ["30 22,23 * * 1", 45, undefined],
        ["0 0,22 * 3 *", 180, undefined],
        // Where clocks are put forward, some starts at three in the morning would be left out.
        ["CRON_TZ=Europe/Berlin */30 1 * * *", 60, undefined],
        ["0 2 * * *", 0.5, undefined],
    ])("%j by %d is %j", (text, minutes, shifted) => {
        expect(schedule(text).shiftedBy(minutes)?.text).toBe(shifted);
    });

    it("starts so much later each time, and as often", () => {
        const [from, to] = [Date.UTC(2027, 11, 20), Date.UTC(2028, 2, 10)];
        let count = 0;
        fc.assert(
            fc.property(fields, fc.integer({ min: -1_500, max: 1_500 }), (text, minutes) => {
                const one = schedule(text);
                const shifted = one.shiftedBy(minutes);
                const later = minutes * 60_000;
                if (shifted) {
                    count++;
                    expect(shifted.startsBetween(from + later, to + later)).toEqual(
                        one.startsBetween(from, to).map((start) => start + later),
                    );
                    expect(+shifted.longestGap).toBe(+one.longestGap);
                    expect(schedule(shifted.text).text).toBe(shifted.text);
                }
            }),
            { numRuns: 500 },
        );
        expect(count).toBeGreaterThan(50);
    });
});

describe("a time zone", () => {
    it.each([
        ["CRON_TZ=europe/berlin 0 2 * * *", "CRON_TZ=Europe/Berlin 0 2 * * *", "Europe/Berlin"],
        [" tz=UTC  0 2 * * * ", "CRON_TZ=UTC 0 2 * * *", "UTC"],
        ["CRON_TZ=Asia/Kolkata 0 2 * * *", "CRON_TZ=Asia/Kolkata 0 2 * * *", "Asia/Kolkata"],
        ["0 2 * * *", "0 2 * * *", "UTC"],
    ])("is read from %j", (text, expected, zone) => {
        expect(schedule(text)).toMatchObject({ text: expected, timeZone: zone });
    });

    const noZone = "names no time zone that there is";
    const count = "is not a cron expression of five fields";
    const nickname = "is a nickname, not a cron expression of five fields";

    it.each([
        ["TZ=Berlin 0 2 * * *", noZone, correction("CRON_TZ=Europe/Berlin 0 2 * * *")],
        ["CRON_TZ=+01:00 0 2 * * *", noZone, correction("CRON_TZ=Etc/GMT-1 0 2 * * *")],
        ["CRON_TZ=Berlin daily at 02:00", noZone, correction("CRON_TZ=Europe/Berlin 0 2 * * *")],
        ["CRON_TZ=Berlin daily at 2", noZone, example("CRON_TZ=Europe/Berlin 0 2 * * *")],
        [
            "CRON_TZ=Europe/Berlin daily at 2",
            count,
            question(
                "In the morning or in the afternoon?",
                "CRON_TZ=Europe/Berlin 0 2 * * *",
                "CRON_TZ=Europe/Berlin 0 14 * * *",
            ),
        ],
        ["CRON_TZ=Europe/Berlin @daily", nickname, correction("CRON_TZ=Europe/Berlin 0 0 * * *")],
        ["CRON_TZ=Europe/Berln 0 2 * * *", noZone, example("CRON_TZ=Europe/Berlin 0 2 * * *")],
        ["CRON_TZ=Mars/Olympus 0 2 * * *", noZone, example("CRON_TZ=UTC 0 2 * * *")],
        ["CRON_TZ=Berlin 0 24 * * *", noZone, example("CRON_TZ=Europe/Berlin 0 23 * * *")],
        ["CRON_TZ= 0 2 * * *", noZone, example("CRON_TZ=UTC 0 2 * * *")],
        ["CRON_TZ=", noZone, example("CRON_TZ=UTC 0 */4 * * *")],
        ["CRON_TZ=Nowhere 0 24 * * *", noZone, example("CRON_TZ=UTC 0 23 * * *")],
        [
            "CRON_TZ=Europe/Berlin 0 24 * * *",
            "is not a valid cron expression",
            example("CRON_TZ=Europe/Berlin 0 23 * * *"),
        ],
        ["CRON_TZ=Europe/Berlin", count, example("CRON_TZ=Europe/Berlin 0 */4 * * *")],
        ["CRON_TZ=Europe/Berlin at 02:00 America/New_York", count, example("CRON_TZ=Europe/Berlin 0 */4 * * *")],
    ])("is not there in %j", (text, fault, remedy) => {
        expect(parseSchedule(text)).toEqual({ ok: false, fault, remedy });
    });

    it("is offered only where it can be read", () => {
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z_]{0,9}\/?[A-Za-z_]{0,9}$/)), (name) => {
                const parsed = parseSchedule(`CRON_TZ=${name} 0 2 * * *`);
                expect(offered(parsed).every((text) => parseSchedule(text).ok)).toBe(true);
            }),
        );
    });
});
