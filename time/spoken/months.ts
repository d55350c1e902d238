import { Once } from "../once.ts";
import { LOCALES, meaningsByWord, plain } from "./locales.ts";

/** Shorter ones are words of other languages. */
const SHORTEST = 3;

/** The month that a word means, from January as 1; nothing where it means none, or several languages differ (`listopad`). */
export function monthOf(word: string): number | undefined {
    const key = plain(word);
    const english = ENGLISH.findIndex(
        (month) => month === key || (key.length >= SHORTEST && key.length <= 4 && month.startsWith(key)),
    );
    if (english >= 0) {
        return english + 1;
    }
    const [month, ...others] = words.get().get(key) ?? [];
    return others.length === 0 ? month : undefined;
}

const ENGLISH = [
    ...["january", "february", "march", "april", "may", "june"],
    ...["july", "august", "september", "october", "november", "december"],
];

const words = new Once(() => meaningsByWord(fromLocales()));

/** By themselves and within dates, where many languages decline them: `marzec`, `marca`. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "short" },
    { day: "numeric", month: "long", year: "numeric" },
    { day: "numeric", month: "short", year: "numeric" },
];

function* fromLocales(): Iterable<readonly [word: string, month: number]> {
    for (const locale of LOCALES) {
        for (const style of STYLES) {
            const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
            for (let month = 1; month <= 12; month++) {
                const parts = format.formatToParts(Date.UTC(2027, month - 1, 15));
                const word = plain(parts.find(({ type }) => type === "month")?.value ?? "");
                if (word.length >= SHORTEST) {
                    yield [word, month];
                }
            }
        }
    }
}
