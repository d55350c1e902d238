import { Once } from "../once.ts";
import { DAY_MS } from "../units.ts";
import { LOCALES, meaningsByWord, plain } from "./locales.ts";
import { unitsOf } from "./unit-words.ts";

const ENGLISH = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
/** Shorter ones are words of other languages: `so` and `do` are days in some. */
const SHORTEST = 3;
/** 1970-01-04. */
const A_SUNDAY = 3;

/** The day of the week that a word means, from Sunday as 0; nothing where it means none, or several languages differ. */
export function weekdayOf(word: string): number | undefined {
    const english = englishWeekdayOf(word);
    // `min` is Sunday in Indonesian.
    if (english !== undefined || unitsOf(word).length > 0) {
        return english;
    }
    const [day, ...others] = words.get().get(plain(word)) ?? [];
    return others.length === 0 ? day : undefined;
}

/** The same of English words: `Sunday`, `Sundays`, `Sun`. */
export function englishWeekdayOf(word: string): number | undefined {
    const day = ENGLISH.findIndex((name) => name === word || `${name}s` === word || isShort(word, name));
    return day < 0 ? undefined : day;
}

function isShort(word: string, day: string): boolean {
    return day.startsWith(word) && word.length >= SHORTEST && word.length <= 5;
}

const words = new Once(() => meaningsByWord(fromLocales()));

function* fromLocales(): Iterable<readonly [word: string, day: number]> {
    for (const locale of LOCALES) {
        for (const weekday of ["long", "short"] as const) {
            const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
            for (let day = 0; day < 7; day++) {
                const word = plain(format.format((A_SUNDAY + day) * DAY_MS));
                if (word.length >= SHORTEST || !/^[a-z]+$/.test(word)) {
                    yield [word, day];
                }
            }
        }
    }
}
