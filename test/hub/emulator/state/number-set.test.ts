import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NumberSet } from "../../../../hub/emulator/state/number-set.ts";

/** The highest IPv4 address. */
const LAST = 2 ** 32 - 1;

describe("a set of numbers", () => {
    test("tells what is in, and the first that is missing, as a plain set does", () => {
        const number = fc.oneof(fc.nat(200), fc.integer({ min: LAST - 70, max: LAST }));
        const step = fc.record({ number, isIn: fc.boolean(), count: fc.integer({ min: 1, max: 70 }) });

        fc.assert(
            fc.property(fc.array(step, { maxLength: 60 }), number, (steps, from) => {
                const [numbers, plain] = [new NumberSet(), new Set<number>()];
                for (const { number: first, isIn, count } of steps) {
                    for (let at = first; at < first + count; at++) {
                        isIn ? numbers.add(at) : numbers.delete(at);
                        isIn ? plain.add(at) : plain.delete(at);
                    }
                }
                let missing = from;
                while (plain.has(missing)) {
                    missing++;
                }

                expect(numbers.firstMissing(from)).toBe(missing);
                expect(numbers.has(from)).toBe(plain.has(from));
            }),
        );
    });

    test("finds a gap behind many full words in a few steps", () => {
        const numbers = new NumberSet();
        for (let at = 0; at < 40_000; at++) {
            numbers.add(at);
        }

        expect(numbers.firstMissing(4)).toBe(40_000);
        numbers.delete(12_345);
        expect(numbers.firstMissing(4)).toBe(12_345);
        expect(numbers.firstMissing(12_346)).toBe(40_000);
    });
});
