import { afterEach, describe, expect, it } from "vitest";
import { InjectedFaults } from "../../../../hub/emulator/faults/injected-faults.ts";
import { parseFault } from "../../../../hub/emulator/faults/parse-fault.ts";
import { GROUP } from "../hub.ts";
import { ServedHub } from "../server/served-hub.ts";

const CLOSE = "Host: 127.0.0.1\r\nConnection: close\r\n";
const OTHER = GROUP.replace(/g$/, "other");

let hub: ServedHub;
afterEach(() => hub.close());

async function served(...texts: string[]): Promise<InjectedFaults> {
    const faults = new InjectedFaults();
    for (const text of texts) {
        faults.add(parseFault(text));
    }
    hub = await ServedHub.start({ faults });
    return faults;
}

function put(): Promise<string> {
    const body = '{"location":"west"}';
    const headers = `${CLOSE}content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
    return hub.told(`PUT ${OTHER}?api-version=2019-10-01 HTTP/1.1\r\n${headers}\r\n${body}`);
}

describe("a Hub that was told to", () => {
    it("answers 429 with Retry-After, and does nothing", async () => {
        await served("429 first 1 retry-after 3");
        const text = await put();
        expect(text).toMatch(/^HTTP\/1\.1 429 [\s\S]+\r\nx-ms-ratelimit-remaining-subscription-writes: 0\r\n/);
        expect(text).toContain("\r\nretry-after: 3\r\n");
        expect(hub.hub.state.resources.get(OTHER)).toBeUndefined();
        expect(await put()).toMatch(/^HTTP\/1\.1 201 /);
    });

    it("breaks the connection before it has written", async () => {
        await served("drop before first 1");
        expect(await put()).toBe("");
        expect(hub.hub.state.resources.get(OTHER)).toBeUndefined();
        expect(await put()).toMatch(/^HTTP\/1\.1 201 /);
    });

    it("breaks the connection once it has written", async () => {
        await served("drop after first 1");
        expect(await put()).toBe("");
        expect(hub.hub.state.resources.get(OTHER)).toBeDefined();
        expect(await put()).toMatch(/^HTTP\/1\.1 200 /);
    });

    it("breaks the connection instead of a refusal, too", async () => {
        await served("drop after");
        expect(await hub.told(`GET /subscriptions/x?api-version=2016-06-01 HTTP/1.1\r\n${CLOSE}\r\n`)).toBe("");
    });

    it("waits", async () => {
        await served("latency 80ms");
        const before = performance.now();
        expect(await put()).toMatch(/^HTTP\/1\.1 201 /);
        expect(performance.now() - before).toBeGreaterThanOrEqual(79);
    });

    it("has another time, until it is told otherwise", async () => {
        const faults = await served("clock +1h");
        expect(await put()).toContain("\r\ndate: Thu, 01 Jan 2026 01:00:01 GMT\r\n");
        faults.clear();
        expect(await put()).toContain("\r\ndate: Thu, 01 Jan 2026 00:00:01 GMT\r\n");
    });
});
