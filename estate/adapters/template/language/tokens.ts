/** A piece of an expression: `'a text'`, `12`, `concat`, or one of the marks between them. */
export type Token = { kind: "text" | "number" | "name" | "mark"; text: string };

/** Texts stand in single quotes, of which two mean one: `'it''s'`. A mark may be the safe one of `a.?b` and `a[?'b']`. */
const TOKEN = /\s*(?:'((?:[^']|'')*)'|(-?\d{1,15}(?![\w.]))|([A-Za-z_]\w*)|(\.\?|\[\?|[()[\].,]))/y;

/** Takes an expression apart; nothing where it holds what no expression can. */
export function tokensOf(expression: string): Token[] | undefined {
    const tokens: Token[] = [];
    const end = expression.trimEnd().length;
    const pattern = new RegExp(TOKEN);
    while (pattern.lastIndex < end) {
        const [, text, number, name, mark] = pattern.exec(expression) ?? [];
        if (text !== undefined) {
            tokens.push({ kind: "text", text: text.replaceAll("''", "'") });
        } else if (number !== undefined) {
            tokens.push({ kind: "number", text: number });
        } else if (name !== undefined) {
            tokens.push({ kind: "name", text: name });
        } else if (mark !== undefined) {
            tokens.push({ kind: "mark", text: mark });
        } else {
            return undefined;
        }
    }
    return tokens;
}
