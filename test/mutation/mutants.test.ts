import { expect, test } from "vitest";
import { mutantsOf } from "./mutants.ts";

function breaks(code: string): string[] {
    return mutantsOf(code).map((mutant) => mutant.code);
}

test("A condition is broken in three ways", () => {
    expect(mutantsOf("if (a ===\n b) c();")).toEqual([
        { label: "1:5 removed: a === b", code: "if ((((a ===\n b), true) as boolean)) c();" },
        { label: "1:5 ignored: a === b", code: "if ((((a ===\n b), false) as boolean)) c();" },
        { label: "1:5 inverted: a === b", code: "if (!(a ===\n b)) c();" },
    ]);
});

test.each([
    ["const x = a ? b : c;", "const x = !(a) ? b : c;"],
    ["list.filter((x) => x > 1);", "list.filter((x) => !(x > 1));"],
    ["list.some(({ x }) => x);", "list.some(({ x }) => !(x));"],
])("%s has one condition", (code, inverted) => {
    expect(breaks(code)).toHaveLength(3);
    expect(breaks(code)).toContain(inverted);
});

test("Conditions within conditions are broken each by itself", () => {
    expect(breaks("if (list.every((x) => x ? y : z)) {}")).toHaveLength(9);
});

test("Each operand is left out", () => {
    expect(mutantsOf("return a && (b || c) && d;").map(({ label, code }) => `${label} → ${code}`)).toEqual([
        "1:25 left out: d → return a && (b || c) && true;",
        "1:8 left out: a → return true && (b || c) && d;",
        "1:13 left out: (b || c) → return a && true && d;",
        "1:14 left out: b → return a && (false || c) && d;",
        "1:19 left out: c → return a && (b || false) && d;",
    ]);
});

test("What decides nothing is left alone", () => {
    expect(breaks("const x = list.map((y) => y > 1); list.filter(isLarge);")).toEqual([]);
});
