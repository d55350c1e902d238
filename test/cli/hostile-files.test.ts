import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkTold } from "../fuzz/told.ts";
import { hubguard } from "./hubguard.ts";

const folder = mkdtempSync(join(tmpdir(), "hubguard-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the tool says of a file, with F for its path. */
async function told(bytes: string | Buffer, name = "hubguard.json", ...options: string[]) {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await hubguard("check", file, ...options);
    return { code, stderr, text: stdout.replaceAll(file, "F") };
}

const harm = "\u001B[2J\u009B31m\u202E\u2066\u200F\u0007";
const shown = "\uFFFD[2J\uFFFD31m\uFFFD\uFFFD\uFFFD\uFFFD";

describe("what could harm a terminal", () => {
    it.each<[string, string]>([
        ["a name in escapes", JSON.stringify({ [harm]: "advisory" })],
        ["a value in escapes", JSON.stringify({ all: harm })],
        ["a level in a rule", JSON.stringify({ [harm]: { enforcementLevel: harm } })],
        ["a setting", JSON.stringify({ settings: { [harm]: 1, tiers: { [harm]: { rto: harm, rpo: [harm] } } } })],
        ["a comment beside the rules", JSON.stringify({ [`//${harm}`]: 1 })],
        ["a name that stands twice", `{ "settings": { "x\u202E": 1, "x\u202E": 2 } }`],
        ["a raw character in a text", `{ "all": "${harm}" }`],
        ["a raw character before all", `${harm}{ "all": 1 }`],
        ["a raw character in a line that is shown", `{ "settings": { "//": "\u009B2J\u202E" }, "al": 1 }`],
        ["a quote that is none", `{ '${harm}': 1 }`],
        ["a word", `{ "all": ad${harm}visory }`],
    ])("is not printed as it is: %s", async (_, text) => {
        for (const options of [[], ["--json"]]) {
            const { code, text: printed, stderr } = await told(text, "hubguard.json", ...options);
            expect(code).toBe(1);
            expect(printed).not.toBe("");
            checkTold(printed + stderr);
        }
    });

    it("is not printed as it is: the name of a file", async () => {
        const name = `${harm}.json`;
        for (const { code, text } of [await told("{}", name), await told('{ "al": 1 }', name, "--json")]) {
            checkTold(text);
            expect(code).toBeLessThan(2);
        }
        const absent = await hubguard("check", `nowhere/${harm}`);
        expect(absent.stderr).toBe(
            `hubguard: nowhere/${shown} could not be read: there is no such file or folder. ` +
                `hubguard init nowhere/${shown} writes one.\n`,
        );
    });

    it.each([
        [["init", join(harm, harm)], 1],
        [["init", "a", harm], 2],
        [["init", "--preset", harm], 2],
        [["init", `--${harm}`], 2],
        [["check", `--json=${harm}`], 2],
        [[harm], 2],
    ])("is not printed as it is: the arguments %j", async (args, expected) => {
        const { code, stderr } = await hubguard(...args);
        checkTold(stderr);
        expect(code).toBe(expected);
    });

    it("leaves JSON for scripts what it was", async () => {
        const { text } = await told(JSON.stringify({ [`a${harm}💥`]: {} }), "hubguard.json", "--json");
        expect(JSON.parse(text)[0].path).toEqual([`a${harm}💥`]);
    });
});

describe("the mark", () => {
    const exemption = '"rule": "require-rpo", "urn": "x", "reason": "x", "approver": "y", "until": "2999-01-01"';

    /** Where a text has a bar, and the text without it. */
    function placed(marked: string) {
        return { column: marked.indexOf("|") + 1, text: marked.replace("|", "") };
    }

    it.each([
        '{ |"al": "advisory" }',
        '{ "settings": { |"teirs": {} } }',
        '{ "settings": { "tiers": { "gold": { "rto": "1h", "rpo": "1h", |"dril": "1d" } } } }',
        '{ "settings": { "tiers": { "Ab": { "rto": "1h", "rpo": "1h" }, |"ab": { "rto": "1h", "rpo": "1h" } } } }',
        '{ "settings": { "tags": { |"rpoo": "x" } } }',
        `{ "settings": { "exemptions": [{ ${exemption}, |"urm": "x" }] } }`,
        '{ "all": { |"rto": 1 } }',
        '{ |"//": "why" }',
        '{ "require-rto": { |"limit": 1 } }',
        '{ "settings": { "today": 1, |"today": "2027-01-01" } }',
    ])("stands under the name where that is wrong: %s", async (marked) => {
        const { column, text } = placed(marked);
        const { text: printed } = await told(text);
        expect(printed.match(/^F:1:(\d+)/gm)).toEqual([`F:1:${column}`]);
        expect(printed.split("\n")[2]).toBe(`    | ${" ".repeat(Math.min(column, 60) - 1)}^`);
    });

    it.each([
        '{ "all": |"of" }',
        '{ "settings": { "today": |"soon" } }',
        '{ "settings": { "products": ["veeam", |7] } }',
        '{ "settings": { "tiers": { "gold": |{ "rto": "1h" } } } }',
        '{ "settings": { "tiers": { "gold": { "rto": |4, "rpo": "1h" } } } }',
    ])("stands under the value where that is wrong: %s", async (marked) => {
        const { column, text } = placed(marked);
        expect((await told(text)).text.match(/^F:1:(\d+)/gm)).toEqual([`F:1:${column}`]);
    });

    it("stands under the last of two values with one name, which holds", async () => {
        const { column, text } = placed('{ "settings": { "today": "2027-01-01", "today": |"soon" } }');
        expect((await told(text)).text).toContain(`F:1:${column}: error: settings.today is "soon"`);
    });

    it("stands under what it marks behind characters of any length", async () => {
        const { text } = await told('{ "settings": { "//": "💥é\u202E", "teirs": 1 } }');
        const [place, line = "", mark = ""] = text.split("\n");
        expect(place).toContain("F:1:31: error:");
        expect([...line][mark.indexOf("^")]).toBe('"');
        expect([...line].slice(mark.indexOf("^"), mark.indexOf("^") + 7).join("")).toBe('"teirs"');
    });

    it("stands under what it marks behind characters of two columns, and of none", async () => {
        const { text } = await told('{ "settings": { "//": "日本e\u0301", "teirs": 1 } }');
        const [, , mark] = text.split("\n");
        expect(mark).toBe(`    | ${" ".repeat(23)}\u3000\u3000${" ".repeat(4)}^`);
    });
});

describe("a file that no editor shows as it is", () => {
    it.each<[string, Buffer, string]>([
        [
            "with a byte order mark",
            Buffer.from('\uFEFF{ "all": "advisory" }'),
            "F:1:1: error: the file begins with a byte order",
        ],
        ["in UTF-16", Buffer.from('\uFEFF{ "all": "advisory" }', "utf16le"), "F:1:1: error: the file is UTF-16"],
        ["in Windows-1252", Buffer.from('{\n "all": "für" }', "latin1"), "F:2:11: error: the byte 0xFC is no UTF-8"],
        [
            "with a trailing comma",
            Buffer.from('{\n "all": "advisory",\n}'),
            "F:2:19: error: nothing follows this comma",
        ],
        ["in single quotes", Buffer.from("{\n 'all': 'advisory' }"), "F:2:2: error: ' is no quote of JSON"],
        ["100,000 lists deep", Buffer.from("[".repeat(100_000)), "F:1:1001: error: more than 1000 lists"],
        ["that ends in old line ends", Buffer.from('{\r "al": 1\r}'), 'F:2:2: error: "al" is not a rule'],
    ])("is told with its place: %s", async (_, bytes, beginning) => {
        const { code, text } = await told(bytes);
        expect([code, text.slice(0, beginning.length)]).toEqual([1, beginning]);
    });
});

describe("a member of an editor's, which the engine would take for a rule,", () => {
    const refused = (name: string) =>
        `"${name}" is no rule, and the Pulumi engine refuses a file that gives it a text. Remove it, `;
    const mapped =
        "and map the file to the schema in the editor's settings: hubguard init --vscode does so for Visual Studio Code.";
    const comment = 'or write a comment within a rule: "//": "…".';

    it.each<[string, unknown, string]>([
        ["$schema", "./node_modules/hubguard/policypack/settings.schema.json", mapped],
        ["$schema", "", mapped],
        ["$schema", null, mapped],
        ["$schema", {}, mapped],
        ["$schema", { enforcementLevel: "advisory" }, mapped],
        ["$comment", "why", comment],
        ["$id", "hubguard", comment],
    ])("is told in one sentence with what works instead: %s %j", async (name, value, instead) => {
        const { code, text } = await told(JSON.stringify({ [name]: value, all: "advisory" }));
        expect([code, text.split("\n")[0]]).toEqual([1, `F:1:2: error: ${refused(name)}${instead}`]);
        expect(text.match(/: error: /g)).toHaveLength(1);
    });
});

describe("a path that leads to no file", () => {
    symlinkSync("loop", join(folder, "loop"));
    execFileSync("mkfifo", [join(folder, "pipe")]);

    it.each([
        [".", "it is a folder, not a file. Name a settings file."],
        ["loop", "it is a link that leads back to itself. Name a settings file."],
        ["pipe", "it is a pipe, not a file. Name a settings file."],
        ["none", "there is no such file or folder. hubguard init F writes one."],
    ])("ends in a sentence: %s", async (name, fault) => {
        const file = join(folder, name);
        const { code, stdout, stderr } = await hubguard("check", file);
        expect([code, stdout]).toEqual([1, ""]);
        expect(stderr.replaceAll(file, "F")).toBe(`hubguard: F could not be read: ${fault}\n`);
    });
});

describe("very many faults", () => {
    const members = (count: number, value: unknown) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`wrong-${at}`, value]));

    it.each([
        ["names of rules with levels", members(300_000, "advisory")],
        ["levels", members(30_000, 7)],
        ["names of tiers", { settings: { tiers: members(30_000, {}) } }],
    ])("are answered within seconds: %s", async (_, file) => {
        const start = process.cpuUsage();
        const { code, text } = await told(JSON.stringify(file, null, 1));
        expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20);
        expect([code, text.match(/: error: /g)?.length]).toEqual([1, 100]);
        expect(text).toMatch(/\nF: \d{5,6} more faults are not told\. Mend these first\.\n$/);
    });

    it("are told to scripts beside the JSON", async () => {
        const { text, stderr } = await told(JSON.stringify(members(101, {})), "hubguard.json", "--json");
        expect(JSON.parse(text)).toHaveLength(100);
        expect(stderr).toMatch(/: 1 more fault is not told\. Mend these first\.\n$/);
    });
});
