import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitting, messageOf } from "../../text/message.ts";

const fix = 'Write e.g. "4h", or agree on a longer one.';

describe("a message", () => {
    it.each([
        [
            'VM "db" (app erp): no RPO is stated. Write e.g. "1h".',
            'VM "db" (app erp): no RPO is stated. Write e.g. "1h".',
        ],
        ["x".repeat(1_200), "x".repeat(1_200)],
        ["\u001B[31mred\u202E", "\uFFFD[31mred\uFFFD"],
        [`VM "db": ${"fact ".repeat(400)}. ${fix}`, `VM "db": ${"fact ".repeat(228)}fact … ${fix}`],
        [
            `VM "db": a fact. ${"fix ".repeat(400)}.`,
            `VM "db": a fact. ${"fix ".repeat(169)}fix … ${"fix ".repeat(124)}.`,
        ],
        [
            `VM "db": ${"fact. ".repeat(300)}Is it 1h? ${fix}`,
            `VM "db": ${"fact. ".repeat(188)}fact. … Is it 1h? ${fix}`,
        ],
        ["x".repeat(2_000), `${"x".repeat(697)} … ${"x".repeat(500)}`],
    ])("is cut where it tells least: %j", (text, expected) => {
        expect(messageOf(text)).toBe(expected);
    });

    it("is short and printable, keeps its subject and its fix, and is cut once", () => {
        fc.assert(
            fc.property(fc.string({ unit: "binary", maxLength: 4_000 }), (fact) => {
                const message = messageOf(`VM "db": ${fact}. ${fix}`);
                expect(message.length).toBeLessThanOrEqual(1_200);
                expect(message).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
                expect(message.startsWith('VM "db": ') && message.endsWith(fix)).toBe(true);
                expect(messageOf(message)).toBe(message);
            }),
        );
    });
});

describe("a list", () => {
    it.each([
        [["a", "b"], 800, ["a", "b"], 0],
        [["aaa", "bbb", "ccc"], 6, ["aaa", "bbb"], 1],
        [["aaa", "bbb", "c"], 5, ["aaa"], 2],
        [["aaaa"], 3, ["aaaa"], 0],
        [[], 3, [], 0],
    ])("is told as far as there is room: %j", (items, longest, shown, rest) => {
        expect(fitting(items, longest)).toEqual({ shown, rest });
    });
});
