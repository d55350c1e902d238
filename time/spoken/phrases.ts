import { parseTimeZone } from "../parse-time-zone.ts";
import { DAY_SECONDS, HOUR_SECONDS, WEEK_SECONDS } from "../units.ts";
import { CLOCK_TIME, clockTimes } from "./clock-times.ts";
import { durationParts } from "./duration-parts.ts";
import { FIXED_SECONDS } from "./unit-words.ts";
import { englishWeekdayOf, weekdayOf } from "./weekdays.ts";

/** When something runs, as it is said. */
export interface SpokenRuns {
    /** So many seconds apart. */
    every?: number;
    /** Once in each of these, or on certain days of it. */
    each?: "day" | "week" | "month";
    /** Days of the week, from Sunday as 0. */
    weekdays: readonly number[];
    /** Days of the month. */
    days: readonly number[];
    /** What each time of the day can mean, in minutes since midnight. */
    times: readonly (readonly number[])[];
    /** The minute of the hour. */
    minute?: number;
    /** The name of a time zone. */
    zone?: string;
}

/** One thing that is said, and where the text goes on. */
export interface Saying {
    runs: Partial<SpokenRuns>;
    end: number;
}

/** What is said at a place in words that are written in small letters, with digits; nothing where nothing is understood. */
export function sayingAt(words: string, at: number): Saying | undefined {
    for (const [pattern, read] of PHRASES) {
        pattern.lastIndex = at;
        const found = pattern.exec(words);
        if (found === null) {
            continue;
        }
        const runs = read(found.slice(1));
        if (runs !== undefined) {
            return { runs, end: at + found[0].length };
        }
    }
    return undefined;
}

type Reader = (groups: readonly string[]) => Partial<SpokenRuns> | undefined;

const NOTHING: Reader = () => ({});
const WORD_END = String.raw`(?![\p{L}\p{M}\d])`;
const DAY_WORD = String.raw`[\p{L}\p{M}]{2,20}\.?`;

/** In this order: what is longer comes first. */
const PHRASES: readonly [RegExp, Reader][] = [
    phrase(String.raw`(?:[\s,;+&()]+|@(?=[\s\d])|(?:at|on|and|the|in|time)${WORD_END})`, NOTHING),
    phrase(
        `(?:daily|nightly|everyday|(?:every|each|once an?|once every|per) (?:single )?(?:day|night)|once daily)${WORD_END}`,
        () => ({ each: "day" }),
    ),
    phrase(`(?:(?:once )?weekly|(?:every|each|once an?|per) week)${WORD_END}`, () => ({ each: "week" })),
    phrase(`(?:(?:once )?monthly|(?:of )?(?:every|each|once an?|the|per) month)${WORD_END}`, () => ({ each: "month" })),
    phrase(`(?:hourly|(?:every|each|once an?|once every) hour)${WORD_END}`, () => ({ every: HOUR_SECONDS })),
    phrase(`(?:every|each) (${DAY_WORD})${WORD_END}`, ([word = ""]) =>
        onWeekday(englishWeekdayOf(word.replace(/\.$/, ""))),
    ),
    phrase(String.raw`(?:once )?every ((?:\d{1,4} ?)?[\p{L}\p{M}]{1,20})${WORD_END}\.?`, ([length = ""]) =>
        everyLength(length),
    ),
    phrase(`(${DAY_WORD}) ?(?:-|–|to|through|until) ?(${DAY_WORD})${WORD_END}`, ([from = "", to = ""]) =>
        fromTo(from, to),
    ),
    phrase(`(${DAY_WORD})${WORD_END}`, ([word = ""]) => onWeekday(weekdayOf(word.replace(/\.$/, "")))),
    phrase(String.raw`(?:day )?(\d{1,2})(?:st|nd|rd|th)(?: day)?${WORD_END}`, ([day = ""]) => dayOfMonth(day)),
    phrase(String.raw`day (\d{1,2})${WORD_END}`, ([day = ""]) => dayOfMonth(day)),
    phrase(String.raw`(?::|minute )([0-5]?\d)${WORD_END}`, ([minute = ""]) => ({ minute: Number(minute) })),
    phrase(`(${CLOCK_TIME})(?![\\p{L}\\p{M}\\d])`, ([time = ""]) => {
        const times = clockTimes(time);
        return times.length === 0 ? undefined : { times: [times] };
    }),
    phrase(`(?:utc|gmt|z)(?![\\p{L}\\d+/-])`, () => ({ zone: "UTC" })),
    phrase(`([a-z]{2,20}(?:/[a-z_-]{2,30}){1,2})`, ([name = ""]) => {
        const zone = parseTimeZone(name);
        return zone.ok ? { zone: zone.value.name } : undefined;
    }),
];

function phrase(pattern: string, read: Reader): [RegExp, Reader] {
    return [new RegExp(pattern, "uy"), read];
}

/** A day and a week are said so where their time can follow. */
function everyLength(length: string): Partial<SpokenRuns> | undefined {
    const [part, ...others] = durationParts(/^\d/.test(length) ? length : `1 ${length}`) ?? [];
    const [unit, ...otherUnits] = part?.units ?? [];
    if (part === undefined || unit === undefined || others.length + otherUnits.length > 0) {
        return undefined;
    }
    if (unit === "month" || unit === "year") {
        return undefined;
    }
    const every = part.amount * FIXED_SECONDS[unit];
    return every === DAY_SECONDS ? { each: "day" } : every === WEEK_SECONDS ? { each: "week" } : { every };
}

function fromTo(from: string, to: string): Partial<SpokenRuns> | undefined {
    const [first, last] = [from, to].map((word) => weekdayOf(word.replace(/\.$/, "")));
    if (first === undefined || last === undefined) {
        return undefined;
    }
    return { weekdays: Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7) };
}

function onWeekday(day: number | undefined): Partial<SpokenRuns> | undefined {
    return day === undefined ? undefined : { weekdays: [day] };
}

function dayOfMonth(day: string): Partial<SpokenRuns> | undefined {
    return Number(day) >= 1 ? { days: [Number(day)] } : undefined;
}
