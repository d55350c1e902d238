import { describe, expect, it } from "vitest";
import { CalendarDate, parseDate } from "../../time/calendar-date.ts";
import { Duration } from "../../time/duration.ts";

describe("a date", () => {
    it.each(["2027-03-31", "2028-02-29", "2000-01-01", " 2027-12-31 "])("may be %j", (text) => {
        const parsed = parseDate(text);
        expect(parsed.ok && `${parsed.value}`).toBe(text.trim());
    });

    it.each([
        ["", "2027-03-31"],
        ["soon", "2027-03-31"],
        ["20270331", "2027-03-31"],
        ["2027-3-1", "2027-03-01"],
        ["2027/03/31", "2027-03-31"],
        ["31.12.2026", "2026-12-31"],
        ["1. 9. 2026", "2026-09-01"],
        ["2027-02-30", "2027-02-28"],
        ["2028-02-30", "2028-02-29"],
        ["2027-04-31", "2027-04-30"],
        ["2027-13-01", "2027-03-31"],
        ["2027-00-10", "2027-03-31"],
        ["2027-01-00", "2027-03-31"],
        ["12027-01-01", "2027-03-31"],
        ["2027-03-31T00:00:00Z", "2027-03-31"],
        ["٢٠٢٧-٠٣-٣١", "2027-03-31"],
        ["9".repeat(100), "2027-03-31"],
    ])("is not %j", (text, nearest) => {
        expect(parseDate(text)).toEqual({ ok: false, fault: 'is not a date (such as "2027-03-31")', nearest });
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
