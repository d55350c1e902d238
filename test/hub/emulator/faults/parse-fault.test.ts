import { describe, expect, it } from "vitest";
import { FaultProblem } from "../../../../hub/emulator/faults/fault.ts";
import { parseFault } from "../../../../hub/emulator/faults/parse-fault.ts";

const ALL = { methods: [], every: 1, first: Number.POSITIVE_INFINITY };

describe("parseFault", () => {
    it.each([
        ["latency 200ms", { kind: "latency", from: 200, to: 200, seed: 1 }, {}],
        ["latency 100ms to 2s seed 7", { kind: "latency", from: 100, to: 2000, seed: 7 }, {}],
        ["429 every 3 retry-after 1", { kind: "status", status: 429, retryAfter: 1 }, { every: 3 }],
        ["503 on PUT,patch first 2", { kind: "status", status: 503 }, { methods: ["PUT", "PATCH"], first: 2 }],
        ["drop", { kind: "drop", when: "before" }, {}],
        ["DROP after On GET", { kind: "drop", when: "after" }, { methods: ["GET"] }],
        ["fail first 1", { kind: "fail" }, { first: 1 }],
        ["fail on DELETE", { kind: "fail" }, { methods: ["DELETE"] }],
        ["away", { kind: "away", by: "refused" }, {}],
        ["away dropped for 1.5m", { kind: "away", by: "dropped", duration: 90_000 }, {}],
        ["clock -30s", { kind: "clock", by: -30_000 }, {}],
        ["  cores   8 ", { kind: "cores", cores: 8 }, {}],
    ])("reads %j", (text, effect, match) => {
        expect(parseFault(text)).toEqual({
            effect,
            match: { ...ALL, ...match },
            text: text.trim().replace(/\s+/g, " "),
        });
    });

    it.each([
        ["503 on Microsoft.Compute/*", "Microsoft.Compute/disks", "Microsoft.Network/loadBalancers"],
        ["503 on PUT /subscriptions/*/disks/*", "/Subscriptions/s/disks/d", "/subscriptions/s/disks"],
        ["fail on *", "Microsoft.Compute/disks", undefined],
        ["fail on PUT Microsoft.Compute/*", "Microsoft.Compute/disks", "Microsoft.Network/loadBalancers"],
    ])("reads what %j is for", (text, matched, other) => {
        const { target } = parseFault(text).match;
        expect(target?.matches(matched)).toBe(true);
        expect(other !== undefined && target?.matches(other)).toBe(false);
    });

    it.each([
        ["", 'fault "": it ends too early. Write one of latency, 429, 503, drop, fail, away, clock, cores.'],
        ["latncy 2s", 'fault "latncy 2s": "latncy" is not understood there. Did you mean latency?'],
        ["200", '"200" is not understood there. Write one of latency, 429, 503, drop, fail, away, clock, cores.'],
        ["latency", "a time (such as 200ms, 2s or 1.5m) is missing at its end. Write e.g. latency 200ms."],
        ["latency 200", '"200" is not a time (such as 200ms, 2s or 1.5m). Write e.g. latency 200ms.'],
        ["latency 25h", '"25h" is not a time (such as 200ms, 2s or 1.5m). Write e.g. latency 200ms.'],
        ["latency 2s to 1s", "the range ends before it begins. Write the shorter time first."],
        ["429 evry 3", '"evry" is not understood there. Did you mean every?'],
        ["429 for 3s", '"for" is not understood there. Write one of retry-after, on, every, first.'],
        ["429 every 0", '"0" is not a whole number above 0. Write e.g. every 3.'],
        ["429 every 2.5", '"2.5" is not a whole number above 0. Write e.g. every 3.'],
        ["429 on", 'nothing stands behind "on". Write methods (GET, HEAD, PUT, PATCH, POST, DELETE), a type (Micr'],
        ["429 on disks", '"disks" stands behind "on". Write methods'],
        ["fail on PUT,GET", "what is only read does not fail late. Write e.g. fail on PUT,DELETE."],
        ["429 on PUTT", '"PUTT" stands behind "on". Write methods'],
        ["Latncy 2s", '"Latncy" is not understood there. Did you mean latency?'],
        [`429 on ${"x".repeat(100)}`, `"${"x".repeat(80)}…" stands behind "on"`],
        ["away every 3", '"every" is not understood there. Write one of for.'],
        ["clock 10m", '"10m" is not a time with a sign (such as +10m or -30s). Write e.g. clock +10m.'],
        ["cores 8 first 1", "nothing can be said behind cores and its value. Leave the rest out."],
        [`429 ${"x".repeat(200)}\u001b[31m`, '…": "xxx'],
    ])("refuses %j", (text, message) => {
        expect(() => parseFault(text)).toThrow(FaultProblem);
        expect(() => parseFault(text)).toThrow(message);
    });

    it("shows no character that could rewrite a terminal", () => {
        expect(() => parseFault("\u001b[31m")).toThrow(/^[\x20-\x7e]+$/);
    });
});
