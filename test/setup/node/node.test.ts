import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entryKey } from "../../../setup/cache/cache.mjs";
import { findNode } from "../../../setup/node/node.mjs";
import { isAtLeast, NODE_VERSION, runsTypeScript } from "../../../setup/process/versions.mjs";
import { temporaryFolder } from "../temporary.ts";

describe("Node.js", () => {
    it("is this machine's where that runs TypeScript", () => {
        expect(findNode(temporaryFolder(), "24.1.0")).toMatchObject({ program: process.execPath, version: "24.1.0" });
    });

    it("is the earlier result where this machine's is too old", () => {
        const cache = temporaryFolder();
        expect(findNode(cache, "20.20.2")).toBeUndefined();
        mkdirSync(join(cache, entryKey("node", "24.0.0")));
        expect(findNode(cache, "20.20.2")).toBeUndefined();
        mkdirSync(join(cache, entryKey("node", NODE_VERSION)));
        expect(findNode(cache, "20.20.2")).toMatchObject({ version: NODE_VERSION });
    });

    it.each([
        ["20.20.2", false],
        ["22.17.1", false],
        ["22.18.0", true],
        ["23.5.0", false],
        ["23.6.0", true],
        ["24.0.0", true],
    ])("%s runs TypeScript: %s", (version, expected) => {
        expect(runsTypeScript(version)).toBe(expected);
    });
});

describe("a version", () => {
    it.each([
        ["3.258.0", "3.258.0", true],
        ["v3.300.0", "3.258.0", true],
        ["3.99.9", "3.258.0", false],
        ["3.258.0-dev", "3.258.0", true],
        ["1.26", "1.25.0", true],
        ["4.0.0", "3.258.0", true],
    ])("%s against %s: %s", (version, minimum, expected) => {
        expect(isAtLeast(version, minimum)).toBe(expected);
    });
});
