import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levelsOf, PRESETS } from "../../policypack/configuration/levels.ts";
import { configurationSchema } from "../../policypack/configuration/schema.ts";
import type { Rule } from "../../policypack/judging/rule.ts";
import { rules } from "../../policypack/rules/index.ts";
import { expectFile } from "./expect-file.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const ROWS = /(?<=^\| rule \| level \| .*\n\| --- .*\n)(?:\| .*\n)+/m;

describe("what follows from the list of rules", () => {
    it.each(PRESETS)("is the preset %s", async (preset) => {
        await expectFile(`policypack/presets/${preset}.json`, levelsOf(preset, rules));
    });

    it("is the schema of settings files", async () => {
        await expectFile("policypack/settings.schema.json", configurationSchema(rules));
    });

    it("is the table in the README", async () => {
        expect(readme).toMatch(ROWS);
        const rows = Object.entries<Rule>(rules).map(toRow).join("");
        await expectFile(
            "README.md",
            readme.replace(ROWS, () => rows),
        );
    });
});

function toRow([name, { enforcementLevel, description }]: [string, Rule]): string {
    return `| [\`${name}\`](policypack/rules/${name}.md) | ${enforcementLevel} | ${description} |\n`;
}
