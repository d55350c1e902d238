/** The languages whose words for units and for "and" are understood: those that are written to people who run Hubs. */
export const LOCALES = [
    ...["ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu"],
    ...["id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th"],
    ...["tr", "uk", "vi", "zh", "zh-Hant"],
] as const;

/** Letters without case, accents and dots, so that `días`, `Std.` and `dias`, `std` are the same words. */
export function plain(text: string): string {
    return text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f\u200c-\u200f.]/g, "")
        .toLowerCase()
        .trim();
}

/** What words mean, each of them one thing in a language, and perhaps others elsewhere. */
export function meaningsByWord<T>(
    entries: Iterable<readonly [word: string, meaning: T]>,
): ReadonlyMap<string, ReadonlySet<T>> {
    const found = new Map<string, Set<T>>();
    for (const [word, meaning] of entries) {
        found.set(word, (found.get(word) ?? new Set()).add(meaning));
    }
    return found;
}
