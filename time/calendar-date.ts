import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { dateRemedy } from "./date-remedy.ts";
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
    return invalid('is not a date (such as "2027-03-31")', dateRemedy(trimmed));
}

function exists(text: string): boolean {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
