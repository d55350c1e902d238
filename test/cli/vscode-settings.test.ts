import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ParseError, parse } from "jsonc-parser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hubguard } from "./hubguard.ts";

const url = "./node_modules/hubguard/policypack/settings.schema.json";
const mapping = { fileMatch: ["/hubguard.json"], url };

let folder = "";
const at = (name: string) => join(folder, name);
const settings = () => readFileSync(at(".vscode/settings.json"), "utf8");
function hold(text: string | Buffer) {
    mkdirSync(at(".vscode"), { recursive: true });
    writeFileSync(at(".vscode/settings.json"), text);
}
function install(above: string) {
    mkdirSync(join(above, "node_modules/hubguard/policypack"), { recursive: true });
    cpSync("policypack/settings.schema.json", join(above, url));
}

beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "hubguard-vscode-")), "team", "project");
    mkdirSync(folder, { recursive: true });
    install(folder);
    vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterEach(() => {
    vi.restoreAllMocks();
    rmSync(join(folder, "../.."), { recursive: true });
});

const init = (...args: string[]) => hubguard("init", ...args);

describe("hubguard init --vscode", () => {
    it("writes what maps the file to the schema", async () => {
        const { code, stdout } = await init(at("hubguard.json"), "--vscode");
        expect([code, stdout]).toEqual([
            0,
            expect.stringMatching(/\n\.vscode\/settings\.json maps \S+ to its schema\.\n$/),
        ]);
        expect(JSON.parse(settings())).toEqual({ "json.schemas": [mapping] });
        expect(existsSync(join(folder, url))).toBe(true);
    });

    it("maps a file that is there, and leaves it as it is", async () => {
        writeFileSync(at("hubguard.json"), "mine");
        const { code, stdout } = await init(at("hubguard.json"), "--vscode");
        expect([code, stdout.replaceAll(at("hubguard.json"), "F")]).toEqual([
            0,
            "F is there already, and was left as it is.\n.vscode/settings.json maps F to its schema.\n",
        ]);
        expect(readFileSync(at("hubguard.json"), "utf8")).toBe("mine");
    });

    it("says no more where it has been called before", async () => {
        await init(at("hubguard.json"), "--vscode");
        const before = settings();
        const { code, stdout } = await init(at("hubguard.json"), "--vscode");
        expect([code, stdout]).toEqual([0, expect.stringContaining("to its schema already.\n")]);
        expect(settings()).toBe(before);
    });

    it("maps a second file by the same entry", async () => {
        await init(at("hubguard.json"), "--vscode");
        mkdirSync(at("stages"));
        await init(at("stages/production.json"), "--vscode");
        expect(JSON.parse(settings())).toEqual({
            "json.schemas": [{ fileMatch: ["/hubguard.json", "/stages/production.json"], url }],
        });
    });

    it("finds the package where a folder above has it", async () => {
        rmSync(at("node_modules"), { recursive: true });
        install(join(folder, "../.."));
        await init(at("hubguard.json"), "--vscode");
        expect(JSON.parse(settings())["json.schemas"][0].url).toBe(`./../../${url.slice(2)}`);
    });

    it.each<[string, string, string]>([
        ["nothing", "", `{\n    "json.schemas": [\n        M\n    ]\n}\n`],
        ["comments only", "// ours\n", `// ours\n{\n    "json.schemas": [\n        M\n    ]\n}\n`],
        ["an empty object", "{}", `{\n    "json.schemas": [\n        M\n    ]\n}`],
        ["two blanks", `{\n  "a": 1 // b\n}\n`, `{\n  "a": 1, // b\n  "json.schemas": [\n    M\n  ]\n}\n`],
        ["a tab", `{\n\t"a": { "b": 1 }\n}`, `{\n\t"a": { "b": 1 },\n\t"json.schemas": [\n\t\tM\n\t]\n}`],
        [
            "a comma too many",
            `{\n    "a": 1, // b\n    // c\n}`,
            `{\n    "a": 1, // b\n    // c\n    "json.schemas": [\n        M\n    ]\n}`,
        ],
        [
            "a comment with a comma",
            `{\n    "a": 1 /* , */\n}`,
            `{\n    "a": 1, /* , */\n    "json.schemas": [\n        M\n    ]\n}`,
        ],
        [
            "Windows' line ends",
            `{\r\n    "a": 1\r\n}\r\n`,
            `{\r\n    "a": 1,\r\n    "json.schemas": [\r\n        M\r\n    ]\r\n}\r\n`,
        ],
        [
            "a byte order mark",
            `\uFEFF{\n    "a": 1\n}`,
            `\uFEFF{\n    "a": 1,\n    "json.schemas": [\n        M\n    ]\n}`,
        ],
        ["one line", `{ "a": 1 }`, `{ "a": 1 \n    "json.schemas": [\n        M\n    ]\n}`.replace("1 ", "1, ")],
        ["an empty list", `{\n    "json.schemas": []\n}`, `{\n    "json.schemas": [\n        M\n    ]\n}`],
        [
            "other schemas",
            `{\n    // ours\n    "json.schemas": [\n        { "url": "a" } // mine\n    ],\n    "z": [ 1,2 ]\n}`,
            `{\n    // ours\n    "json.schemas": [\n        { "url": "a" }, // mine\n        M\n    ],\n    "z": [ 1,2 ]\n}`,
        ],
        [
            "other files",
            `{\n    "json.schemas": [\n        { "fileMatch": ["/a.json"], "url": "${url}" }\n    ]\n}`,
            `{\n    "json.schemas": [\n        { "fileMatch": ["/a.json",\n            "/hubguard.json"\n        ], "url": "${url}" }\n    ]\n}`,
        ],
    ])("keeps all that settings hold which hold %s", async (_, before, after) => {
        hold(before);
        expect((await init(at("hubguard.json"), "--vscode")).code).toBe(0);
        const written = settings();
        const eol = after.includes("\r\n") ? "\r\n" : "\n";
        const [, indent = ""] = /\n([ \t]*)M/.exec(after) ?? [];
        const unit = indent.slice(indent.length / 2);
        const shown = JSON.stringify(mapping, null, unit).replaceAll("\n", eol + indent);
        expect(written).toBe(after.replace(/\bM\b/, shown));
        const errors: ParseError[] = [];
        const read = parse(written.replace("\uFEFF", ""), errors, { allowTrailingComma: true });
        expect(errors).toEqual([]);
        expect(read["json.schemas"].at(-1)).toMatchObject({ url });
    });

    it.each<[string, string | Buffer, string]>([
        ["broken", '{\n    "a" 1\n}', "it cannot be read from line 2, column 9 on. Mend it first."],
        ["cut off", '{ "a": [', "it cannot be read from line 1, column 9 on. Mend it first."],
        ["a list", "[]", "its settings are not what the editor reads. Mend it first."],
        [
            "text where schemas belong",
            '{ "json.schemas": "x" }',
            'its "json.schemas" is not what the editor reads. Mend it first.',
        ],
        ["UTF-16", Buffer.from("\uFEFF{}", "utf16le"), "it cannot be read from line 1, column 1 on. Mend it first."],
    ])("leaves settings alone that are %s", async (_, before, fault) => {
        hold(before);
        const { code, stderr } = await init(at("hubguard.json"), "--vscode");
        expect([code, stderr]).toEqual([1, `hubguard: .vscode/settings.json was left as it is: ${fault}\n`]);
        expect(readFileSync(at(".vscode/settings.json"))).toEqual(Buffer.from(before as string));
    });

    it("tells where it cannot write", async () => {
        mkdirSync(at(".vscode/settings.json"), { recursive: true });
        expect((await init(at("hubguard.json"), "--vscode")).stderr).toBe(
            "hubguard: .vscode/settings.json could not be read: it is a folder, not a file. Mend it first.\n",
        );
        rmSync(at(".vscode"), { recursive: true });
        symlinkSync(".vscode", at(".vscode"));
        expect((await init(at("hubguard.json"), "--vscode")).stderr).toContain(
            "it is a link that leads back to itself",
        );
    });

    it("tells that there is no schema, and that a file lies elsewhere", async () => {
        const outside = join(folder, "../hubguard.json");
        expect(await init(outside, "--vscode")).toMatchObject({
            code: 1,
            stderr: expect.stringContaining("lies outside of this folder"),
        });
        rmSync(at("node_modules"), { recursive: true });
        expect(await init(at("hubguard.json"), "--vscode")).toMatchObject({
            code: 1,
            stderr: expect.stringContaining("Call npm install hubguard first."),
        });
    });

    it("asks for nothing where nobody answers", async () => {
        const { stdout } = await init(at("hubguard.json"));
        expect(stdout).not.toContain("[y/N]");
        expect(existsSync(at(".vscode"))).toBe(false);
    });
});
