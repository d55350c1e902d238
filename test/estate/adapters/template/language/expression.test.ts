import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../../estate/adapters/template/language/expression.ts";
import { LEFT_TO_ARM as ARM } from "../../../../../estate/values/raw.ts";
import { evaluated } from "../evaluating.ts";

describe("a text of a template", () => {
    it.each([
        ["web", "web"],
        ["", ""],
        ["[", "["],
        ["[web", "[web"],
        ["web]", "web]"],
        ["[[web]", "[web]"],
        ["[['web']]", "['web']]"],
        ["['web']", "web"],
        ["[ 'web' ]", "web"],
        ["['it''s [''web'']']", "it's ['web']"],
        ["['']", ""],
        ["['é ☃ \\n']", "é ☃ \\n"],
        ["[12]", 12],
        ["[-12]", -12],
        ["[TRUE]", true],
        ["[null]", null],
        ["[concat( 'a' ,concat('b'),'c')]", "abc"],
        ["[CONCAT('a', 'b')]", "ab"],
        ["[createObject('a', createArray('x', 'y')).a[1]]", "y"],
        ["[createObject('a', createArray('x', 'y'))['a'][add(0, 1)]]", "y"],
        ["[split('a.b', '.')[0]]", "a"],
    ])("yields its value: %s", (text, value) => {
        expect(evaluated(text)).toEqual(value);
    });

    it.each([
        ...[
            "[]",
            "[ ]",
            "[web]",
            "['web]",
            "['a' 'b']",
            "[concat('a',)]",
            "[concat(,'a')]",
            "[concat('a']",
            "[concat'a')]",
        ],
        ...[
            "['a'.]",
            "['a'[]]",
            "['a'[0]",
            "[.a]",
            "[1.5]",
            "[1x]",
            '["web"]',
            "[concat('a'))]",
            "[a.b]",
            "[a.b.c('x')]",
        ],
        ...["[$a]", "[{}]", "[1 + 1]", "['a'\u0000]", "[concat('a').?]", "['\uD800']]"],
    ])("is left to Azure Resource Manager where it is no expression: %s", (text) => {
        expect(evaluated(text)).toBe(ARM);
    });

    it("is read in time that grows with its length only", () => {
        const hostile = [
            "(".repeat(24_000),
            `${"concat(".repeat(3_000)}'a'${")".repeat(3_000)}`,
            `concat(${"'a',".repeat(6_000)}'b')`,
            `'a'${"[0]".repeat(8_000)}`,
            "'".repeat(24_001),
            `'${"''".repeat(12_000)}`,
            " ".repeat(24_000),
            "a".repeat(1_000_000),
            `concat('${"a".repeat(1_000_000)}')`,
            "-".repeat(24_000),
            "0".repeat(24_000),
        ];
        for (const text of hostile) {
            const start = performance.now();
            parseExpression(text);
            expect(performance.now() - start).toBeLessThan(1_000);
        }
        expect(evaluated(`[concat(${"'a',".repeat(5_000)}'b')]`)).toBe(`${"a".repeat(5_000)}b`);
        expect(evaluated(`[concat('${"a".repeat(24_576)}')]`)).toBe(ARM);
    });
});
