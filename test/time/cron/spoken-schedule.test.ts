import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correction, example, question } from "../../../text/remedy.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import { offered } from "../../text/offered.ts";

describe("a schedule in words", () => {
    it.each([
        ["daily at 02:00", "0 2 * * *"],
        ["at 02:00", "0 2 * * *"],
        ["02:00", "0 2 * * *"],
        ["Every day at 2 AM", "0 2 * * *"],
        ["daily @ 2am", "0 2 * * *"],
        ["2:30 p.m. every day", "30 14 * * *"],
        ["nightly at 23:15", "15 23 * * *"],
        ["once a day at noon", "0 12 * * *"],
        ["daily at midnight", "0 0 * * *"],
        ["daily at 14", "0 14 * * *"],
        ["every day", "0 0 * * *"],
        ["daily at 02:00 and 14:00", "0 2,14 * * *"],
        ["daily at 02:00 UTC", "0 2 * * *"],
        ["daily at 02:00 (Europe/Berlin)", "CRON_TZ=Europe/Berlin 0 2 * * *"],
        ["weekly on Sunday", "0 0 * * 0"],
        ["weekly on Sunday at 02:00", "0 2 * * 0"],
        ["every Sunday at 2am", "0 2 * * 0"],
        ["every Sat at 2am", "0 2 * * 6"],
        ["Saturdays at 22:00", "0 22 * * 6"],
        ["Mon, Wed and Fri at 01:30", "30 1 * * 1,3,5"],
        ["Monday to Friday at 22:00", "0 22 * * 1,2,3,4,5"],
        ["Sat-Sun 03:00", "0 3 * * 0,6"],
        ["Sonntag 02:00", "0 2 * * 0"],
        ["lunes, 02:00", "0 2 * * 1"],
        ["monthly on the 1st at 02:00", "0 2 1 * *"],
        ["on the 15th of every month at 02:00", "0 2 15 * *"],
        ["every hour", "0 * * * *"],
        ["hourly at :15", "15 * * * *"],
        ["every minute", "* * * * *"],
        ["every 15 minutes", "*/15 * * * *"],
        ["every 4 hours", "0 */4 * * *"],
        ["every four hours", "0 */4 * * *"],
        ["every 4 hours at :30", "30 */4 * * *"],
        ["every 24 hours", "0 0 * * *"],
        ["monthly on the 28th at 02:00", "0 2 28 * *"],
        ["daily at 2:00 and 14:00", "0 2,14 * * *"],
        ["every 2 hours at minute 15", "15 */2 * * *"],
        ["monday to friday at 02:00", "0 2 * * 1,2,3,4,5"],
        ["lun 02:00", "0 2 * * 1"],
        ["пн 02:00", "0 2 * * 1"],
        ["thurs 02:00", "0 2 * * 4"],
        ["daily at 1 am", "0 1 * * *"],
        ["daily at 15 pm", "0 15 * * *"],
        [`${"daily ".repeat(18)}and at 02:00`, "0 2 * * *"],
    ])("%j can only mean %s", (text, meant) => {
        expect(parseSchedule(text)).toMatchObject({ ok: false, remedy: correction(meant) });
    });

    it.each([
        ["daily at 2", "In the morning or in the afternoon?", ["0 2 * * *", "0 14 * * *"]],
        ["Sundays at 8 o'clock", "In the morning or in the afternoon?", ["0 8 * * 0", "0 20 * * 0"]],
        ["daily at 1", "In the morning or in the afternoon?", ["0 1 * * *", "0 13 * * *"]],
        ["every 7 days", "On which day of the week?", ["0 0 * * 0"]],
        ["weekly at 02:00", "On which day of the week?", ["0 2 * * 0"]],
        ["every week", "On which day of the week?", ["0 0 * * 0"]],
        ["monthly at 02:00", "On which day of the month?", ["0 2 1 * *"]],
    ] as [string, string, string[]][])("%j is asked about: %s", (text, sentence, examples) => {
        expect(parseSchedule(text)).toMatchObject({ ok: false, remedy: question(sentence, ...examples) });
    });

    it.each([
        // Cron does not keep these evenly: what it keeps runs as often at least.
        ["every 5 hours", "0 */5 * * *"],
        ["every 90 minutes", "0 * * * *"],
        ["every 2 days", "0 0 * * *"],
        // How far apart, or an hour in French.
        ["4h", "0 */4 * * *"],
        ["15 min", "*/15 * * * *"],
        ["8 hours", "0 */8 * * *"],
        // Not all that they say is understood.
        ["weekdays at 22:00", "0 22 * * *"],
        ["täglich um 02:00", "0 2 * * *"],
        ["daily at 02:00 local time", "0 2 * * *"],
        ["daily at 02:00 CET", "0 2 * * *"],
        ["daily after 22:00", "0 22 * * *"],
        ["not daily at 02:00", "0 2 * * *"],
        // No single expression says that.
        ["daily at 02:00 and 14:30", "0 */4 * * *"],
        ["monthly on the 31st", "0 */4 * * *"],
        ["daily on Sunday", "0 */4 * * *"],
        ["every 4 hours on Sunday", "0 */4 * * *"],
        ["every 4 hours at 02:00", "0 */4 * * *"],
        ["every other day", "0 */4 * * *"],
        ["every 4 hours weekly", "0 */4 * * *"],
        ["every 4 hours on the 1st", "0 */4 * * *"],
        ["every 15 minutes at minute 5", "*/15 * * * *"],
        ["daily at minute 5", "0 */4 * * *"],
        ["Mondays on the 1st", "0 */4 * * *"],
        ["monthly on Monday", "0 */4 * * *"],
        ["every day on Monday at 02:00", "0 2 * * *"],
        ["weekly on the 1st at 02:00", "0 2 * * *"],
        ["on the 1st and 15th at 02:00", "0 2 * * *"],
        ["monthly on the 29th at 02:00", "0 2 * * *"],
        ["on the 32nd at 02:00", "0 2 * * *"],
        ["on the 0th at 02:00", "0 2 * * *"],
        ["daily at 2 and 14:00", "0 */4 * * *"],
        ["every 0 hours", "0 0 * * *"],
        ["every 1.5 hours", "0 */4 * * *"],
        ["every 3 months", "0 */4 * * *"],
        ["every 30 seconds", "0 */4 * * *"],
        ["daily at 25:00", "0 */4 * * *"],
        ["daily at 25:00 and 2", "0 */4 * * *"],
        ["someday", "0 */4 * * *"],
        ["soon", "0 */4 * * *"],
        ["at the time", "0 */4 * * *"],
        ["1 week", "0 */4 * * *"],
        ["every 120 saat", "0 */4 * * *"],
        ["every 1 year", "0 */4 * * *"],
        ["daily on Sunday (Europe/Berlin)", "0 */4 * * *"],
        ["hourly at :15 at :30", "0 */4 * * *"],
        [`${"daily ".repeat(18)}and on, at 02:00`, "0 */4 * * *"],
        // Words of other languages, or no words for days.
        ["min 02:00", "0 2 * * *"],
        ["tor 02:00", "0 2 * * *"],
        ["di 02:00", "0 2 * * *"],
        ["mo 02:00", "0 2 * * *"],
        ["thursd 02:00", "0 2 * * *"],
        ["foo to bar 02:00", "0 2 * * *"],
        ["foo to monday 02:00", "0 2 * * *"],
        ["monday to bar 02:00", "0 2 * * *"],
    ])("%j is shown an example: %s", (text, offer) => {
        expect(parseSchedule(text)).toMatchObject({ ok: false, remedy: example(offer) });
    });
});

/** A reader that knows what was meant: runs are counted from the promise, not from the words. */
describe("a promise", () => {
    const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const clock = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
    type Clock = { hour: number; minute: number };
    const twoDigits = (value: number) => String(value).padStart(2, "0");
    const WRITTEN: ((time: Clock) => string)[] = [
        ({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`,
        ({ hour, minute }) => `${hour % 12 || 12}:${twoDigits(minute)} ${hour < 12 ? "am" : "pm"}`,
        ({ hour, minute }) => `${hour % 12 || 12}:${twoDigits(minute)}${hour < 12 ? "AM" : "PM"}`,
        ({ hour, minute }) =>
            minute === 0 ? `${hour % 12 || 12} ${hour < 12 ? "a.m." : "p.m."}` : `${hour}:${twoDigits(minute)}`,
    ];
    const time = fc.tuple(clock, fc.constantFrom(...WRITTEN)).map(([at, write]) => ({ at, text: write(at) }));

    it("of a day is corrected to itself", () => {
        const words = ["daily at T", "every day at T", "at T", "T daily", "each day, T", "T every day", "nightly at T"];
        fc.assert(
            fc.property(time, fc.constantFrom(...words), ({ at, text }, said) => {
                expect(corrected(said.replace("T", text))).toEqual(runs(at, [0, 1, 2, 3, 4, 5, 6]));
            }),
        );
    });

    it("of some days of the week is corrected to itself", () => {
        const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 });
        const words = ["weekly on D at T", "every D at T", "on D at T", "at T on D", "D, T"];
        const names = fc.constantFrom(
            (day: string) => day,
            (day: string) => `${day}s`,
            (day: string) => day.slice(0, 3),
        );
        fc.assert(
            fc.property(time, days, names, fc.constantFrom(...words), ({ at, text }, chosen, name, said) => {
                const list = chosen.map((day) => name(DAYS[day] ?? "")).join(" and ");
                expect(corrected(said.replace("T", text).replace("D", list))).toEqual(runs(at, chosen));
            }),
        );
    });

    it("of so many hours apart is corrected to itself, or not at all", () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 48 }),
                fc.constantFrom("hours", "hrs", "h", "Stunden"),
                (hours, unit) => {
                    const parsed = parseSchedule(`every ${hours} ${unit}`);
                    const remedy = parsed.ok ? undefined : parsed.remedy;
                    const [offer = ""] = offered(parsed);
                    const gap = parseSchedule(offer);
                    const longest = gap.ok ? gap.value.longestGap.seconds : Number.NaN;
                    expect(remedy?.kind === "correction" ? longest === hours * 3_600 : longest <= hours * 3_600).toBe(
                        true,
                    );
                },
            ),
        );
    });

    it("never throws, and is told what can be read", () => {
        const words =
            "daily at 02:00 2 am pm every Sunday and on 4 hours minutes weekly - , to month 1st : UTC Z 0 * ? @";
        const texts = fc.array(fc.constantFrom(...words.split(" "))).map((parts) => parts.join(" "));
        fc.assert(
            fc.property(fc.oneof(texts, fc.string()), (text) => {
                expect(offered(parseSchedule(text)).filter((offer) => !parseSchedule(offer).ok)).toEqual([]);
            }),
            { numRuns: 1_000 },
        );
    });

    const FORTNIGHT = [Date.UTC(2027, 2, 1), Date.UTC(2027, 2, 15)] as const;

    function runs({ hour, minute }: Clock, weekdays: readonly number[]): number[] {
        const all = Array.from({ length: 14 }, (_, day) => FORTNIGHT[0] + day * 86_400_000);
        return all
            .filter((day) => weekdays.includes(new Date(day).getUTCDay()))
            .map((day) => day + (hour * 60 + minute) * 60_000);
    }

    /** When the schedule runs that a text is corrected to. */
    function corrected(text: string): number[] | undefined {
        const parsed = parseSchedule(text);
        const meant = !parsed.ok && parsed.remedy.kind === "correction" ? parseSchedule(parsed.remedy.text) : undefined;
        return meant?.ok ? meant.value.startsBetween(...FORTNIGHT) : undefined;
    }
});
