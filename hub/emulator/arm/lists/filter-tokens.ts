/** A text in quotes, a name, or a sign. */
const TOKEN = /\s*('(?:[^']|'')*'|[A-Za-z][\w./]*|[(),])/y;

/** The words and signs of a `$filter`; nothing where it holds others. */
export function tokensOf(text: string): string[] | undefined {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
        tokens.push(found[1] ?? "");
        if (text.slice(TOKEN.lastIndex).trim() === "") {
            return tokens;
        }
    }
    return undefined;
}

/** What a text in quotes says; nothing of other words. */
export function textOf(token: string): string | undefined {
    return token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : undefined;
}
