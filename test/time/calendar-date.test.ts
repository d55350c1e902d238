import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { correction, example, question } from "../../text/remedy.ts";
import { CalendarDate, parseDate } from "../../time/calendar-date.ts";
import { Duration } from "../../time/duration.ts";

describe("a date", () => {
    it.each(["2027-03-31", "2028-02-29", "2000-01-01", " 2027-12-31 "])("may be %j", (text) => {
        const parsed = parseDate(text);
        expect(parsed.ok && `${parsed.value}`).toBe(text.trim());
    });

    const fault = 'is not a date (such as "2027-03-31")';

    it.each([
        ["20270331", "2027-03-31"],
        ["2027-3-1", "2027-03-01"],
        ["2027/03/31", "2027-03-31"],
        ["2027. 3. 31.", "2027-03-31"],
        ["31.12.2026", "2026-12-31"],
        ["12/31/2026", "2026-12-31"],
        ["05/05/2027", "2027-05-05"],
        ["2027-03-31T00:00:00Z", "2027-03-31"],
        ["2027-03-31 23:59", "2027-03-31"],
        ["2027-03-31T22:00:00-01:00", "2027-03-31"],
        ["31 March 2027", "2027-03-31"],
        ["March 31st, 2027", "2027-03-31"],
        ["Mar 31 2027", "2027-03-31"],
        ["31-Mar-2027", "2027-03-31"],
        ["1 sept. 2027", "2027-09-01"],
        ["31. März 2027", "2027-03-31"],
        ["1er avril 2027", "2027-04-01"],
        ["31 de marzo de 2027", "2027-03-31"],
        ["15 marca 2027", "2027-03-15"],
        ["31.12.1000", "1000-12-31"],
        ["1000/12/31", "1000-12-31"],
        ["01.13.2027", "2027-01-13"],
        ["1 may 2027", "2027-05-01"],
        ["2027/1/10", "2027-01-10"],
        ["15 de enero de 2027", "2027-01-15"],
        ["15 de diciembre de 2027", "2027-12-15"],
        ["5 gen 2027", "2027-01-05"],
        ["2 d’abril de 2027", "2027-04-02"],
        [`31${" ".repeat(48)}March 2027`, "2027-03-31"],
        ["2027-03-31T10:00+99:00", "2027-03-31"],
    ])("is not %j, which can only mean %s", (text, meant) => {
        expect(parseDate(text)).toEqual({ ok: false, fault, remedy: correction(meant) });
    });

    it("is in UTC, wherever the text is read", () => {
        vi.stubEnv("TZ", "America/New_York");
        try {
            expect(parseDate("2027-03-31 23:59")).toEqual({ ok: false, fault, remedy: correction("2027-03-31") });
        } finally {
            vi.unstubAllEnvs();
        }
    });

    it.each([
        ["1. 9. 2026", "Does the day or the month come first?", ["2026-09-01", "2026-01-09"]],
        ["03/04/2027", "Does the day or the month come first?", ["2027-04-03", "2027-03-04"]],
        ["March 2027", "Which day of the month does it mean?", ["2027-03-01", "2027-03-31"]],
        ["2028-02", "Which day of the month does it mean?", ["2028-02-01", "2028-02-29"]],
        ["03/2027", "Which day of the month does it mean?", ["2027-03-01", "2027-03-31"]],
        ["2027-03-31T23:00:00-05:00", "Which day does it mean, there or in UTC?", ["2027-03-31", "2027-04-01"]],
        ["2027-12", "Which day of the month does it mean?", ["2027-12-01", "2027-12-31"]],
        ["2027-1", "Which day of the month does it mean?", ["2027-01-01", "2027-01-31"]],
        ["janu 2027", "Which day of the month does it mean?", ["2027-01-01", "2027-01-31"]],
    ] as [string, string, string[]][])("is not %j, which is asked about: %s", (text, sentence, examples) => {
        expect(parseDate(text)).toEqual({ ok: false, fault, remedy: question(sentence, ...examples) });
    });

    it.each([
        ["", "2027-03-31"],
        ["soon", "2027-03-31"],
        ["2027-02-30", "2027-02-28"],
        ["2028-02-30", "2028-02-29"],
        ["2027-04-31", "2027-04-30"],
        ["31 April 2027", "2027-03-31"],
        ["31.03.27", "2027-03-31"],
        ["2027", "2027-03-31"],
        ["2027-13-01", "2027-03-31"],
        ["2027-00-10", "2027-03-31"],
        ["2027-01-00", "2027-03-31"],
        ["12027-01-01", "2027-03-31"],
        ["31.12.0999", "2027-03-31"],
        ["0999/12/31", "2027-03-31"],
        // In Polish it is November, in Croatian October.
        ["1 listopad 2027", "2027-03-31"],
        ["٢٠٢٧-٠٣-٣١", "2027-03-31"],
        ["9".repeat(100), "2027-03-31"],
        ["2027/12/32", "2027-03-31"],
        ["2027/02/30", "2027-02-28"],
        ["30.02.2027", "2027-03-31"],
        ["2027-13", "2027-03-31"],
        ["0/2027", "2027-03-31"],
        ["31 March 12 2027", "2027-03-31"],
        ["j 2027", "2027-03-31"],
        ["janua 2027", "2027-03-31"],
        ["1 ma 2027", "2027-03-31"],
        ["5 ag 2027", "2027-03-31"],
        [`30${" ".repeat(49)}March 2027`, "2027-03-31"],
        ["2027-03-31 xx", "2027-03-31"],
    ])("is not %j, but e.g. %s", (text, offer) => {
        expect(parseDate(text)).toEqual({ ok: false, fault, remedy: example(offer) });
    });

    it("that is written in any language or order is corrected to itself, or asked about", () => {
        const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
        const style = fc.constantFrom("full", "long", "medium", "short");
        const locale = fc.constantFrom(
            "en-US",
            "en-GB",
            "de",
            "fr",
            "es",
            "it",
            "pl",
            "ru",
            "sv",
            "ja",
            "tr",
            "cs",
            "fi",
        );
        fc.assert(
            fc.property(day, style, locale, (date, dateStyle, language) => {
                const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" }).format(date);
                const parsed = parseDate(text);
                const remedy = parsed.ok ? undefined : parsed.remedy;
                const meant = parsed.ok
                    ? [`${parsed.value}`]
                    : remedy?.kind === "correction"
                      ? [remedy.text]
                      : undefined;
                expect(meant ?? [date.toISOString().slice(0, 10)]).toEqual([date.toISOString().slice(0, 10)]);
            }),
            { numRuns: 500 },
        );
    });

    it("lasts to its end in UTC, and compares as a number does", () => {
        const day = new CalendarDate("2027-03-31");
        expect(new Date(day.end).toISOString()).toBe("2027-03-31T23:59:59.999Z");
        expect(day < new CalendarDate("2027-04-01")).toBe(true);
        expect(day > new CalendarDate("2027-03-30")).toBe(true);
    });

    it.each([
        ["2027-03-31", 365 * 24, "2028-03-30"],
        ["2028-02-28", 24, "2028-02-29"],
        ["2027-12-31", 36, "2028-01-01"],
        ["2027-12-31", 23, "2027-12-31"],
    ])("of %s is %i hours later the day %s", (text, hours, later) => {
        expect(`${new CalendarDate(text).plus(new Duration(hours * 3_600))}`).toBe(later);
    });
});
