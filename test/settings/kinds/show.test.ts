import { describe, expect, it } from "vitest";
import { show } from "../../../settings/kinds/place.ts";

const own: Record<string, unknown> = {};
own.own = own;
const deep = Array.from({ length: 100_000 }).reduce((inner) => [inner], []);

describe("a value in a message", () => {
    it.each<[unknown, string]>([
        ["4h", '"4h"'],
        [{ rto: ["4h", 7, null] }, '{"rto":["4h",7,null]}'],
        [undefined, "undefined"],
        [Number.NaN, "null"],
        [10n, "10"],
        [Symbol("four"), "a symbol"],
        [() => "4h", "a function"],
        [[10n], "a list that JSON cannot hold"],
        [own, "an object that JSON cannot hold"],
        [deep, "a list that JSON cannot hold"],
        [{ toJSON: () => JSON.parse("?") }, "an object that JSON cannot hold"],
        [{ toJSON: () => undefined }, "nothing"],
    ])("of any kind is shown: %o", (value, shown) => {
        expect(show(value)).toBe(shown);
    });

    it.each<[string, unknown, string]>([
        ["the escape of a terminal", "\u001B[2J", '"\\u001b[2J"'],
        ["its form in C1", "\u009B2J", '"\uFFFD2J"'],
        ["delete", { "a\u007F": 1 }, '{"a\uFFFD":1}'],
        ["an override of direction", ["\u202E4h"], '["\uFFFD4h"]'],
        ["an isolate", "\u20664h", '"\uFFFD4h"'],
        ["a mark of direction", "\u200F4h", '"\uFFFD4h"'],
        ["a line separator", "4\u2028h", '"4\uFFFDh"'],
    ])("shows no %s as it is", (_, value, shown) => {
        expect(show(value)).toBe(shown);
    });

    it("is cut where it is long, between characters", () => {
        expect(show("x".repeat(10_000))).toBe(`"${"x".repeat(79)}…`);
        expect(show(`${"x".repeat(78)}💥💥`)).toBe(`"${"x".repeat(78)}\uFFFD…`);
    });
});
