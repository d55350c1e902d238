import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../../hub/emulator/index.ts";
import { startEmulator } from "../../../../hub/emulator/index.ts";
import { OPTIONS } from "../start/emulator.ts";

let emulator: Emulator;
beforeAll(async () => {
    emulator = await startEmulator({ ...OPTIONS, hubs: [{ name: "west" }, { name: "edge", nodes: 1 }] });
});
afterAll(() => emulator.close());

function asked(path: string, options: RequestInit = {}): Promise<Response> {
    return fetch(emulator.console + path, options);
}

function told(fault: unknown, headers: Record<string, string> = { "content-type": "application/json" }) {
    const body = typeof fault === "string" ? fault : JSON.stringify(fault);
    return asked("/hubs/west/faults", { method: "POST", headers, body });
}

describe("the console", () => {
    it("tells of the Hubs, and none of their secrets", async () => {
        const text = await (await asked("/hubs.json")).text();
        expect(JSON.parse(text)).toMatchObject([
            { name: "west", nodes: 4, signIn: "entra", url: emulator.hubs[0]?.url, reach: "well", version: "0.0.0" },
            { name: "edge", nodes: 1 },
        ]);
        expect(text).not.toContain(emulator.hubs[0]?.clientSecret);
    });

    it("says what it is, and lets no other site frame or script it", async () => {
        const { headers } = await asked("/");
        expect(headers.get("server")).toBe("hubguard-emulator/0.0.0 (not an Azure Stack Hub)");
        expect(headers.get("content-security-policy")).toMatch(
            /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'/,
        );
    });

    it.each(["/x", "/hubs", "/hubs/north/faults", "/hubs/west/faults/1"])("has nothing at %s", async (path) => {
        const answer = await asked(path);
        expect([answer.status, await answer.json()]).toEqual([
            404,
            { error: expect.objectContaining({ code: expect.any(String) }) },
        ]);
    });

    it.each(["evil.test", "127.0.0.1.evil.test", "west:80", ""])("answers nobody who calls it %j", async (host) => {
        const { port } = new URL(emulator.console);
        const text = await new Promise<string>((resolve) => {
            const socket = connect(Number(port), "127.0.0.1");
            socket.setEncoding("utf8").once("data", (chunk) => resolve(String(chunk)));
            socket.end(`GET /hubs.json HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        });
        expect(text).toMatch(/^HTTP\/1\.1 403 [\s\S]+server: hubguard-emulator[\s\S]+"code":"ForbiddenHost"/);
    });
});

describe("faults at the console", () => {
    it("are added, listed and removed", async () => {
        const added = await told({ fault: "429   every 3 retry-after 1" });
        const { id, ...rest } = (await added.json()) as { id: number };
        expect([added.status, rest]).toEqual([201, { fault: "429 every 3 retry-after 1", seen: 0, met: 0 }]);
        await told({ fault: "clock +5m" });
        expect(await (await asked("/hubs/west/faults")).json()).toHaveLength(2);
        expect(await (await asked("/hubs/edge/faults")).json()).toEqual([]);
        expect((await asked(`/hubs/west/faults/${id}`, { method: "DELETE" })).status).toBe(204);
        expect(await (await asked("/hubs/west/faults")).json()).toMatchObject([{ fault: "clock +5m" }]);
        expect((await asked("/hubs/west/faults", { method: "DELETE" })).status).toBe(204);
        expect(await (await asked("/hubs/west/faults")).json()).toEqual([]);
    });

    it.each([
        [400, { fault: "429 evry 3" }, 'fault "429 evry 3": "evry" is not understood there. Did you mean every?'],
        [400, { fault: 429 }, 'The body is not a fault in JSON. Write e.g. { "fault": "429 every 3 retry-after 1" }.'],
        [400, "{", "The body is not a fault in JSON."],
        [413, `"${"x".repeat(70_000)}"`, "exceeds the maximum size"],
    ])("are answered with %d where they are %j", async (status, fault, message) => {
        const answer = await told(fault);
        const { error } = (await answer.json()) as { error: { message: string } };
        expect([answer.status, error.message]).toEqual([status, expect.stringContaining(message)]);
        expect(emulator.hubs[0]?.faults.all).toEqual([]);
    });

    it("are taken from no page of another site", async () => {
        expect((await told({ fault: "500" }, { "content-type": "text/plain" })).status).toBe(415);
        const foreign = { "content-type": "application/json", origin: "https://evil.test" };
        expect((await told({ fault: "500" }, foreign)).status).toBe(403);
        const preflight = await asked("/hubs/west/faults", {
            method: "OPTIONS",
            headers: { origin: "https://evil.test" },
        });
        expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
        expect(emulator.hubs[0]?.faults.all).toEqual([]);
    });

    it("have the Hub go away, and come back when they are removed", async () => {
        const url = emulator.hubs[0]?.url ?? "";
        const reached = () =>
            fetch(url).then(
                () => "answered",
                ({ cause }) => (cause as { code: string }).code,
            );
        expect(await reached()).not.toBe("ECONNREFUSED");
        await told({ fault: "away" });
        expect(await reached()).toBe("ECONNREFUSED");
        expect(await (await asked("/hubs.json")).json()).toMatchObject([{ reach: "refused" }, { reach: "well" }]);
        await asked("/hubs/west/faults", { method: "DELETE" });
        expect(await reached()).not.toBe("ECONNREFUSED");
    });
});
