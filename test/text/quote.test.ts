import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "../../text/quote.ts";

describe("a quoted value", () => {
    it.each([
        ["erp", '"erp"'],
        ["", '""'],
        ['say "hi"', '"say \\"hi\\""'],
        ["C:\\backup", '"C:\\\\backup"'],
        ["\u001B[31mred\u001B[0m", '"\uFFFD[31mred\uFFFD[0m"'],
        ["two\r\nlines", '"two\uFFFD\uFFFDlines"'],
        ["\u202Egpj.exe", '"\uFFFDgpj.exe"'],
        ["a\u2028b\u0085c", '"a\uFFFDb\uFFFDc"'],
        ["lone \uD83E", '"lone \uFFFD"'],
        ["🦄", '"🦄"'],
        ["x".repeat(80), `"${"x".repeat(80)}"`],
        ["x".repeat(81), `"${"x".repeat(80)}…"`],
        ["🦄".repeat(80), `"${"🦄".repeat(80)}"`],
        ["🦄".repeat(100), `"${"🦄".repeat(80)}…"`],
    ])("of %j is on one line", (value, expected) => {
        expect(quote(value)).toBe(expected);
    });

    it("is short and printable, whatever the value", () => {
        fc.assert(
            fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
                const shown = quote(value);
                expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
                expect([...shown].length).toBeLessThanOrEqual(2 * 80 + 3);
            }),
        );
    });
});
