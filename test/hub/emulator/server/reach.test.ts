import { describe, expect, it } from "vitest";
import { GROUP } from "../hub.ts";
import { ServedHub } from "./served-hub.ts";

const GET = `GET ${GROUP}?api-version=2019-10-01 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

/** What comes of connecting: how the answer begins, or the code of the error. */
async function reached(hub: ServedHub): Promise<string> {
    const socket = hub.connect();
    const failed = new Promise<string>((resolve) => {
        socket.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code ?? ""));
    });
    return Promise.race([failed, hub.told(GET, /\}$/, socket).then((text) => text.slice(0, 12))]);
}

describe("a Hub that goes away", () => {
    it("refuses connections, breaks those that there are, and comes back at its port", async () => {
        const hub = await ServedHub.start();
        const kept = hub.connect();
        await hub.told(GET, /\}$/, kept);
        const open = hub.connect();
        const ended = new Promise((resolve) => open.once("close", resolve));
        open.on("error", () => {});
        await new Promise((resolve) => open.once("secureConnect", resolve));

        await hub.listening.setReach("refused");
        await ended;
        expect(await reached(hub)).toBe("ECONNREFUSED");

        await hub.listening.setReach("well");
        expect(await reached(hub)).toBe("HTTP/1.1 200");
        await hub.close();
    });

    it("breaks connections once they are made, and comes back", async () => {
        const hub = await ServedHub.start();
        await hub.listening.setReach("dropped");
        expect(await reached(hub)).toBe("ECONNRESET");
        await hub.listening.setReach("refused");
        expect(await reached(hub)).toBe("ECONNREFUSED");
        await hub.listening.setReach("well");
        expect(await reached(hub)).toBe("HTTP/1.1 200");
        await hub.listening.setReach("refused");
        await hub.close();
    });
});
