import { describe, expect, test } from "vitest";
import { filterOf } from "../../../../../hub/emulator/arm/lists/filter.ts";

interface Fruit {
    name: string;
    colour?: string;
}

const FRUIT: readonly Fruit[] = [
    { name: "Apple", colour: "red" },
    { name: "Cherry", colour: "red" },
    { name: "Lime's" },
];

/** The names of what a filter wants. */
function wanted(text: string | null): string[] {
    const test = filterOf<Fruit>(text, {
        fields: { name: ({ name }) => name, colour: ({ colour }) => colour },
        questions: { isany: () => true, islong: ({ name }, least) => name.length >= Number(least) },
    });
    return FRUIT.filter(test).map(({ name }) => name);
}

describe("filterOf", () => {
    test.each([
        [null, ["Apple", "Cherry", "Lime's"]],
        [" ", ["Apple", "Cherry", "Lime's"]],
        ["name eq 'APPLE'", ["Apple"]],
        ["Name EQ 'apple'", ["Apple"]],
        ["name ne 'apple'", ["Cherry", "Lime's"]],
        ["name eq 'Lime''s'", ["Lime's"]],
        ["colour eq 'red' and name eq 'cherry'", ["Cherry"]],
        ["name eq 'lime''s' or colour eq 'red' and name eq 'cherry'", ["Cherry", "Lime's"]],
        ["(name eq 'lime''s' or colour eq 'red') and name eq 'cherry'", ["Cherry"]],
        ["startswith(name, 'ch')", ["Cherry"]],
        ["substringof('PP',name)", ["Apple"]],
        ["startswith(colour,'r')", ["Apple", "Cherry"]],
        ["isAny()", ["Apple", "Cherry", "Lime's"]],
        ["isLong('6')", ["Cherry", "Lime's"]],
    ])("%s", (text, names) => {
        expect(wanted(text)).toEqual(names);
    });

    test.each([
        "name",
        "name eq",
        "name eq apple",
        "name gt 'a'",
        "size eq 'a'",
        "constructor eq 'a'",
        "toString()",
        "name eq 'a",
        "name eq 'a' and",
        "name eq 'a' name eq 'b'",
        "(name eq 'a'",
        "isLong(",
        "isLong(six)",
        "startswith(name)",
        "startswith('a', name)",
        "name eq 'a' ; 1",
    ])("refuses %s", (text) => {
        expect(() => wanted(text)).toThrow(`Invalid $filter '${text}' specified in the query string.`);
    });

    test("refuses more brackets than it can read", () => {
        expect(() => wanted("(".repeat(100_000))).toThrow("Invalid $filter");
    });
});
