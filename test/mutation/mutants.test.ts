import { expect, test } from "vitest";
import { compile, mutantsOf } from "./mutants.ts";

function breaks(code: string): string[] {
    return mutantsOf(code).map(
        ({ line, column, how, effect, code }) => `${line}:${column} ${how} (${effect}): ${code}`,
    );
}

test("A condition is broken in three ways", () => {
    expect(breaks("if (a ===\n b) c();")).toEqual([
        "1:5 removed (true): a === b",
        "1:5 ignored (false): a === b",
        "1:5 inverted (not): a === b",
    ]);
});

test.each([
    "const x = a ? b : c;",
    "list.filter((x) => x === 1);",
    "list.some(({ x }) => x);",
    "while (a) b();",
    "for (; a; ) b();",
])("%s has one condition", (code) => {
    expect(breaks(code)).toHaveLength(3);
});

test("Conditions within conditions are broken each by itself", () => {
    expect(breaks("if (list.every((x) => x ? y : z)) {}")).toHaveLength(9);
});

test("Each operand is left out", () => {
    expect(breaks("return a && (b || c) && d;")).toEqual([
        "1:8 left out (true): a",
        "1:13 left out (true): (b || c)",
        "1:14 left out (false): b",
        "1:19 left out (false): c",
        "1:25 left out (true): d",
    ]);
});

test("The boundary of a comparison moves", () => {
    expect(breaks("return a >= b;")).toEqual(["1:8 boundary moved (boundary): a >= b"]);
});

test("What decides nothing is left alone", () => {
    expect(breaks("const x = list.map((y) => y === 1); list.filter(isLarge); for (;;) {} while (true) {}")).toEqual([]);
});

test("Every place is behind the switch, by its number, and no line moves", () => {
    expect(compile("if (a ===\n b) c();\nlist.filter((x) => x > 1 && y);", 5)).toBe(
        'if (mutation.test(5, a ===\n b)) c();\nlist.filter((x) => mutation.test(6, mutation.test(7, mutation.compare(8, x ,">", 1)) && mutation.test(9, y)));',
    );
});
