import { describe, expect, it } from "vitest";
import { LEVELS, levelRemedy } from "../../../policypack/configuration/levels.ts";
import { advise, correction } from "../../../text/remedy.ts";

describe("a level that is none", () => {
    it.each(["block", "deny", "error", " Required ", "MANDATORY", "enforce"])("%j stops a deployment", (word) => {
        expect(levelRemedy(word)).toEqual(correction("mandatory"));
    });

    it.each(["maybe", "warn", "off", "", 7, null, "x".repeat(1_000)])("%j is not taken for any level", (word) => {
        expect(advise(levelRemedy(word))).toBe("Write one of them.");
    });

    it.each([
        ["mandatry", "mandatory"],
        ["advisery", "advisory"],
        ["disable", "disabled"],
    ])("%j is asked about: %s", (word, meant) => {
        expect(levelRemedy(word)).toEqual({ kind: "values", values: LEVELS, areTold: true, similar: meant });
    });
});
