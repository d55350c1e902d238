import { describe, expect, it } from "vitest";
import { Faults } from "../../../settings/kinds/fault.ts";
import { Place } from "../../../settings/kinds/place.ts";
import { durationOption } from "../../../settings/options/duration.ts";
import { flagOption } from "../../../settings/options/flag.ts";
import { countOption, ratioOption } from "../../../settings/options/number.ts";
import type { Option } from "../../../settings/options/option.ts";
import { sizeRateOption } from "../../../settings/options/rate.ts";

function read(option: Option, value: unknown): unknown[] {
    const faults = new Faults();
    const place = new Place(value, ["rule", "limit"], { rules: ["rule"], exemptible: [], settings: {} }, faults);
    const result = option.read(place);
    const shown = typeof result === "object" ? `${result}` : result;
    return [shown, ...faults.told.map(({ message }) => message.replace("rule.limit is ", ""))];
}

const count = countOption("How many.", 10);
const spare = countOption("How many.", 1, { minimum: 0 });
const ratio = ratioOption("How much of it.", 0.5);
const flag = flagOption("Whether.", true);
const duration = durationOption("How long.", "15m");
const rate = sizeRateOption("How fast.");
const notCount = "which is not a whole number of 1 or more.";
const notRatio = "which is not a number above zero.";

describe("an option of a rule", () => {
    it.each<[string, Option, unknown, unknown[]]>([
        ["count", count, 3, [3]],
        ["count", count, 0, [10, `0, ${notCount} Write e.g. 1.`]],
        ["count", count, 2.6, [10, `2.6, ${notCount} Write e.g. 3.`]],
        ["count", count, "12", [10, `"12", ${notCount} Write 12.`]],
        ["count", count, "many", [10, `"many", ${notCount} Write e.g. 10.`]],
        ["count", count, null, [10, `null, ${notCount} Write e.g. 10.`]],
        ["count", count, 1e300, [10, `1e+300, ${notCount} Write e.g. ${Number.MAX_SAFE_INTEGER}.`]],
        ["count from zero", spare, 0, [0]],
        ["count from zero", spare, -1, [1, "-1, which is not a whole number of 0 or more. Write e.g. 0."]],
        ["ratio", ratio, 0.25, [0.25]],
        ["ratio", ratio, -2, [0.5, `-2, ${notRatio} Write e.g. 2.`]],
        ["ratio", ratio, 0, [0.5, `0, ${notRatio} Write e.g. 0.5.`]],
        ["ratio", ratio, [1], [0.5, `[1], ${notRatio} Write e.g. 0.5.`]],
        ["flag", flag, false, [false]],
        ["flag", flag, "off", [true, '"off", which is neither true nor false. Write false.']],
        ["flag", flag, "maybe", [true, '"maybe", which is neither true nor false. Write one of them.']],
        ["flag", flag, "OFF ", [true, '"OFF ", which is neither true nor false. Write false.']],
        ["flag", flag, 2, [true, "2, which is neither true nor false. Write one of them."]],
        ["flag", flag, 0, [true, "0, which is neither true nor false. Write false."]],
        ["flag", flag, 1, [true, "1, which is neither true nor false. Write true."]],
        ["duration", duration, "1h", ["1h"]],
        [
            "duration",
            duration,
            15,
            ["15m", '15, which is not text. Does it mean minutes, hours or days? Write e.g. "15m" or "15h" or "15d".'],
        ],
        ["duration", duration, {}, ["15m", '{}, which is not text. Write e.g. "4h".']],
        ["rate", rate, "1GB/s", ["1GB/s"]],
        ["rate", rate, true, [undefined, 'true, which is not text. Write e.g. "200MB/s".']],
    ])("that is a %s", (_, option, value, expected) => {
        expect(read(option, value)).toEqual(expected);
    });

    it("has its default where nothing is configured", () => {
        expect([count, ratio, flag, duration, rate].map((option) => `${option.default}`)).toEqual([
            "10",
            "0.5",
            "true",
            "15m",
            "undefined",
        ]);
    });
});
