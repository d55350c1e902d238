import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRate, Rate } from "../../time/rate.ts";
import { offered } from "../text/offered.ts";

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

    it.each([
        ["", "200MB/s"],
        ["fast", "200MB/s"],
        ["200", "200MB/s"],
        ["200 mb/s", "200MB/s"],
        ["200MBps", "200MB/s"],
        ["1,5 GB per minute", "1.5GB/min"],
        ["800Mbit/s", "100MB/s"],
        ["800 Mb/s", "100MB/s"],
        ["1 Gbps", "0.125GB/s"],
        ["100 mib/h", "100MiB/h"],
        ["9".repeat(100), "200MB/s"],
        ["🦄", "200MB/s"],
    ])("is not %j, but perhaps %j", (text, nearest) => {
        const fault = 'is not a size per time (such as "200MB/s" or "1.5GB/min")';
        expect(parseRate(text)).toEqual({ ok: false, fault, nearest });
    });

    it("is more than zero", () => {
        expect(parseRate("0.0MB/s")).toEqual({ ok: false, fault: "is zero", nearest: "200MB/s" });
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
