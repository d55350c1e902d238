import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRunning, type LockOwner, withLock } from "../../../setup/cache/lock.mjs";
import { firstLine, startModule } from "../processes.ts";
import { temporaryFolder } from "../temporary.ts";

const NO_PROCESS = 2 ** 30;

describe("a lock", () => {
    it("is held by one process at a time", async () => {
        const folder = temporaryFolder();
        const log = join(folder, "log");
        const workers = ["a", "b", "c"].map((name) =>
            startModule(`
                const { withLock } = await setup("cache/lock.mjs");
                const { appendFileSync } = await import("node:fs");
                const write = (text) => appendFileSync(${JSON.stringify(log)}, text);
                await withLock(${JSON.stringify(join(folder, "lock"))}, "test", async () => {
                    write("${name}");
                    await new Promise((resolve) => setTimeout(resolve, 50));
                    write("${name}");
                });
            `),
        );
        const codes = await Promise.all(workers.map(async (worker) => (await once(worker, "close"))[0]));
        expect(codes).toEqual([0, 0, 0]);
        expect(readFileSync(log, "utf8")).toMatch(/^(aa|bb|cc){3}$/);
        expect(readdirSync(folder)).toEqual(["log"]);
    });

    it("tells those who wait whom they wait for, once", async () => {
        const path = join(temporaryFolder(), "lock");
        const waitedFor: LockOwner[] = [];
        let second: Promise<void> | undefined;
        await withLock(path, "first", async () => {
            second = withLock(
                path,
                "second",
                async () => {},
                (holder) => waitedFor.push(holder),
            );
            await new Promise((resolve) => setTimeout(resolve, 500));
        });
        await second;
        expect(waitedFor).toMatchObject([{ pid: process.pid, purpose: "first" }]);
    });

    it("is free again after its holder failed", async () => {
        const path = join(temporaryFolder(), "lock");
        await expect(withLock(path, "test", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
        expect(existsSync(path)).toBe(false);
    });

    it("is taken over from a holder that was killed while others wait", async () => {
        const path = join(temporaryFolder(), "lock");
        const holder = startModule(`
            const { withLock } = await setup("cache/lock.mjs");
            await withLock(${JSON.stringify(path)}, "test", () => {
                console.log("held");
                return new Promise((resolve) => setTimeout(resolve, 60_000));
            });
        `);
        await firstLine(holder);
        const taken = withLock(
            path,
            "test",
            async () => "taken",
            () => holder.kill("SIGKILL"),
        );
        expect(await taken).toBe("taken");
    });
});

describe("a lock that was left behind", () => {
    it.each([
        ["by a process that is no more", { pid: NO_PROCESS, host: hostname() }, 0],
        ["by another machine that is silent", { pid: process.pid, host: "another" }, 120],
    ])("%s is taken over", async (_, owner, secondsAgo) => {
        const path = writeLock(JSON.stringify({ ...owner, purpose: "test", token: "old" }), secondsAgo);
        expect(await withLock(path, "test", async () => "taken")).toBe("taken");
    });

    it("by a crash of the machine, with an empty file, is taken over", async () => {
        expect(await withLock(writeLock("", 0), "test", async () => "taken")).toBe("taken");
    });

    it("on another machine that shows signs of life is respected", async () => {
        const path = writeLock(JSON.stringify({ pid: NO_PROCESS, host: "another", purpose: "test", token: "live" }), 1);
        const order: string[] = [];
        const waiting = withLock(
            path,
            "test",
            async () => void order.push("taken"),
            () => {
                order.push("waited");
                utimesSync(join(path, "owner.json"), 0, 0);
            },
        );
        await waiting;
        expect(order).toEqual(["waited", "taken"]);
    });
});

describe("isRunning", () => {
    it("knows this process, and takes neither groups nor nonsense for one", () => {
        expect([process.pid, NO_PROCESS, 0, -1, Number.NaN].map(isRunning)).toEqual([true, false, false, false, false]);
    });
});

function writeLock(owner: string, secondsAgo: number): string {
    const path = join(temporaryFolder(), "lock");
    mkdirSync(path);
    writeFileSync(join(path, "owner.json"), owner);
    const time = Date.now() / 1_000 - secondsAgo;
    utimesSync(join(path, "owner.json"), time, time);
    return path;
}
