import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { example } from "../text/remedy.ts";
import type { Duration } from "./duration.ts";

/** A day in the calendar, in UTC. Two dates compare with `<` and `>` as numbers do. */
export class CalendarDate {
    readonly text: string;

    /** @param text a day that exists, as `2027-03-31` */
    constructor(text: string) {
        this.text = text;
    }

    /** The last moment of the day, in milliseconds since 1970. */
    get end(): number {
        return Date.parse(`${this.text}T23:59:59.999Z`);
    }

    /** The day that a length of time later ends in: of 36 hours, one day counts. */
    plus(length: Duration): CalendarDate {
        const end = new Date(Date.parse(`${this.text}T00:00:00Z`) + length.seconds * 1_000);
        return new CalendarDate(end.toISOString().slice(0, 10));
    }

    valueOf(): number {
        return this.end;
    }

    toString(): string {
        return this.text;
    }

    toJSON(): string {
        return this.toString();
    }
}

/** Reads an ISO 8601 date, `2027-03-31`. */
export function parseDate(text: string): Parsed<CalendarDate> {
    const trimmed = text.trim();
    if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed) && exists(trimmed)) {
        return valid(new CalendarDate(trimmed));
    }
    return invalid('is not a date (such as "2027-03-31")', example(guess(trimmed)));
}

function exists(text: string): boolean {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Year first or day first, any separator; a day that the month does not have becomes its last one. */
function guess(text: string): string {
    const parts = /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})/.exec(text);
    const [first = 0, month = 0, last = 0] = (parts?.slice(1) ?? []).map(Number);
    const [year, day] = first > 31 ? [first, last] : [last, first];
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) {
        return "2027-03-31";
    }
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return [year, month, Math.min(day, lastDay)].map((part) => String(part).padStart(2, "0")).join("-");
}
