import fc from "fast-check";
import { BackupCalendar, type BackupCalendarArgs, type BackupWindow } from "../../../components/index.ts";

/** Arguments of calendars, some of which ask for more than there is. */
export const calendarArgs: fc.Arbitrary<BackupCalendarArgs> = fc.record(
    {
        every: fc.constantFrom("15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d", "1d", "1d", "7d"),
        waves: wavesOf(fc.constantFrom("12h", "1d", "7d")),
        windows: fc.array(window(360, 1_380), { maxLength: 2 }),
        blackouts: fc.array(window(15, 240), { maxLength: 2 }),
        // Clocks that change by an hour, by half an hour, by two, around midnight, and not at all.
        timeZone: fc.constantFrom(
            ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll", "Asia/Beirut", "UTC"],
            ...["America/Havana", "Africa/Casablanca", "Asia/Kathmandu", "Asia/Jerusalem", "Africa/Cairo"],
        ),
        maximumInParallel: fc.integer({ min: 3, max: 12 }),
        duration: fc.constantFrom("1m", "7m", "10m", "15m", "25m", "45m", "1h"),
    },
    { requiredKeys: ["every", "waves"] },
);

/** The calendar of arguments that can be had; nothing where these are refused. */
export function calendarOf(args: BackupCalendarArgs): BackupCalendar | undefined {
    try {
        return new BackupCalendar(args);
    } catch {
        return undefined;
    }
}

function wavesOf(every: fc.Arbitrary<string>) {
    const machine = fc.record(
        { name: fc.stringMatching(/^[a-z]{1,4}-[0-9]{1,2}$/), instances: fc.integer({ min: 1, max: 3 }), every },
        { requiredKeys: ["name"] },
    );
    const machines = fc.uniqueArray(machine, { selector: ({ name }) => name, maxLength: 60, size: "max" });
    return fc.tuple(machines, fc.nat(60)).map(([all, first]) => [all.slice(0, first), all.slice(first)]);
}

/** A window of so many minutes at least and at most. */
function window(shortest: number, longest: number): fc.Arbitrary<BackupWindow> {
    const days = fc.subarray(["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const, { minLength: 5 });
    return fc
        .record({
            start: fc.nat(287),
            length: fc.integer({ min: shortest / 5, max: longest / 5 }),
            days: fc.option(days),
        })
        .map(({ start, length, days }) => ({
            from: clock(start * 5),
            to: clock((start + length) * 5),
            ...(days ? { days } : {}),
        }));
}

function clock(minutes: number): string {
    const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
    return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
