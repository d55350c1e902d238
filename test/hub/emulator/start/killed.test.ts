import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ChildEmulator } from "./child-process.ts";

const root = await mkdtemp(join(tmpdir(), "hubguard-killed-"));
afterAll(() => rm(root, { recursive: true, force: true }));

const MINUTE = 60_000;
const VERSION = "?api-version=2019-10-01";

describe("an emulator that is killed", () => {
    it("has kept all that it has answered, in the middle of 1,000 writes", async () => {
        const data = join(root, "writes");
        const first = await ChildEmulator.start(data, 0);
        const answered: string[] = [];
        const writes = Array.from({ length: 1000 }, async (_, at) => {
            const { status } = await first.client.putGroup(`g${at}`, { write: String(at) });
            if (status === 201 && answered.push(`g${at}`) === 400) {
                await first.kill();
            }
        });
        const broken = (await Promise.allSettled(writes)).filter(({ status }) => status === "rejected");
        expect(broken.length).toBeGreaterThan(100);
        expect(answered.length).toBeGreaterThanOrEqual(400);

        const second = await ChildEmulator.start(data, 0);
        const kept = answered.map(async (name) => {
            const { status, body } = await second.client.call("GET", `${second.client.group}/${name}${VERSION}`);
            return [name, status, body.tags];
        });
        expect(await Promise.all(kept)).toEqual(answered.map((name) => [name, 200, { write: name.slice(1) }]));
        await second.kill();
    });

    it("goes on with what it was doing", async () => {
        const data = join(root, "operations");
        const first = await ChildEmulator.start(data, MINUTE);
        await first.client.putGroup("g");
        const path = `${first.client.group}/g${VERSION}`;
        const { status, headers } = await first.client.call("DELETE", path);
        expect(status).toBe(202);
        await first.kill();

        const { pathname, search } = new URL(String(headers.location));
        const second = await ChildEmulator.start(data, 0);
        expect((await second.client.call("GET", pathname + search)).status).toBe(202);
        await second.kill();

        const third = await ChildEmulator.start(data, 0, { later: MINUTE });
        expect((await third.client.call("GET", pathname + search)).status).toBe(200);
        expect((await third.client.call("GET", path)).status).toBe(404);
        await third.kill();
    });
});

describe.skipIf(process.platform === "win32")("a disk that is full", () => {
    it("is told at the start", async () => {
        const start = ChildEmulator.start(join(root, "full"), 0, { blocks: 1 });
        await expect(start).rejects.toThrow(/full|cannot be written|EFBIG/);
    });

    it("is answered with an error of a Hub, and nothing is half done", async () => {
        const data = join(root, "filling");
        const blocks = 4000;
        const hub = await ChildEmulator.start(data, 0, { blocks });
        const tags = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`t${at}`, "x".repeat(250)]));
        let at = 0;
        let { status, body } = await hub.client.putGroup("g0", tags);
        while (status === 201 && at < 2000) {
            at++;
            ({ status, body } = await hub.client.putGroup(`g${at}`, tags));
        }
        expect(status).toBe(500);
        expect(body.error).toMatchObject({
            code: "InternalServerError",
            message: expect.stringMatching(/could not keep the change/),
        });
        const read = async (name: string) =>
            (await hub.client.call("GET", `${hub.client.group}/${name}${VERSION}`)).status;
        expect([await read(`g${at - 1}`), await read(`g${at}`)]).toEqual([200, 404]);
        await hub.kill();

        const second = await ChildEmulator.start(data, 0);
        const { status: kept } = await second.client.call("GET", `${second.client.group}/g${at - 1}${VERSION}`);
        expect([kept, (await second.client.putGroup(`g${at}`)).status]).toEqual([200, 201]);
        await second.kill();
    });
});
