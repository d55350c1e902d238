import { execFile, execFileSync } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { checkTold } from "../fuzz/told.ts";
import { startPulumi } from "../pulumi.ts";
import { emptyFolder, install, repository } from "./installation.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const run = promisify(execFile);
const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);
const project = await pulumi.project("bad-files", machines({ db: tagsOf(backedUp) }));
const packed = join(folder, "node_modules/hubguard/policypack");

/** What a shell in the folder prints, with hubguard as people have it who installed the package. */
async function shell(command: string, env: NodeJS.ProcessEnv = {}) {
    const PATH = `${join(folder, "node_modules/.bin")}:${process.env.PATH}`;
    const options = { cwd: folder, timeout: 60_000, env: { ...process.env, PATH, ...env } };
    const { code = 0, stdout, stderr } = await run("bash", ["-c", command], options).catch((error) => error);
    return { code, stdout: stdout as string, stderr: stderr as string };
}

const refused: Record<string, [bytes: string | Buffer, told: string]> = {
    "a byte order mark": ['\uFEFF{ "all": "advisory" }', "F:1:1: error: the file begins with a byte order mark"],
    "UTF-16": [Buffer.from('\uFEFF{ "all": "advisory" }', "utf16le"), "F:1:1: error: the file is UTF-16"],
    "single quotes": ["{ 'all': 'advisory' }", "F:1:3: error: ' is no quote of JSON"],
    "a trailing comma": ['{ "all": "advisory", }', "F:1:20: error: nothing follows this comma"],
    "a raw control character": ['{ "all": "advisory\u0007" }', "F:1:19: error: this text holds U+0007"],
    "100,000 brackets": ["[".repeat(100_000), "F:1:1001: error: more than 1000 lists and objects"],
    "a schema": [
        '{ "$schema": "./settings.schema.json", "all": "advisory" }',
        'F:1:3: error: "$schema" is no rule, and the Pulumi engine refuses',
    ],
};

it.each(Object.entries(refused))("the engine refuses %s, and hubguard check names it", async (_, [bytes, told]) => {
    await writeFile(join(folder, "F"), bytes);
    const { code, stdout, stderr } = await shell("hubguard check F");
    expect([code, stdout.slice(0, told.length), stderr]).toEqual([1, told, ""]);
    checkTold(stdout);
    const preview = await pulumi.previewWith(project, packed, ["--policy-pack-config", join(folder, "F")]);
    expect(preview.code).not.toBe(0);
    expect(preview.violations).toEqual([]);
});

describe("hubguard", () => {
    it.each([
        ["hubguard check many | head -n 1", "1 0"],
        ["hubguard check many --json | head -n 1", "1 0"],
        ["hubguard check many | true", "1 0"],
        ["hubguard --help | true", "0 0"],
        ["hubguard check none 2>&1 | true", "1 0"],
    ])("ends as it would where its reader has seen enough: %s", async (command, codes) => {
        const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`wrong-${at}`, 7]));
        await writeFile(join(folder, "many"), JSON.stringify(many, null, 1));
        const { stdout, stderr } = await shell(`${command}; echo "$\{PIPESTATUS[*]}"`);
        expect(stdout.trim().split("\n").at(-1)).toBe(codes);
        expect(stderr).not.toMatch(/EPIPE|\n +at /);
    });

    it.skipIf(process.platform !== "linux")("tells that its output found no room", async () => {
        await writeFile(join(folder, "fine"), "{}");
        expect(await shell("hubguard check fine > /dev/full")).toMatchObject({
            code: 1,
            stderr: "hubguard: the output could not be written: ENOSPC: no space left on device, write.\n",
        });
    });

    it("ends in a sentence where a path leads to no file", async () => {
        await symlink("loop", join(folder, "loop"));
        execFileSync("mkfifo", [join(folder, "pipe")]);
        const { code, stderr } = await shell("hubguard check . loop pipe none; hubguard init pipe --force");
        expect([code, stderr.split("\n")]).toEqual([
            1,
            [
                "hubguard: . could not be read: it is a folder, not a file. Name a settings file.",
                "hubguard: loop could not be read: it is a link that leads back to itself. Name a settings file.",
                "hubguard: pipe could not be read: it is a pipe, not a file. Name a settings file.",
                "hubguard: none could not be read: there is no such file or folder. hubguard init none writes one.",
                "hubguard: pipe could not be written: it is a pipe, not a file. Choose another name.",
                "",
            ],
        ]);
    });

    it("reads what a shell hands it", async () => {
        expect(await shell("hubguard check <(echo '{}')")).toMatchObject({ code: 0 });
        expect(await shell("echo '{}' | hubguard check /dev/stdin")).toMatchObject({ code: 0 });
    });

    it.skipIf(process.platform !== "linux")("asks on a terminal whether an editor is to know the file", async () => {
        for (const [answer, isMapped] of [
            ["n", false],
            ["", false],
            ["y", true],
        ] as const) {
            const command = `hubguard init asked-${answer}.json`;
            const { stdout } = await shell(`(sleep 3; echo '${answer}') | script -qec '${command}' /dev/null`);
            expect(stdout).toContain("This writes .vscode/settings.json. [y/N]");
            expect(stdout.includes("settings.json maps asked-")).toBe(isMapped);
        }
        const settings = JSON.parse(await readFile(join(folder, ".vscode/settings.json"), "utf8"));
        expect(settings["json.schemas"]).toEqual([
            { fileMatch: ["/asked-y.json"], url: "./node_modules/hubguard/policypack/settings.schema.json" },
        ]);
    });
});

describe("a Node.js that is too old", async () => {
    const old = join(folder, "old.cjs");
    await mkdir(folder, { recursive: true });
    await writeFile(
        old,
        'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } });',
    );
    const env = { NODE_OPTIONS: `--require ${old}` };
    const needed = /Node\.js 22\.18(\.0)? or newer is needed; this is 20\.20\.2\. Install the current LTS release/;

    it.each([
        ["hubguard check", "hubguard"],
        [`node ${join(packed, "dist/main.cjs")}`, "hubguard's policy pack"],
        [join(repository, "standin/bin/pulumi-resource-azure-native"), "hubguard's stand-in for azure-native"],
    ])("is told in a sentence: %s", async (command, who) => {
        const { code, stderr } = await shell(command, env);
        expect([code, stderr.startsWith(`${who}: `)]).toEqual([1, true]);
        expect(stderr).toMatch(needed);
        expect(stderr.trim().split("\n")).toHaveLength(1);
    });
});
