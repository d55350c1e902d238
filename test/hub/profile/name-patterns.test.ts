import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NamePatterns } from "../../../hub/profile/name-patterns.ts";

const match = (pattern: string, name: string) => new NamePatterns([pattern]).match(name);

describe("names of sizes", () => {
    it.each([
        ["Standard_DS#_v2", " standard_DS12_V2 ", true],
        ["Standard_DS#_v2", "Standard_DS_v2", false],
        ["Standard_DS#-#_v2", "Standard_DS14-8_v2", true],
        ["Standard_N*", "Standard_NC6s_v3", true],
        ["Standard_N*", "Standard_N", true],
        ["Standard_N*", "Standard_N C6", false],
        ["*_v3", "Standard_D2_v3", true],
        ["*", "", true],
        ["Basic_A1", "basic_a1", true],
        ["Basic_A1", "Basic_A11", false],
        ["Standard.D2", "StandardxD2", false],
        ["#", "x".repeat(65), false],
        ["*", "x".repeat(64), true],
        ["*", "x".repeat(65), false],
    ])("%s stands for %j: %s", (pattern, name, isMatch) => {
        expect(match(pattern, name)).toBe(isMatch);
    });

    it("match as regular expressions do", () => {
        const sign = fc.constantFrom("#", "*", "a", "1", "_");
        const pattern = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(""));
        const name = fc
            .array(fc.constantFrom("a", "1", "2", "_", "."), { maxLength: 8 })
            .map((signs) => signs.join(""));
        fc.assert(
            fc.property(pattern, name, (written, own) => {
                const expression = new RegExp(`^${written.replaceAll("*", "[\\w-]*").replaceAll("#", "\\d+")}$`);
                expect(match(written, own)).toBe(expression.test(own));
            }),
            { numRuns: 2_000 },
        );
    });

    it("are compared in no time, whatever the pattern", () => {
        expect(match(`${"#".repeat(63)}x`, "1".repeat(64))).toBe(false);
        const many = new NamePatterns(Array.from({ length: 20_000 }, (_, at) => `Standard_X${at}_v#`));
        const names = Array.from({ length: 20_000 }, (_, at) => `Standard_X${at}_v2`);
        expect(names.every((name) => many.match(name))).toBe(true);
    });
});
