import { correction, example, question, type Remedy } from "../text/remedy.ts";
import { monthOf } from "./spoken/months.ts";

const EXAMPLE = "2027-03-31";
const LONGEST_READ = 60;

/** Whether the calendar has a day. */
function isDay(year: number, month: number, day: number): boolean {
    // A day too many is one of the next month, and a month too many one of the next year.
    return year >= 1000 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

/** What to write instead of a text that is no date. */
export function dateRemedy(text: string): Remedy {
    const words = text.trim().toLowerCase();
    return words.length > LONGEST_READ
        ? example(EXAMPLE)
        : (ofYearFirst(words) ?? ofYearLast(words) ?? ofMonthName(words) ?? ofMonth(words) ?? example(EXAMPLE));
}

/** `2027/3/31`, `20270331`, and a moment of the day: its day, where that is the same in UTC. */
function ofYearFirst(words: string): Remedy | undefined {
    const [, separated, compact, time = ""] =
        /^(?:(\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2})\.?|(\d{8}))(?:[t ]([\d:.z+-]{4,20}))?$/.exec(words) ?? [];
    const numbers =
        separated?.match(/\d+/g) ?? (compact && [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)]);
    const [year = 0, month = 0, day = 0] = (numbers || []).map(Number);
    if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) {
        return undefined;
    }
    if (!isDay(year, month, day)) {
        return example(written(year, month, lastDay(year, month)));
    }
    const moment = Date.parse(`${written(year, month, day)}T${time.toUpperCase()}`);
    const isElsewhere = /[+-]/.test(time) && !Number.isNaN(moment);
    const inUtc = isElsewhere ? new Date(moment).toISOString().slice(0, 10) : written(year, month, day);
    return inUtc === written(year, month, day)
        ? correction(inUtc)
        : question("Which day does it mean, there or in UTC?", written(year, month, day), inUtc);
}

/** `31.12.2026`, `12/31/2026`; where day and month could be either, they are asked about. */
function ofYearLast(words: string): Remedy | undefined {
    const numbers = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(words)?.slice(1) ?? [];
    const [first = 0, second = 0, year = 0] = numbers.map(Number);
    const [dayFirst, monthFirst] = [isDay(year, second, first), isDay(year, first, second)];
    if (dayFirst && monthFirst && first !== second) {
        return question(
            "Does the day or the month come first?",
            written(year, second, first),
            written(year, first, second),
        );
    }
    return dayFirst
        ? correction(written(year, second, first))
        : monthFirst
          ? correction(written(year, first, second))
          : undefined;
}

/** `31 March 2027`, `March 31st, 2027`, `31. März 2027`, `31 de marzo de 2027`. */
function ofMonthName(words: string): Remedy | undefined {
    const found =
        /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:of |de |den )?)?(\p{L}[\p{L}\p{M}’']*)\.?[\s,-]*(?:de |del )?(?:(\d{1,2})(?:st|nd|rd|th)?[\s,-]+)?(\d{4})\.?$/u.exec(
            words,
        );
    const [, before, name = "", after, year = ""] = found ?? [];
    const month = found ? monthOf(name) : undefined;
    if (month === undefined || (before !== undefined && after !== undefined)) {
        return undefined;
    }
    const day = before ?? after;
    if (day === undefined) {
        return inMonth(Number(year), month);
    }
    return isDay(Number(year), month, Number(day)) ? correction(written(Number(year), month, Number(day))) : undefined;
}

/** `2027-03`, `03/2027`. */
function ofMonth(words: string): Remedy | undefined {
    const [, year = "", month = ""] = /^(\d{4})[-/.](\d{1,2})$/.exec(words) ?? [];
    const [, otherMonth = month, otherYear = year] = /^(\d{1,2})[-/.](\d{4})$/.exec(words) ?? [];
    const number = Number(otherMonth);
    return number >= 1 && number <= 12 ? inMonth(Number(otherYear), number) : undefined;
}

function inMonth(year: number, month: number): Remedy {
    return question(
        "Which day of the month does it mean?",
        written(year, month, 1),
        written(year, month, lastDay(year, month)),
    );
}

function lastDay(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written(...parts: readonly [year: number, month: number, day: number]): string {
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
