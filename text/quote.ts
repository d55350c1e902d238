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
    return escaped(characters.slice(0, LONGEST_SHOWN).join("")) + (isCut ? "…" : "");
}

/** A path or a URN as messages show it: what it is about stands at its end, so its beginning is cut. */
export function printablePath(path: string): string {
    return escaped(endOf(path));
}

/** The end of a path, from a step of it on, at no more than so many characters. */
export function endOf(path: string, longest = LONGEST_SHOWN): string {
    const characters = [...path.slice(-2 * longest)];
    if (characters.length <= longest && path.length <= 2 * longest) {
        return path;
    }
    const end = characters.slice(-longest).join("");
    const step = /[.:$/]+|(?=\[)/.exec(end.slice(0, longest / 2));
    return `…${end.slice(step ? step.index + step[0].length : 0)}`;
}

/** Text as it may reach a terminal, at its whole length. */
export function harmless(text: string): string {
    return text.replace(UNPRINTABLE, "\uFFFD");
}

/** A value as JSON that may reach a terminal: what could harm that is escaped, so that nothing is lost. */
export function printableJson(value: unknown): string {
    return JSON.stringify(value, null, 4).replace(UNPRINTABLE, (found) => (found === "\n" ? found : inUnits(found)));
}

function inUnits(character: string): string {
    const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
    return units.map((unit) => `\\u${unit}`).join("");
}

function escaped(text: string): string {
    return harmless(text).replace(/["\\]/g, "\\$&");
}

/** Control and format characters could rewrite the terminal's line; lone surrogates cannot be encoded. */
const UNPRINTABLE = /\p{Cc}|\p{Cf}|\p{Cs}|\u2028|\u2029/gu;
