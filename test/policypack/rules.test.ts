import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../policypack/judging/rule.ts";
import { rules } from "../../policypack/rules/index.ts";

const root = join(import.meta.dirname, "../..");
const entries = Object.entries<Rule>(rules);
const names = entries.map(([name]) => name);

describe.each(entries)("the rule %s", (name, rule) => {
    it("is exported by the file of its name", async () => {
        const module: object = await import(`../../policypack/rules/${name}.ts`);
        expect(Object.values(module)).toEqual([rule]);
    });

    it("has a page and a test", () => {
        expect(existsSync(join(root, `policypack/rules/${name}.md`))).toBe(true);
        expect(existsSync(join(root, `test/policypack/rules/${name}.test.ts`))).toBe(true);
    });

    it("is described by one short sentence in the imperative", () => {
        expect(rule.description).toMatch(/^[A-Z][a-z]+ [^.!?]*\.$/);
        expect(rule.description).not.toMatch(/^(The|A|An|This|Every|Each|No|VMs?|Machines?|It|There) /);
        expect(rule.description.length).toBeLessThanOrEqual(120);
    });

    it("checks something", () => {
        expect(rule.checkConfiguration ?? rule.checkMachine ?? rule.checkResource ?? rule.checkEstate).toBeTypeOf(
            "function",
        );
    });
});

describe("the list of rules", () => {
    it("begins with settings and ends with undecided", () => {
        expect(names.at(0)).toBe("settings");
        expect(names.at(-1)).toBe("undecided");
    });

    it("gives each field to one owner", () => {
        const owned = entries.flatMap(([, rule]) => rule.owns ?? []);
        expect(owned).toEqual([...new Set(owned)]);
    });

    it("is the table in the README, with the levels", () => {
        const expected = entries.map(([name, { enforcementLevel }]) => [name, enforcementLevel]);
        expect(rowsOf(readFileSync(join(root, "README.md"), "utf8"))).toEqual(expected.sort());
    });

    it("is what the tests test", () => {
        const files = readdirSync(join(root, "test/policypack/rules"));
        expect(files.sort()).toEqual(names.map((name) => `${name}.test.ts`).sort());
    });
});

/** Rows such as ``| [`require-rpo`](policypack/rules/require-rpo.md) | mandatory | … |``, sorted. */
function rowsOf(page: string): string[][] {
    const rows = page.matchAll(/^\| \[`([^`]+)`\]\(policypack\/rules\/\1\.md\) +\| (\w+) +\|/gm);
    return [...rows].map(([, name = "", level = ""]) => [name, level]).sort();
}
