/** Longer values are cut in messages: a tag may hold thousands of characters. */
const LONGEST_SHOWN = 80;

/** A value as messages show it: in double quotes, on one line, without control characters, cut at 80 characters. */
export function quote(value: string): string {
    return `"${printable(value)}"`;
}

/** The same without the quotes. */
export function printable(value: string): string {
    const characters = [...value.slice(0, 2 * LONGEST_SHOWN)];
    const isCut = characters.length > LONGEST_SHOWN || value.length > 2 * LONGEST_SHOWN;
    const shown = characters.slice(0, LONGEST_SHOWN).join("");
    return harmless(shown).replace(/["\\]/g, "\\$&") + (isCut ? "…" : "");
}

/** Text as it may reach a terminal, at its whole length. */
export function harmless(text: string): string {
    return text.replace(UNPRINTABLE, "\uFFFD");
}

/** A value as JSON that may reach a terminal: what could harm that is escaped, so that nothing is lost. */
export function printableJson(value: unknown): string {
    return JSON.stringify(value, null, 4).replace(UNPRINTABLE, (found) => (found === "\n" ? found : escaped(found)));
}

function escaped(character: string): string {
    const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
    return units.map((unit) => `\\u${unit}`).join("");
}

/** Control and format characters could rewrite the terminal's line; lone surrogates cannot be encoded. */
const UNPRINTABLE = /\p{Cc}|\p{Cf}|\p{Cs}|\u2028|\u2029/gu;
