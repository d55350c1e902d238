import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "../../text/remedy.ts";
import { Duration, parseDuration } from "../../time/duration.ts";
import { offered } from "../text/offered.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a duration", () => {
    it.each([
        ["90m", 90 * MINUTE, "90m"],
        ["4h", 4 * HOUR, "4h"],
        ["24h", DAY, "1d"],
        ["1h30m", 90 * MINUTE, "90m"],
        ["2w", 14 * DAY, "14d"],
        ["90s", 90, "90s"],
        ["0h", 0, "0m"],
        [" 1D12H ", 36 * HOUR, "36h"],
        ["PT90M", 90 * MINUTE, "90m"],
        ["P1DT12H", 36 * HOUR, "36h"],
        ["p2w", 14 * DAY, "14d"],
        ["pt0s", 0, "0m"],
        ["3650d", 3_650 * DAY, "3650d"],
    ])("is read from %j", (text, seconds, short) => {
        const parsed = parseDuration(text);
        expect(parsed).toMatchObject({ ok: true, value: { seconds } });
        expect(parsed.ok && `${parsed.value}`).toBe(short);
    });

    it.each(["", "soon", "4", "4 hours", "P1M", "P", "PT", "P1DT", "-4h", "4h 30m", "1e3h", "🦄"])(
        "is not read from %j",
        (text) => {
            const fault = 'is not a duration (such as "90m", "4h", "1d" or "PT90M")';
            expect(parseDuration(text)).toMatchObject({ ok: false, fault });
        },
    );

    it.each(["3651d", "999999999w", "PT999999999H"])("is not as long as %j", (text) => {
        expect(parseDuration(text)).toEqual({ ok: false, fault: "is longer than ten years", remedy: example("365d") });
    });

    it("compares as a number does", () => {
        expect(new Duration(60) < new Duration(61)).toBe(true);
        expect(new Duration(61) >= new Duration(60)).toBe(true);
    });

    it("reads what it prints, and offers only what it reads", () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 3_650 * DAY }), (seconds) => {
                expect(parseDuration(`${new Duration(seconds)}`)).toMatchObject({ ok: true, value: { seconds } });
            }),
        );
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[pP]?[0-9.,]{0,12} ?[a-zA-Z]{0,12}$/)), (text) => {
                const parsed = parseDuration(text);
                expect(offered(parsed).every((text) => parseDuration(text).ok)).toBe(true);
            }),
            { numRuns: 1_000 },
        );
    });
});
