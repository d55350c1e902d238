import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { execute } from "../../../setup/process/execute.mjs";
import { Unavailable } from "../../../setup/process/problem.mjs";
import { temporaryFolder, writeProgram } from "../temporary.ts";

describe.skipIf(process.platform === "win32")("a program that the set-up runs", () => {
    it("returns what it prints", async () => {
        expect(await execute("/bin/sh", ["-c", "echo out; echo err >&2"])).toBe("out\n");
    });

    it("fails with the last lines that it printed", async () => {
        const failure = execute("/bin/sh", ["-c", "echo first; echo reason >&2; exit 4"]);
        await expect(failure).rejects.toThrow(Unavailable);
        await expect(failure).rejects.toThrow(/code 4:\n.*reason/s);
    });

    it("fails with its name when it is not there", async () => {
        await expect(execute("/no/such/program", [])).rejects.toThrow("/no/such/program cannot be started");
    });

    it("ends, with all that it started, after its time", async () => {
        const folder = temporaryFolder();
        const program = writeProgram(join(folder, "slow"), `sleep 3 && touch ${join(folder, "late")} & wait`);
        await expect(execute(program, [], { limitMs: 200 })).rejects.toThrow("took longer than 0.2 s");
        await new Promise((resolve) => setTimeout(resolve, 3_500));
        expect(existsSync(join(folder, "late"))).toBe(false);
    });
});
