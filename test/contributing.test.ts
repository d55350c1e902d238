import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const repository = join(import.meta.dirname, "..");
const page = readFileSync(join(repository, "CONTRIBUTING.md"), "utf8");
const blocks = [...page.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)].map(({ index, 2: language, 3: text = "" }) => ({
    // The last file that is named at the beginning of a line above it.
    file: [...page.slice(0, index).matchAll(/^`([\w./-]+)`/gm)].at(-1)?.[1] ?? "",
    language,
    text,
}));
const quotes = blocks.filter(({ language }) => language !== "");

describe("CONTRIBUTING.md", () => {
    it("quotes the three files of a rule, the list, and the mistake", () => {
        expect([...new Set(quotes.map(({ file }) => file))]).toEqual([
            "policypack/rules/no-hypervisor-backup.ts",
            "policypack/rules/index.ts",
            "policypack/rules/no-hypervisor-backup.md",
            "test/policypack/rules/no-hypervisor-backup.test.ts",
            "examples/mistakes/mistakes.ts",
        ]);
    });

    it.each(quotes)("quotes $file to the letter", ({ file, text }) => {
        const lines = readFileSync(join(repository, file), "utf8").split("\n");
        // Lines may be left out, but those that are quoted follow each other in the file.
        let at = 0;
        const strange = text.split("\n").filter((line) => {
            const found = lines.indexOf(line, at);
            at = found < 0 ? at : found + 1;
            return found < 0;
        });
        expect(strange).toEqual([]);
    });

    it("names commands that there are", () => {
        const commands = [...page.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name);
        expect(commands).not.toEqual([]);
        expect(commands.filter((name) => !Object.hasOwn(manifest.scripts, name ?? ""))).toEqual([]);
    });
});
