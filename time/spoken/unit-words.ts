import { Once } from "../once.ts";
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, WEEK_SECONDS } from "../units.ts";
import { LOCALES, meaningsByWord, plain } from "./locales.ts";

const SPOKEN_UNITS = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
/** A unit of time. Months and years vary in length. */
export type SpokenUnit = (typeof SPOKEN_UNITS)[number];

/** How long the units are that do not vary. */
export const FIXED_SECONDS = {
    second: 1,
    minute: MINUTE_SECONDS,
    hour: HOUR_SECONDS,
    day: DAY_SECONDS,
    week: WEEK_SECONDS,
} as const satisfies Partial<Record<SpokenUnit, number>>;

/** Tags are written in English, where these mean one thing, whatever they mean elsewhere. */
const ENGLISH_WORDS: Readonly<Record<SpokenUnit, readonly string[]>> = {
    second: ["s", "sec", "secs", "second", "seconds"],
    minute: ["m", "min", "mins", "minute", "minutes"],
    hour: ["h", "hr", "hrs", "hour", "hours"],
    day: ["d", "day", "days"],
    week: ["w", "wk", "wks", "week", "weeks"],
    month: ["mo", "month", "months"],
    year: ["y", "yr", "yrs", "year", "years"],
};
const ENGLISH = new Map(SPOKEN_UNITS.flatMap((unit) => ENGLISH_WORDS[unit].map((word) => [word, unit] as const)));

/** The units that a word means: none where it is no unit, several where languages differ on it (`saat`). */
export function unitsOf(word: string): readonly SpokenUnit[] {
    const key = plain(word);
    const english = ENGLISH.get(key);
    if (english) {
        return [english];
    }
    // A single Latin letter is the first of too many words.
    return /^\p{Script=Latin}$/u.test(key) ? [] : [...(words.get().get(key) ?? [])];
}

/** Made at the first word that is not English, which takes a third of a second. */
const words = new Once(() => meaningsByWord(fromLocales()));

/** Words differ by number: Polish has `godzina`, `godziny`, `godzin`. */
const NUMBERS = [1, 2, 3, 5, 11, 20, 100, 1.5];

/** The words of the Unicode CLDR, which the platform formats units by. */
function* fromLocales(): Iterable<readonly [word: string, unit: SpokenUnit]> {
    for (const locale of LOCALES) {
        for (const unit of SPOKEN_UNITS) {
            for (const unitDisplay of ["long", "short"] as const) {
                const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
                for (const number of NUMBERS) {
                    yield [plain(wordOf(format.formatToParts(number))), unit];
                }
            }
        }
    }
}

function wordOf(parts: readonly Intl.NumberFormatPart[]): string {
    return parts
        .filter(({ type }) => type === "unit")
        .map(({ value }) => value)
        .join("");
}
