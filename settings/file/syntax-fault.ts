import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { harmless, quote } from "../../text/quote.ts";
import { Lines } from "./lines.ts";
import { DEEPEST, type Outline, outline } from "./outline.ts";

/** What is wrong with the JSON of a file, and at which character it shows. */
export interface SyntaxFault {
    offset: number;
    /** A sentence, and what to write. */
    message: string;
}

/** What keeps a text from being JSON as the Pulumi engine takes it; nothing where it is. Takes texts of any size and depth. */
export function syntaxFault(text: string): SyntaxFault | undefined {
    const found = outline(text);
    if (found.deep !== undefined) {
        const message = `more than ${DEEPEST} lists and objects stand within each other here, and no setting does. Remove them.`;
        return { offset: found.deep, message };
    }
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    return error ? (bracketFault(error, text, found) ?? tokenFault(error, text)) : strictFault(text);
}

/** What goes wrong between tokens that are right by themselves. */
function bracketFault({ offset }: ParseError, text: string, { idleCommas, crossed, open }: Outline) {
    const comma = idleCommas.get(offset);
    if (comma !== undefined) {
        return { offset: comma, message: "nothing follows this comma. Remove it." };
    }
    const other = crossed.get(offset);
    if (other !== undefined) {
        return { offset, message: `this closes ${bracket(text, other)}` };
    }
    const [last] = open.slice(-1);
    const isAtEnd = offset >= text.trimEnd().length;
    return isAtEnd && last !== undefined
        ? { offset, message: `the file ends within ${bracket(text, last)}` }
        : undefined;
}

function bracket(text: string, offset: number): string {
    const { line, column } = new Lines(text).placeOf(offset);
    const [what, closing] = text.charAt(offset) === "{" ? ["object", "}"] : ["list", "]"];
    return `the ${what} that begins in line ${line}, column ${column}. Close it with ${closing}.`;
}

const NO_NUMBER = "this is no number of JSON. Write digits, e.g. 4 or 0.5, or text in double quotes.";
const NO_ESCAPE = "this backslash begins no escape of JSON. Write a backslash as two.";
const COMMENT = 'this is a comment, which JSON does not have. Write it as a member within a rule: "//": "…".';
const NO_VALUE =
    "a value is missing here. Write text in double quotes, a number, true, false, null, a list or an object.";

const SENTENCES: Readonly<Record<string, string>> = {
    InvalidCommentToken: COMMENT,
    InvalidNumberFormat: NO_NUMBER,
    UnexpectedEndOfNumber: NO_NUMBER,
    UnexpectedEndOfString: "this text does not end on its line. Close it with a double quote.",
    PropertyNameExpected: "a name in double quotes is missing here.",
    ColonExpected: "a colon is missing here, between a name and its value.",
    CommaExpected: "a comma is missing here, before what follows.",
    EndOfFileExpected: "the file has ended before this. Remove what follows, or put it into one object.",
};

function tokenFault({ error, offset, length }: ParseError, text: string): SyntaxFault {
    const code = printParseErrorCode(error);
    const token = text.slice(offset, offset + length);
    const [digits = ""] = /[\d.]*$/.exec(text.slice(Math.max(0, offset - 80), offset)) ?? [];
    if (digits !== "" && /^[\w.]/.test(token)) {
        // 007, 0x10, 4h: a number ends before it.
        return { offset: offset - digits.length, message: NO_NUMBER };
    }
    switch (code) {
        case "InvalidSymbol":
            return { offset, message: unknownToken(token, text.slice(offset + length, offset + length + 80)) };
        case "InvalidCharacter":
            return rawCharacter(text, offset);
        case "InvalidEscapeCharacter":
        case "InvalidUnicode":
            return { offset: offset + wrongEscape(token), message: NO_ESCAPE };
        default:
            return { offset, message: SENTENCES[code] ?? NO_VALUE };
    }
}

/** @param rest what follows */
function unknownToken(token: string, rest: string): string {
    const [first = ""] = token;
    if (/['\u2018-\u201F\u00AB\u00BB`]/.test(first)) {
        return `${first} is no quote of JSON. Write names and text in double quotes: ".`;
    }
    if (harmless(first) !== first || /\s/.test(first)) {
        return `${nameOf(first)} stands outside of any text. Remove it.`;
    }
    if (first === "#") {
        return COMMENT;
    }
    return /^\s*:/.test(rest)
        ? `the name ${quote(token)} stands without double quotes. Write it in them.`
        : `${quote(token)} is no value of JSON. Write text in double quotes, a number, true, false or null.`;
}

/** The first character of a text that must be written as an escape. */
function rawCharacter(text: string, start: number): SyntaxFault {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    const at = text.slice(start).search(/[\u0000-\u001F]/);
    const character = text.charAt(start + at);
    const message = `this text holds ${nameOf(character)} as it is. Write it as ${JSON.stringify(character).slice(1, -1)}.`;
    return { offset: start + at, message };
}

function wrongEscape(token: string): number {
    const escapes = [...token.matchAll(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})?/g)];
    return escapes.find(([found]) => found.length === 1)?.index ?? 0;
}

function nameOf(character: string): string {
    return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What the engine refuses though an editor's parser takes it. */
function strictFault(text: string): SyntaxFault | undefined {
    try {
        JSON.parse(text);
        return undefined;
    } catch (error) {
        const [, position] = /at position (\d+)/.exec((error as Error).message) ?? [];
        return { offset: Number(position ?? 0), message: "this is no JSON." };
    }
}
