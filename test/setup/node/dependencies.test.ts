import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areDependenciesInstalled, installDependencies } from "../../../setup/node/dependencies.mjs";
import { SetupProblem } from "../../../setup/process/problem.mjs";
import { temporaryFolder, writeProgram } from "../temporary.ts";

const steps = { step: <T>(_: string, work: () => Promise<T>) => work(), note: () => {} };

describe.skipIf(process.platform === "win32")("the npm packages", () => {
    it("are installed for the lock as it is, and again when it changes", async () => {
        const machine = createMachine("mkdir -p node_modules/a && echo installed > node_modules/a/file");
        expect(areDependenciesInstalled(machine.project)).toBe(false);
        await installDependencies(machine);
        expect(areDependenciesInstalled(machine.project)).toBe(true);
        expect(readFileSync(join(machine.project, "node_modules", "a", "file"), "utf8")).toBe("installed\n");

        writeFileSync(join(machine.project, "package-lock.json"), '{ "changed": true }');
        expect(areDependenciesInstalled(machine.project)).toBe(false);
        await installDependencies(machine);
        expect(areDependenciesInstalled(machine.project)).toBe(true);
        expect(readdirSync(join(machine.project, ".hubguard"))).toEqual([]);
    });

    it("stay as they were when npm fails half-way", async () => {
        const machine = createMachine("mkdir -p node_modules/half; echo no network; exit 1");
        mkdirSync(join(machine.project, "node_modules", "earlier"), { recursive: true });
        await expect(installDependencies(machine)).rejects.toThrow(SetupProblem);
        expect(areDependenciesInstalled(machine.project)).toBe(false);
        expect(readdirSync(join(machine.project, "node_modules"))).toEqual(["earlier"]);
        expect(readdirSync(join(machine.project, ".hubguard"))).toEqual([]);
    });
});

/** A machine whose npm is a script. */
function createMachine(npm: string) {
    const folder = temporaryFolder();
    const project = join(folder, "project");
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), "{}");
    writeFileSync(join(project, "package-lock.json"), "{}");
    writeProgram(join(folder, "bin", "npm"), npm);
    return { env: { PATH: `${join(folder, "bin")}:/usr/bin:/bin` }, cache: join(folder, "cache"), project, steps };
}
