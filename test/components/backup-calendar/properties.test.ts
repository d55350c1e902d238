import { Cron } from "croner";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
    BackupCalendar,
    type BackupCalendarArgs,
    type BackupWindow,
    type CalendarSlot,
} from "../../../components/index.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import { parseDuration } from "../../../time/duration.ts";
import { calendarArgs, calendarOf } from "./calendars.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Weeks of any time, and those in which clocks are changed somewhere. */
const weeks = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1) / DAY, max: Date.UTC(2032, 0, 1) / DAY }).map((day) => day * DAY),
    fc
        .constantFrom(
            ...["2027-03-25", "2027-10-28", "2027-03-11", "2027-11-04", "2027-04-01", "2027-09-30", "2030-03-28"],
            ...["2027-02-04", "2027-03-11", "2029-10-25", "2026-04-23", "2026-10-29", "2028-03-23"],
        )
        .map(Date.parse),
);

/** The seed is one for all properties, so that they draw the same arguments. */
const calendars = new Map<string, BackupCalendar | undefined>();

function drawnCalendar(args: BackupCalendarArgs): BackupCalendar | undefined {
    const key = JSON.stringify(args);
    if (!calendars.has(key)) {
        calendars.set(key, calendarOf(args));
    }
    return calendars.get(key);
}

/** Of the arguments that are drawn, some ask for what cannot be had. */
function checkCalendars(property: (calendar: BackupCalendar, args: BackupCalendarArgs, week: number) => void) {
    let count = 0;
    fc.assert(
        fc.property(calendarArgs, weeks, (args, week) => {
            const calendar = drawnCalendar(args);
            if (calendar && calendar.slots.length > 0) {
                count++;
                property(calendar, args, week);
            }
        }),
        { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(20);
}

describe("the slots of a calendar", () => {
    it("keep what may run at once, whatever week it is", () => {
        checkCalendars(({ slots }, { maximumInParallel = 10, duration = "15m" }, week) => {
            const length = minutesOf(duration) * MINUTE;
            const starts = slots
                .flatMap((slot) => startsIn(slot, week, 9).flatMap((start) => Array(slot.instances).fill(start)))
                .sort((one, other) => one - other);
            const crowds = starts.map(
                (start, at) => starts.findIndex((later, i) => i > at && later >= start + length) - at,
            );
            expect(Math.max(...crowds)).toBeLessThanOrEqual(maximumInParallel);
        });
    });

    it("keep windows and blackouts", () => {
        checkCalendars(({ slots }, { windows = [], blackouts = [], timeZone = "UTC", duration = "15m" }, week) => {
            const clock = clockIn(timeZone);
            for (const start of new Set(slots.flatMap((slot) => startsIn(slot, week, 7)))) {
                expect(windows.length === 0 || isWithin(windows, clock(start))).toBe(true);
                const running = blackouts.length > 0 ? minutesFrom(start, duration) : [];
                expect(running.some((minute) => isWithin(blackouts, clock(minute)))).toBe(false);
            }
        });
    });

    it("leave no more time between backups than the cadence, but for clocks that are put back", () => {
        const atMost = { "Antarctica/Troll": 120, "Asia/Kathmandu": 0, UTC: 0 } as Record<string, number>;
        checkCalendars(({ slots }, { every, waves, timeZone = "UTC" }) => {
            const own = new Map(
                waves
                    .flat()
                    .map((machine) =>
                        typeof machine === "string" ? [machine, every] : [machine.name, machine.every ?? every],
                    ),
            );
            for (const { name, schedule, longestGap } of slots) {
                const cadence = minutesOf(own.get(name) ?? "");
                expect(minutesOf(longestGap)).toBeGreaterThanOrEqual(cadence);
                expect(minutesOf(longestGap)).toBeLessThanOrEqual(cadence + (atMost[timeZone] ?? 60));
                const parsed = parseSchedule(schedule);
                expect(parsed.ok && `${parsed.value.text} ${parsed.value.longestGap}`).toBe(
                    `${schedule} ${longestGap}`,
                );
            }
        });
    });

    it("stay when machines are appended", () => {
        checkCalendars((calendar, args) => {
            const [first = [], second = []] = args.waves;
            for (const count of [0, 1, Math.floor(second.length / 2)]) {
                const before = new BackupCalendar({ ...args, waves: [first, second.slice(0, count)] });
                expect(calendar.slots.slice(0, before.slots.length)).toEqual(before.slots);
            }
        });
    });

    it("stay in any order and company once they are pinned", () => {
        checkCalendars((calendar, args) => {
            const waves = [["newcomer", ...args.waves.flat()].toReversed()];
            const pinned = calendar.toJSON();
            const later = calendarOf({ ...args, waves, pinned, maximumInParallel: 13 });
            expect(later?.toJSON()).toMatchObject(pinned);
        });
    });

    it("depend on the name alone where no slot is full", () => {
        checkCalendars((_, args) => {
            const roomy = { ...args, maximumInParallel: 1_000 };
            const waves = [args.waves.flat().toReversed()];
            expect(new BackupCalendar({ ...roomy, waves }).toJSON()).toEqual(new BackupCalendar(roomy).toJSON());
        });
    });

    it("move for another blackout only where it covers them, if no slot is full", () => {
        const clock = clockIn("UTC");
        const noon = { from: "12:00", to: "12:30" };
        checkCalendars((_, { timeZone: __, ...args }, week) => {
            const roomy = { ...args, maximumInParallel: 1_000 };
            const before = new BackupCalendar(roomy);
            const after = calendarOf({ ...roomy, blackouts: [...(args.blackouts ?? []), noon] });
            for (const slot of after ? before.slots : []) {
                const barred = startsIn(slot, week, 7)
                    .flatMap((start) => minutesFrom(start, args.duration))
                    .some((minute) => isWithin([noon], clock(minute)));
                expect(after?.schedule(slot.name) === slot.schedule).toBe(!barred);
            }
        });
    });
});

describe("a calendar", () => {
    const { TZ } = process.env;

    afterEach(() => {
        vi.useRealTimers();
        process.env.TZ = TZ ?? "";
        if (TZ === undefined) {
            delete process.env.TZ;
        }
    });

    it("is the same at any time and place", () => {
        checkCalendars((calendar, args) => {
            for (const [zone, now] of [
                ["Pacific/Kiritimati", "2026-03-29T01:30Z"],
                ["America/Nuuk", "2033-10-30"],
            ] as const) {
                process.env.TZ = zone;
                vi.setSystemTime(now);
                expect(new Date(0).getHours()).not.toBe(0);
                expect(new BackupCalendar(args).slots).toEqual(calendar.slots);
            }
        });
    });
});

function minutesOf(text: string): number {
    const parsed = parseDuration(text);
    return parsed.ok ? parsed.value.seconds / 60 : Number.NaN;
}

function minutesFrom(start: number, duration = "15m"): number[] {
    return Array.from({ length: minutesOf(duration) }, (_, minute) => start + minute * MINUTE);
}

/** As croner enumerates them, which knows time zones by itself. */
function startsIn({ schedule }: CalendarSlot, week: number, days: number): number[] {
    const [, timezone = "UTC", fields = ""] = /^(?:CRON_TZ=(\S+) )?(.*)$/.exec(schedule) ?? [];
    const cron = new Cron(fields, { mode: "5-part", timezone, paused: true });
    const starts: number[] = [];
    const end = week + days * DAY;
    for (let run = cron.nextRun(new Date(week - 1)); run && run.getTime() < end; run = cron.nextRun(run)) {
        starts.push(run.getTime());
    }
    return starts;
}

/** What the clocks of a time zone show: the day of the week, and the minutes since midnight. */
function clockIn(timeZone: string) {
    const format = new Intl.DateTimeFormat("en-GB", {
        ...{ timeZone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
    return (moment: number) => {
        const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
        return { day: DAYS.indexOf(parts.weekday ?? ""), minutes: Number(parts.hour) * 60 + Number(parts.minute) };
    };
}

function isWithin(windows: readonly BackupWindow[], { day, minutes }: { day: number; minutes: number }): boolean {
    return windows.some(({ from, to, days }) => {
        const [start, end] = [from, to].map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) as [
            number,
            number,
        ];
        const begins = (on: number) => !days || days.includes(DAYS[(on + 7) % 7]?.toLowerCase() as "sun");
        return end > start
            ? begins(day) && minutes >= start && minutes < end
            : (begins(day) && minutes >= start) || (begins(day - 1) && minutes < end);
    });
}
