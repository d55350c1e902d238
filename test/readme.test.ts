import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as compute from "@pulumi/azure-native/compute/index.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as hubguard from "../components/index.ts";
import { runTool } from "./cli/emulator/running-tool.ts";
import { hubguard as command } from "./cli/hubguard.ts";
import { judge } from "./policypack/judge.ts";
import { record } from "./policypack/record.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const [broken = "", mended = ""] = readme.match(/(?<=```ts\n)[\s\S]*?(?=```)/g) ?? [];

describe("README.md", () => {
    it("quotes what its first program gets", async () => {
        const quoted = readme
            .match(/(?:^> .*\n)+/m)?.[0]
            .replace(/^> /gm, "")
            .trim()
            .replaceAll("\n", " ");
        const violations = await judgeProgram(broken);
        expect(violations.map(({ message }) => message)).toEqual([quoted]);
    });

    it("shows a second program that gets nothing", async () => {
        expect(await judgeProgram(mended)).toEqual([]);
    });

    it("says truly that the second program is refused with a shorter objective", async () => {
        await expect(judgeProgram(mended.replace('rpo: "6h"', 'rpo: "4h"'))).rejects.toThrow("plan.backup.schedule");
    });

    it("shows the second program in YAML and in Python, too", async () => {
        const expected = await record(() => runProgram(mended));
        const [yaml = ""] = readme.match(/(?<=```yaml\n)name: erp[\s\S]*?(?=```)/) ?? [];
        const { type, properties } = parse(yaml).resources["erp-db"];
        expect(type).toBe("hubguard:ProtectedVm");
        expect(await record(() => new hubguard.ProtectedVm("erp-db", properties))).toEqual(expected);

        const [python = ""] = readme.match(/(?<=```python\n)[\s\S]*?(?=```)/) ?? [];
        expect(await record(() => runProgram(fromPython(python)))).toEqual(expected);
    });

    it("shows a calendar that gives slots within its windows", () => {
        const [program = ""] = readme.match(/(?<=```ts\n)const calendar = [\s\S]*?(?=```)/) ?? [];
        const run = new Function("BackupCalendar", `${program}; return calendar.slots;`);
        const hours = (run(hubguard.BackupCalendar) as hubguard.CalendarSlot[]).map(
            (slot) => slot.schedule.split(" ")[1],
        );
        expect(hours).toHaveLength(3);
        expect(hours.filter((hour) => Number(hour) >= 6 && Number(hour) < 20)).toEqual([]);
    });

    it("plays the Hubs of the command that it shows, with the faults that it names", async () => {
        const [, options = ""] = readme.match(/^npx hubguard emulator (--.*)$/m) ?? [];
        const faults = Array.from(readme.matchAll(/`'([^']+)'`/g), ([, fault = ""]) => `--fault=${fault}`);
        const tool = runTool([...options.split(" "), ...faults]);
        const told = await tool.until(/Ctrl-C ends it/);
        expect(told).toMatch(/^west: 4 nodes, .*\n[\s\S]*^edge: 1 node, /m);
        expect(told).toContain("stock azure-native can deploy to it");
        const [, console = ""] = /^Machines and faults: (.*)$/m.exec(told) ?? [];
        expect(await (await fetch(`${console}/hubs.json`)).json()).toMatchObject([{ faults: 3 }, { faults: 2 }]);
        expect(await command("emulator", "machines", "--console", console)).toMatchObject({ code: 0, stderr: "" });
        await tool.end("SIGTERM");
    });
});

/** The verdicts on a program of the README. */
async function judgeProgram(program: string) {
    return judge(await record(() => runProgram(program)));
}

/** Runs a program of the README, whose imports are given to it. */
function runProgram(program: string): void {
    const scope = { compute, ...hubguard };
    const run = new Function(...Object.keys(scope), program.replace(/^import .*$/gm, ""));
    run(...Object.values(scope));
}

/** One call of Python in TypeScript: its SDKs write `ssh_public_key`, and arguments by name. */
function fromPython(program: string): string {
    return program
        .replace(/^import pulumi_hubguard as hubguard$/m, "")
        .replace(/hubguard\.(\w+)\(\n {4}("[\w-]+"),\n([\s\S]*)\n\)/, "new $1($2, {\n$3\n})")
        .replace(/^ {4}(\w+)=/gm, "$1: ")
        .replace(/\b\w+"?: /g, (key) => key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()));
}
