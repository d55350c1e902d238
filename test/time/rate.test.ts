import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correction, example, question } from "../../text/remedy.ts";
import { parseRate, Rate } from "../../time/rate.ts";
import { offered } from "../text/offered.ts";

/** What would be offered cannot be written, is nothing, or too long to be looked at. */
const UNWRITABLE = ["0.000000001 kbit/s", "0.000000001 kb/s", "0 mb/s", `200${" ".repeat(34)}MBps`];

describe("a size per time", () => {
    it.each([
        ["200MB/s", 200e6, "200MB/s"],
        [" 1.5GB/min ", 25e6, "25MB/s"],
        ["3.6TB/h", 1e9, "1GB/s"],
        ["1 GiB/s", 2 ** 30, "1.074GB/s"],
        ["500kB/s", 500e3, "500kB/s"],
        ["60KiB/min", 1024, "1.024kB/s"],
    ])("is read from %j", (text, bytesPerSecond, shown) => {
        const parsed = parseRate(text);
        expect(parsed).toMatchObject({ ok: true, value: { bytesPerSecond } });
        expect(parsed.ok && `${parsed.value}`).toBe(shown);
    });

    const fault = 'is not a size per time (such as "200MB/s" or "1.5GB/min")';

    it.each([
        ["200MBps", "200MB/s"],
        ["200 MB / sec", "200MB/s"],
        ["200 GB/hour", "200GB/h"],
        ["1,5 GB per minute", "1.5GB/min"],
        ["100 Mbytes/s", "100MB/s"],
        // Eight bits are a byte.
        ["800Mbit/s", "100MB/s"],
        ["800 mbits per second", "100MB/s"],
        ["800 Mb/s", "100MB/s"],
        ["1 Gbps", "0.125GB/s"],
        ["200 KiBps", "200KiB/s"],
        [`200${" ".repeat(33)}MBps`, "200MB/s"],
    ])("is not %j, which can only mean %s", (text, meant) => {
        expect(parseRate(text)).toEqual({ ok: false, fault, remedy: correction(meant) });
    });

    it.each([
        ["200 mb/s", "Does it mean bytes or bits?", ["200MB/s", "25MB/s"]],
        ["100 mib/h", "Does it mean bytes or bits?", ["100MiB/h", "12.5MiB/h"]],
        ["8 kb/s", "Does it mean bytes or bits?", ["8kB/s", "1kB/s"]],
        ["200 MBPS", "Does it mean bytes or bits?", ["200MB/s", "25MB/s"]],
        ["200MB", "In which time?", ["200MB/s", "200MB/min", "200MB/h"]],
    ] as [string, string, string[]][])("is not %j, which is asked about: %s", (text, sentence, examples) => {
        expect(parseRate(text)).toEqual({ ok: false, fault, remedy: question(sentence, ...examples) });
    });

    it.each(["", "fast", "200", "-200MB/s", "1,500 MB/s", "200 files/s", "9".repeat(100), "🦄", ...UNWRITABLE])(
        "is not %j, whatever it means",
        (text) => {
            expect(parseRate(text)).toEqual({ ok: false, fault, remedy: example("200MB/s") });
        },
    );

    it("is more than zero", () => {
        expect(parseRate("0.0MB/s")).toEqual({ ok: false, fault: "is zero", remedy: example("200MB/s") });
    });

    it("compares as a number does", () => {
        expect(new Rate(1e6) < new Rate(2e6)).toBe(true);
    });

    it("is offered only where it can be read", () => {
        fc.assert(
            fc.property(
                fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,]{0,12} ?[kMGTib]{0,4}[/p]?[a-z]{0,4}$/)),
                (text) => {
                    const parsed = parseRate(text);
                    expect(offered(parsed).every((text) => parseRate(text).ok)).toBe(true);
                },
            ),
            { numRuns: 1_000 },
        );
    });
});
