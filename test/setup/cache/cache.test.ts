import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder, createEntry, entryKey, findEntry } from "../../../setup/cache/cache.mjs";
import { firstLine, startModule } from "../processes.ts";
import { temporaryFolder } from "../temporary.ts";

describe("the cache folder", () => {
    it.each([
        ["an override", { HUBGUARD_CACHE: "/elsewhere", XDG_CACHE_HOME: "/xdg" }, "linux", "/elsewhere"],
        ["XDG's folder", { XDG_CACHE_HOME: "/xdg" }, "linux", "/xdg/hubguard"],
        ["Linux's usual folder", {}, "linux", "/home/me/.cache/hubguard"],
        ["macOS's usual folder", {}, "darwin", "/home/me/Library/Caches/hubguard"],
        ["Windows's usual folder", { LOCALAPPDATA: "/local" }, "win32", "/local/hubguard/cache"],
    ] as const)("is %s", (_, env, platform, folder) => {
        expect(cacheFolder(env, platform, "/home/me")).toBe(folder);
    });
});

describe("an entry", () => {
    it("has a name of its own for each version, platform and architecture", () => {
        const keys = [
            entryKey("node", "24.1.0", "linux", "x64"),
            entryKey("node", "24.2.0", "linux", "x64"),
            entryKey("node", "24.1.0", "darwin", "x64"),
            entryKey("node", "24.1.0", "linux", "arm64"),
        ];
        expect(new Set(keys).size).toBe(keys.length);
    });

    it("is found once it is complete", async () => {
        const cache = temporaryFolder();
        await createEntry(cache, "tool-1", async (folder) => {
            writeFileSync(join(folder, "tool"), "whole");
            expect(findEntry(cache, "tool-1")).toBeUndefined();
        });
        expect(findEntry(cache, "tool-1")).toBe(join(cache, "tool-1"));
        expect(findEntry(cache, "tool-2")).toBeUndefined();
    });

    it("leaves nothing behind when it fails", async () => {
        const cache = temporaryFolder();
        const fill = async (folder: string) => {
            writeFileSync(join(folder, "tool"), "half");
            throw new Error("no network");
        };
        await expect(createEntry(cache, "tool-1", fill)).rejects.toThrow("no network");
        expect(readdirSync(cache)).toEqual([]);
    });

    it("is not taken for whole when its maker was killed half-way, and is made again", async () => {
        const cache = temporaryFolder();
        const maker = startModule(`
            const { createEntry } = await setup("cache/cache.mjs");
            const { writeFileSync } = await import("node:fs");
            await createEntry(${JSON.stringify(cache)}, "tool-1", async (folder) => {
                writeFileSync(folder + "/tool", "half");
                console.log("half");
                await new Promise((resolve) => setTimeout(resolve, 60_000));
            });
        `);
        await firstLine(maker);
        maker.kill("SIGKILL");
        await once(maker, "close");
        expect(findEntry(cache, "tool-1")).toBeUndefined();
        expect(readdirSync(cache)).toHaveLength(1);

        const entry = await createEntry(cache, "tool-1", async (folder) => {
            writeFileSync(join(folder, "tool"), "whole");
        });
        expect(readFileSync(join(entry, "tool"), "utf8")).toBe("whole");
        expect(readdirSync(cache)).toEqual(["tool-1"]);
    });
});
