import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxFault } from "../../../settings/file/syntax-fault.ts";

const COMMENT = 'this is a comment, which JSON does not have. Write it as a member within a rule: "//": "…".';
const COMMA = "nothing follows this comma. Remove it.";
const NUMBER = "this is no number of JSON. Write digits, e.g. 4 or 0.5, or text in double quotes.";
const ESCAPE = "this backslash begins no escape of JSON. Write a backslash as two.";
const MISSING =
    "a value is missing here. Write text in double quotes, a number, true, false, null, a list or an object.";
const DEEP = "more than 1000 lists and objects stand within each other here, and no setting does. Remove them.";
const quotes = (first: string) => `${first} is no quote of JSON. Write names and text in double quotes: ".`;
const value = (token: string) =>
    `"${token}" is no value of JSON. Write text in double quotes, a number, true, false or null.`;

/** Texts with | where the fault shows. */
const FAULTY: Record<string, [text: string, message: string][]> = {
    "single quotes and others": [
        ["{ |'all': 'advisory' }", quotes("'")],
        ["{ \"all\": |'advisory' }", quotes("'")],
        ["{ |“all”: 1 }", quotes("“")],
        ["{ |„all“: 1 }", quotes("„")],
        ["{ |`all`: 1 }", quotes("`")],
        ["{ |«all»: 1 }", quotes("«")],
    ],
    "trailing commas": [
        ['{ "all": "advisory"|, }', COMMA],
        ['{ "all": "advisory"|,\n}', COMMA],
        ['{ "a": [1|, ] }', COMMA],
        ['{ "a": { "b": [1]|,\r\n} }', COMMA],
        ["{|,}", COMMA],
    ],
    comments: [
        ['|// why\n{ "all": "advisory" }', COMMENT],
        ['{ "all": "advisory" |/* why */ }', COMMENT],
        ["{} |// why", COMMENT],
        ["|# why\n{}", COMMENT],
        ["|/* why", COMMENT],
    ],
    "names and values without quotes": [
        ["{ |all: 1 }", 'the name "all" stands without double quotes. Write it in them.'],
        ["|settings:\n  tiers: 1", 'the name "settings" stands without double quotes. Write it in them.'],
        ['{ "a": |advisory }', value("advisory")],
        ['{ "a": |True }', value("True")],
        ['{ "a": |None }', value("None")],
        ['{ "a": |NaN }', value("NaN")],
        ["|<xml/>", value("<xml")],
    ],
    numbers: [
        ['{ "a": |007 }', NUMBER],
        ['{ "a": |4h }', NUMBER],
        ['{ "a": |0x10 }', NUMBER],
        ['{ "a": |1. }', NUMBER],
        ['{ "a": |1e }', NUMBER],
        ['{ "a": |1.2.3 }', NUMBER],
    ],
    brackets: [
        ['{ "a": 1|]', "this closes the object that begins in line 1, column 1. Close it with }."],
        ['{\n  "a": [1|}\n}', "this closes the list that begins in line 2, column 8. Close it with ]."],
        ['{ "a": {|', "the file ends within the object that begins in line 1, column 8. Close it with }."],
        ['{ "a": [1, 2|', "the file ends within the list that begins in line 1, column 8. Close it with ]."],
        ['{ "a"|', "the file ends within the object that begins in line 1, column 1. Close it with }."],
        ['{ "a": 1 }|}', "the file has ended before this. Remove what follows, or put it into one object."],
        ["{} |{}", "the file has ended before this. Remove what follows, or put it into one object."],
    ],
    "what is missing": [
        ['{ "a" |1 }', "a colon is missing here, between a name and its value."],
        ['{ "a": 1 |"b": 2 }', "a comma is missing here, before what follows."],
        ['{ "a": [1 |2] }', "a comma is missing here, before what follows."],
        ['{ "a": [1, |, 2] }', MISSING],
        ['{ "a": |, "b": 2 }', MISSING],
        ["{ |1: 2 }", "a name in double quotes is missing here."],
        ['{ "a": |"b }', "this text does not end on its line. Close it with a double quote."],
    ],
    "raw characters": [
        ['{ "a": "b|\tc" }', "this text holds U+0009 as it is. Write it as \\t."],
        ['{ "a": "b|\u001B[2J" }', "this text holds U+001B as it is. Write it as \\u001b."],
        ['{ "|\u0000": 1 }', "this text holds U+0000 as it is. Write it as \\u0000."],
        ['{ |\u202E"a": 1 }', "U+202E stands outside of any text. Remove it."],
        ['{|\u00A0"a": 1 }', "U+00A0 stands outside of any text. Remove it."],
        ['{ "a": 1|\u200B }', "U+200B stands outside of any text. Remove it."],
        ["|\u009B2J", "U+009B stands outside of any text. Remove it."],
    ],
    escapes: [
        ['{ "a": "C:|\\path" }', ESCAPE],
        ['{ "a": "C:\\\\a|\\path" }', ESCAPE],
        ['{ "a": "|\\u12" }', ESCAPE],
        ['{ "|\\x41": 1 }', ESCAPE],
    ],
    depth: [
        [`${"[".repeat(1_000)}|${"[".repeat(99_000)}`, DEEP],
        [`${'{"a":'.repeat(1_000)}|${'{"a":'.repeat(99_000)}`, DEEP],
        [`${"[}".repeat(1_000)}|${"[}".repeat(99_000)}`, DEEP],
        [`${"[[".repeat(500)}|[${"]".repeat(1_001)}`, DEEP],
    ],
};

describe.each(Object.entries(FAULTY))("%s", (_, cases) => {
    it.each(cases)("are named in %j", (marked, message) => {
        const [before = "", after = ""] = marked.split("|");
        expect(syntaxFault(before + after)).toEqual({ offset: before.length, message });
    });
});

it.each([
    "{}",
    ' { "a": [1, -2.5e3, true, false, null, "é\\u00e9\\n\\"", {}, []] }\r\n',
    '{ "\u2028\u00A0": "\u202E\u009B" }',
    `${"[".repeat(1_000)}${"]".repeat(1_000)}`,
])("nothing is wrong with %j", (text) => {
    expect(syntaxFault(text)).toBeUndefined();
});

const pieces = fc.constantFrom(
    ...["{", "}", "[", "]", ",", ":", '"a"', '"', "'", "1", "0", "-", ".", "e", "true", "tru", "//", "/*", "*/", "\\"],
    ...[" ", "\t", "\n", "\r", "\f", "\u0085", "\u00A0", "\u2028", "\u3000", "\uFEFF", "\u0000"],
);
it("something is wrong with just what is no JSON, at a place in the text", () => {
    fc.assert(
        fc.property(fc.array(pieces, { maxLength: 12 }), (drawn) => {
            const text = drawn.join("");
            const fault = syntaxFault(text);
            expect(fault === undefined).toBe(isJson(text));
            expect(fault?.offset ?? 0).toBeLessThanOrEqual(text.length);
        }),
        { numRuns: 5_000 },
    );
});

function isJson(text: string): boolean {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
}
