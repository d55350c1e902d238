import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY, areSame, gap } from "../../../estate/values/pattern.ts";
import { Patterns } from "../../../estate/values/patterns.ts";

const [a, b] = [gap("a".repeat(64)), gap("b".repeat(64))];

describe("what may stand for the same text", () => {
    it.each<[pattern: string, others: string[], found: string | undefined]>([
        ["web", [], undefined],
        ["web", ["db", "lb", "WEB"], "web"],
        ["web", ["db", `${a}-db`, `we${a}`], `we${a}`],
        [`web-${a}`, ["web", "db-1", "web-1"], "web-1"],
        [`web-${a}-nic`, ["web-1", "db-nic", `w${b}c`], `w${b}c`],
        [`${a}-nic`, ["web-lb", "web-NIC"], "web-nic"],
        [`lb-${a}`, ["db", `lb-${a}`], `lb-${a}`],
        [ANY, ["db"], "db"],
        ["db", [`web-${ANY}`, ANY], ANY],
    ])("is found: %s among %j", (pattern, others, found) => {
        expect(new Patterns(others).find(pattern)).toBe(found);
    });

    it("is found wherever a look at each would find it", () => {
        const piece = fc.oneof(fc.constantFrom("l", "b", "-", "lb", "-b"), fc.constantFrom(a, b, ANY));
        const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
        fc.assert(
            fc.property(text, fc.array(text, { maxLength: 12 }), (pattern, others) => {
                const found = new Patterns(others).find(pattern);
                const isOne = (other: string) => areSame(pattern, other) !== false;
                expect(found !== undefined).toBe(others.some(isOne));
                expect(found === undefined || isOne(found)).toBe(true);
            }),
            { numRuns: 2_000 },
        );
    });
});
