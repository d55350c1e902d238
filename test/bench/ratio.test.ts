import { expect, test } from "vitest";
import { line, ratio } from "../../bench/ratio.ts";

test("A ratio is held to its target, and one without a target to none", () => {
    expect(line(ratio("up", 100, 150, "ms", 1.5))).toContain(" 1.50 × (150 ms to 100 ms; at most 1.5: reached)");
    expect(line(ratio("up", 100, 151, "ms", 1.5))).toContain("at most 1.5: missed)");
    expect(line(ratio("up", 100, 150, "ms"))).toMatch(/ 1\.50 × \(150 ms to 100 ms\)\n$/);
});
