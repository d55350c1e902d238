import { describe, expect, it } from "vitest";
import { correction, example } from "../../text/remedy.ts";
import { parseTimeZone } from "../../time/parse-time-zone.ts";

const fault = "is not a time zone";

describe("a text that is no time zone", () => {
    it.each([
        ["Berlin", "Europe/Berlin"],
        ["New York", "America/New_York"],
        ["são paulo", "America/Sao_Paulo"],
        ["europe / berlin", "Europe/Berlin"],
        ["America/New York", "America/New_York"],
        // Names of fixed offsets count west of Greenwich.
        ["+01:00", "Etc/GMT-1"],
        ["UTC-5", "Etc/GMT+5"],
        ["utc +0200", "Etc/GMT-2"],
        ["UTC+0", "UTC"],
        ["UTC+12", "Etc/GMT-12"],
    ])("%j can only mean %s", (text, meant) => {
        expect(parseTimeZone(text)).toEqual({ ok: false, fault, remedy: correction(meant) });
        expect(parseTimeZone(meant).ok).toBe(true);
    });

    it.each([
        ["Europe/Berln", "Europe/Berlin"],
        ["America/NewYrok", "America/New_York"],
        ["Asia/Tokio", "Asia/Tokyo"],
    ])("%j is spelt like %s", (text, similar) => {
        expect(parseTimeZone(text)).toMatchObject({ ok: false, fault, remedy: { kind: "values", similar } });
    });

    it.each([
        "Mars/Olympus",
        "Moon/Tranquility",
        "CEST",
        "GMT+1",
        "UTC+13",
        "+05:30",
        "W. Europe Standard Time",
        "",
        "x".repeat(200),
    ])("%j is no other zone", (text) => {
        expect(parseTimeZone(text)).toEqual({ ok: false, fault, remedy: example("UTC") });
    });
});
