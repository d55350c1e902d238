import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { type RawConfiguration, readConfiguration } from "../../policypack/configuration/configuration.ts";
import { levelsOf, PRESETS } from "../../policypack/configuration/levels.ts";
import { readLevels } from "../../policypack/configuration/read-levels.ts";
import { rules } from "../../policypack/rules/index.ts";
import { hubguard } from "./hubguard.ts";

const folder = await mkdtemp(join(tmpdir(), "hubguard-cli-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileWith(text: string): Promise<string> {
    const file = join(await mkdtemp(join(folder, "f-")), "hubguard.json");
    await writeFile(file, text);
    return file;
}

describe("hubguard", () => {
    it.each([["--help"], ["-h"], ["help"]])("tells its commands with %s", async (arg) => {
        const { code, stdout } = await hubguard(arg);
        expect([code, stdout]).toEqual([0, expect.stringMatching(/Commands:\n {2}init .*\n {2}check /)]);
    });

    it("tells its commands without arguments, and that it needs one", async () => {
        expect(await hubguard()).toMatchObject({ code: 2, stdout: expect.stringContaining("Commands:") });
    });

    it("tells its version", async () => {
        expect(await hubguard("--version")).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
    });

    it.each([
        [["chekc"], 'hubguard: unknown command "chekc". Did you mean check? See hubguard --help.\n'],
        [["INIT"], 'hubguard: unknown command "INIT". Write init. See hubguard --help.\n'],
        [
            ["__proto__"],
            'hubguard: unknown command "__proto__". Write one of init, check, emulator. See hubguard --help.\n',
        ],
        [["report"], 'hubguard: unknown command "report". Write one of init, check, emulator. See hubguard --help.\n'],
        [[""], 'hubguard: unknown command "". Write one of init, check, emulator. See hubguard --help.\n'],
        [["check", "--jsn"], 'hubguard: unknown option "--jsn". Did you mean --json? See hubguard check --help.\n'],
        [["check", "--jsn=1"], 'hubguard: unknown option "--jsn". Did you mean --json? See hubguard check --help.\n'],
        [
            ["check", "--verbose"],
            'hubguard: unknown option "--verbose". Write one of --own, --json, --help. See hubguard check --help.\n',
        ],
        [
            ["check", "-x"],
            'hubguard: unknown option "-x". Write one of --own, --json, --help. See hubguard check --help.\n',
        ],
        [["check", "--own"], "hubguard: Option '--own <value>' argument missing. See hubguard check --help.\n"],
        [
            ["init", "--preset", "paranoid"],
            'hubguard: unknown preset "paranoid". Write one of recommended, strict, audit. See hubguard init --help.\n',
        ],
        [
            ["init", "--preset", "strickt"],
            'hubguard: unknown preset "strickt". Did you mean strict? See hubguard init --help.\n',
        ],
        [["init", "a.json", "b.json"], 'hubguard: one file at a time, not also "b.json". See hubguard init --help.\n'],
    ])("refuses %j", async (args, stderr) => {
        expect(await hubguard(...args)).toEqual({ code: 2, stdout: "", stderr });
    });

    it.each(["init", "check"])("helps with %s", async (command) => {
        expect(await hubguard(command, "--help")).toMatchObject({
            code: 0,
            stdout: expect.stringContaining(`hubguard ${command} [FILE`),
        });
    });
});

describe("hubguard init", () => {
    it.each(PRESETS)("writes what the preset %s says, with all options at their defaults", async (preset) => {
        const file = join(folder, `${preset}.json`);
        expect(await hubguard("init", file, "--preset", preset)).toMatchObject({ code: 0, stderr: "" });
        const written = JSON.parse(await readFile(file, "utf8"));
        const { configuration, faults } = readLevels(written);
        const read = readConfiguration(configuration as RawConfiguration, rules);
        expect([...faults, ...read.faults]).toEqual([]);
        expect(read.options).toMatchObject(readConfiguration({}, rules).options);
        const levels = Object.entries<{ enforcementLevel: string }>(written).map(([name, rule]) => [
            name,
            rule.enforcementLevel,
        ]);
        expect(Object.fromEntries(levels)).toEqual(levelsOf(preset, rules));
        expect(await hubguard("check", file)).toEqual({ code: 0, stdout: `${file}: no faults.\n`, stderr: "" });
    });

    it("explains every rule and option", async () => {
        const file = join(folder, "comments.json");
        await hubguard("init", file);
        const written = JSON.parse(await readFile(file, "utf8"));
        for (const [name, { description, options = {} }] of Object.entries<(typeof rules)["settings"]>(
            rules as never,
        )) {
            expect(written[name]["//"]).toBe(description);
            for (const [option, { description: meaning }] of Object.entries(options)) {
                expect(written[name][`//${option}`]).toBe(meaning);
            }
        }
        expect(written.settings).not.toHaveProperty("today");
    });

    it("leaves a file that is there alone, unless told to replace it", async () => {
        const file = await fileWith("mine");
        expect(await hubguard("init", file)).toMatchObject({ code: 1, stderr: expect.stringContaining("--force") });
        expect(await readFile(file, "utf8")).toBe("mine");
        expect(await hubguard("init", file, "--force")).toMatchObject({ code: 0 });
        expect(await readFile(file, "utf8")).not.toBe("mine");
    });

    it("tells where it cannot write", async () => {
        const { code, stderr } = await hubguard("init", join(folder, "nowhere", "hubguard.json"));
        expect([code, stderr]).toEqual([1, expect.stringContaining("could not be written")]);
    });
});

describe("hubguard check", () => {
    it("tells each fault with its place, as compilers do", async () => {
        const file = await fileWith(`{
    "settings": {
        "tiers": { "gold": { "rto": "1 hour", "rpo": "15m" } },
        "exemptions": [{ "rule": "requre-rpo", "application": "a", "reason": "b", "approver": "c", "until": "2999-01-01" }]
    },
    "requre-rpo": "advisory",
    "require-app": "mandatry",
    "require-rto": { "enforcementLevel": 7 },
    "exemptions": []
}
`);
        const { code, stdout } = await hubguard("check", file);
        expect(code).toBe(1);
        expect(
            stdout.replaceAll(file, "F"),
        ).toBe(`F:3:37: error: settings.tiers.gold.rto is "1 hour", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "1h".
  3 |         "tiers": { "gold": { "rto": "1 hour", "rpo": "15m" } },
    |                                     ^
F:4:34: error: settings.exemptions[0].rule is "requre-rpo", which is not a rule. Did you mean "require-rpo"?
  4 |         "exemptions": [{ "rule": "requre-rpo", "application": "a", "reason": "b", "approver": "c", "until": "2999-01-01"
    |                                  ^
F:6:5: error: "requre-rpo" is not a rule. Did you mean "require-rpo"?
  6 |     "requre-rpo": "advisory",
    |     ^
F:7:20: error: require-app is "mandatry", which is not a level (advisory, mandatory, remediate, disabled). Did you mean "mandatory"?
  7 |     "require-app": "mandatry",
    |                    ^
F:8:42: error: require-rto.enforcementLevel is 7, which is not a level (advisory, mandatory, remediate, disabled). Write one of them.
  8 |     "require-rto": { "enforcementLevel": 7 },
    |                                          ^
F:9:19: error: exemptions is [], which is not a level (advisory, mandatory, remediate, disabled). State it as settings.exemptions.
  9 |     "exemptions": []
    |                   ^
`);
    });

    it("takes rules of one's own for rules, and leaves their options to their own pack", async () => {
        const own = `{
    "require-owner": { "enforcementLevel": "mandatry", "tag": 7 },
    "settings": {
        "exemptions": [{ "rule": "require-owner", "application": "a", "reason": "b", "approver": "c", "until": "2999-01-01" }]
    }
}`;
        const { code, stdout } = await hubguard("check", "--own", "require-owner", "--json", await fileWith(own));
        expect([code, (JSON.parse(stdout) as { path: string[] }[]).map(({ path }) => path.join("."))]).toEqual([
            1,
            ["require-owner.enforcementLevel"],
        ]);
        const clean = await fileWith(own.replace("mandatry", "mandatory"));
        expect(await hubguard("check", clean, "--own=limit-set-size", "--own=require-owner")).toMatchObject({
            code: 0,
        });
        expect(await hubguard("check", clean)).toMatchObject({ code: 1 });
    });

    it("prints JSON for scripts", async () => {
        const file = await fileWith('{ "require-app": "off" }');
        const { code, stdout } = await hubguard("check", "--json", file);
        expect([code, JSON.parse(stdout)]).toEqual([
            1,
            [{ file, line: 1, column: 18, path: ["require-app"], message: expect.stringContaining('is "off"') }],
        ]);
    });

    it.each([
        ["", []],
        [" \n", []],
        ["{}", []],
        ['{ "environments": ["org/env"], "all": "remediate" }', []],
        ["[]", ["1:1"]],
        ["7", ["1:1"]],
        ['{ "a": }', ["1:8"]],
        ['{\n  // why\n  "all": "advisory"\n}', ["2:3"]],
        ['{ "all": "advisory", }', ["1:20"]],
        ['{ "//": "why" }', ["1:3"]],
        ['{ "all": { "//": "why", "//2": 7 } }', []],
        ['{ "all": "advisory", "all": "mandatory" }', ["1:22"]],
        ['{ "settings": { "hubs": { "a": { "location": "b" }, "a": { "location": "c" } } } }', ["1:53"]],
        ['{ "all": null }', ["1:10"]],
        ['{ "all": ["advisory"] }', ["1:10"]],
        ['{ "settings": { "tiers": [] } }', ["1:26"]],
        [`${"[".repeat(500)}`, ["1:501"]],
    ])("finds what is wrong in %j", async (text, places) => {
        const { code, stdout } = await hubguard("check", "--json", await fileWith(text));
        const faults = JSON.parse(stdout) as { line: number; column: number }[];
        expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
        expect(code).toBe(places.length > 0 ? 1 : 0);
    });

    it("tells which file cannot be read, and checks the others", async () => {
        const file = await fileWith('{ "all": "of" }');
        const { code, stdout, stderr } = await hubguard("check", join(folder, "none.json"), file);
        expect([code, stdout, stderr]).toEqual([
            1,
            expect.stringContaining(`${file}:1:10: error: all is "of"`),
            expect.stringContaining("none.json could not be read"),
        ]);
    });

    it("shows the part of a long line that matters", async () => {
        const file = await fileWith(`{ "settings": { "//": "${"x".repeat(5_000)}", "today": "soon" } }`);
        const { stdout } = await hubguard("check", file);
        expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(300);
    });
});
