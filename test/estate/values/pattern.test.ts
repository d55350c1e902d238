import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY, areSame, gap, inCase, isIdentified, isOpen } from "../../../estate/values/pattern.ts";

const [a, b] = [gap("a".repeat(64)), gap("b".repeat(64))];

describe("what is known of texts", () => {
    it.each<[string, string, boolean | undefined]>([
        ["web", "WEB", true],
        ["web", "db", false],
        [`lb-${a}`, `lb-${a}`, true],
        [`LB-${a}/pool`, `lb-${a}/POOL`, true],
        [`lb-${a}`, `lb-${b}`, undefined],
        [`lb-${a}`, `nic-${a}`, false],
        [`${a}-lb`, `${a}-nic`, false],
        [`lb-${a}`, "lb-1", undefined],
        [`lb-${a}`, "nic-1", false],
        ["front-1", `lb-${a}`, false],
        [`${a}-lb`, "front-lb", undefined],
        [`${a}-lb`, "front", false],
        [`lb-${a}`, "lb", false],
        [`lb-${a}-lb`, "lb-lb", false],
        [`lb-${a}-lb`, "lb--lb", undefined],
        [a, "anything", undefined],
        [ANY, "anything", undefined],
        [ANY, ANY, undefined],
        [`lb-${ANY}`, `lb-${ANY}`, undefined],
        [`${ANY}${a}`, `${ANY}${a}`, undefined],
        [inCase(`Lb-${a}`, true), `lb-${a}`, true],
        [inCase(`Lb-${a}`, false), inCase(`lb-${a}`, true), true],
    ])("are compared as far as that tells: %s, %s", (one, other, isSame) => {
        expect(areSame(one, other)).toBe(isSame);
        expect(areSame(other, one)).toBe(isSame);
    });

    it("stand for one text where each part that is not known is known by what it is made of", () => {
        for (const pattern of ["", "web", `lb-${a}`, `${a}${b}`, inCase(`Lb-${a}`, false)]) {
            expect(isIdentified(pattern)).toBe(true);
        }
        for (const pattern of [ANY, `lb-${ANY}`, `${ANY}${a}`, `${a}${ANY}`, "a*b", `*${"a".repeat(15)}*`]) {
            expect(isIdentified(pattern)).toBe(false);
        }
        expect([a, ANY, `${a}${b}${ANY}`].every(isOpen)).toBe(true);
        expect(["", "web", `lb-${a}`].some(isOpen)).toBe(false);
    });

    it("are the same in whatever case, which may be another text", () => {
        expect(inCase(`Lb-${a}`, true)).not.toBe(`lb-${a}`);
        expect(inCase(inCase(`Lb-${a}`, false), true)).toBe(inCase(`lb-${a}`, true));
        expect(inCase("Lb", false)).toBe("LB");
    });

    it("never differ where what is not known could make them the same", () => {
        const piece = fc.oneof(fc.constantFrom("l", "b", "-", "lb", ""), fc.constantFrom(a, b, ANY));
        const text = fc.array(piece, { maxLength: 5 });
        fc.assert(
            fc.property(
                text,
                text,
                fc.constantFrom("", "l", "b-"),
                fc.constantFrom("", "b"),
                (one, other, inA, inB) => {
                    const filled = (pieces: string[]) =>
                        pieces.map((part) => (part === a ? inA : part === b || part === ANY ? inB : part)).join("");
                    const isSame = areSame(one.join(""), other.join(""));
                    expect(isSame === undefined || isSame === (filled(one) === filled(other))).toBe(true);
                },
            ),
            { numRuns: 2_000 },
        );
    });
});
