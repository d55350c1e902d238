import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBytes } from "../../../settings/file/read-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "hubguard-files-"));
const at = (name: string) => join(folder, name);
const server = createServer();
beforeAll(async () => {
    writeFileSync(at("file"), "{}");
    writeFileSync(at("large"), "");
    truncateSync(at("large"), 64 * 2 ** 20 + 1);
    symlinkSync("file", at("link"));
    symlinkSync("nowhere", at("dangling"));
    symlinkSync("loop", at("loop"));
    symlinkSync("there", at("here"));
    symlinkSync("here", at("there"));
    execFileSync("mkfifo", [at("pipe")]);
    await new Promise<void>((listening) => server.listen(at("socket"), listening));
});
afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
});

describe("a path", () => {
    it.each(["file", "link"])("is read that is a %s", (name) => {
        expect(readBytes(at(name))).toEqual(Buffer.from("{}"));
    });

    it("is read that is empty", () => {
        expect(readBytes("/dev/null")).toEqual(Buffer.alloc(0));
    });

    it.each([
        [".", "it is a folder, not a file"],
        ["pipe", "it is a pipe, not a file"],
        ["socket", "it is a socket, not a file"],
        ["/dev/zero", "it is a device, not a file"],
        ["loop", "it is a link that leads back to itself"],
        ["here", "it is a link that leads back to itself"],
        ["dangling", "it is a link to what is not there"],
        ["none", "there is no such file or folder"],
        ["none/file", "there is no such file or folder"],
        ["file/file", "a part of its path is a file, not a folder"],
        ["large", "it holds more than 64 MiB"],
        ["x".repeat(300), "its name is longer than the system allows"],
        ["a\0b", "its name holds U+0000"],
    ])("is refused in words: %j", (name, fault) => {
        expect(readBytes(name.startsWith("/") ? name : join(folder, name))).toBe(fault);
    });
});
