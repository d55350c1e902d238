import { Once } from "../once.ts";
import { LOCALES, plain } from "./locales.ts";

const words = new Once(
    () => new Set(LOCALES.map((locale) => plain(between(new Intl.ListFormat(locale).formatToParts(["1", "2"]))))),
);

/** Whether a word means "and": `und`, `et`, `y`, in the languages whose units are understood. */
export function isConjunction(word: string): boolean {
    if (word === "and") {
        return true;
    }
    return words.get().has(plain(word));
}

function between(parts: readonly { type: string; value: string }[]): string {
    return parts
        .filter(({ type }) => type === "literal")
        .map(({ value }) => value)
        .join("");
}
