import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration } from "../../time/duration.ts";
import { spokenDuration } from "../../time/spoken-duration.ts";

describe("a duration as people write it", () => {
    it.each([
        ["4 hours", "4h"],
        ["4 Hours", "4h"],
        [" 90 min ", "90m"],
        ["1.5h", "90m"],
        ["1,5 h", "90m"],
        ["1 hour and 30 minutes", "90m"],
        ["1h, 30m", "90m"],
        ["2 weeks", "14d"],
        ["1 day", "1d"],
        ["30 secs", "30s"],
        ["4h", "4h"],
    ])("%j is %s", (text, meant) => {
        expect(String(spokenDuration(text))).toBe(meant);
    });

    it.each([
        "",
        "soon",
        "4",
        "four hours",
        "4 parsecs",
        "4 months",
        "4h or so",
        "h",
        "0h",
        "0.001s",
        "-4h",
        "P4H",
        "4 h4",
    ])("%j is beyond understanding", (text) => {
        expect(spokenDuration(text)).toBeUndefined();
    });

    it("never throws, and gives what tags take", () => {
        fc.assert(
            fc.property(fc.stringMatching(/^[0-9hmds., anday]{0,30}$/), (text) => {
                const meant = spokenDuration(text);
                expect(meant === undefined || parseDuration(String(meant)).ok || meant.seconds > 315_360_000).toBe(
                    true,
                );
            }),
        );
    });
});
