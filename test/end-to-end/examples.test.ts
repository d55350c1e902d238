import { globSync, readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository, startPulumi } from "../pulumi.ts";
import { costOf } from "./cost.ts";

/** An edit of a program that is to change a tag, and nothing else, on as many resources as its page says. */
interface Edit {
    /** By default `index.ts`. */
    file?: string;
    from: string;
    to: string;
    tag: string;
    /** The configuration that a deployment needs. */
    config?: Record<string, string>;
}

const examples: Record<string, Edit> = {
    erp: { from: 'rpo: "4h"', to: 'rpo: "6h"', tag: "rpo" },
    "two-hub-sql": {
        from: 'rpo: "15m"',
        to: 'rpo: "30m"',
        tag: "rpo",
        config: { administratorPassword: "Pa55word-of-a-test" },
    },
    "spanning-web": { from: 'rto: "5m"', to: 'rto: "15m"', tag: "rto" },
    "stateless-scale-set": { from: 'data: "external"', to: 'data: "none"', tag: "data" },
    "dev-test": { from: "2027-06-30", to: "2027-09-30", tag: "unprotected-until" },
    onboarding: { file: "branches.ts", from: 'rto: "4h"', to: 'rto: "6h"', tag: "rto" },
    adoption: { from: 'rto: "8h"', to: 'rto: "12h"', tag: "rto" },
    yaml: { file: "Pulumi.yaml", from: "rpo: 4h", to: "rpo: 6h", tag: "rpo" },
};

const pulumi = await startPulumi();
/** End dates are over one day, but not that of the tests. */
const today = ["--policy-pack-config", await pulumi.configuration({ settings: { today: "2026-11-22" } })];

/** They share the processors of the machine. */
const together = { concurrent: true, timeout: 300_000 };

describe.each(Object.entries(examples))("examples/%s", together, (name, edit) => {
    it("says nothing false, satisfies every rule, stays as deployed, and changes in tags only", async () => {
        const page = readFileSync(join(repository, "examples", name, "README.md"), "utf8").replaceAll("\n", " ");
        const project = await pulumi.example(name, `examples-${name}`);
        const previewed = await pulumi.preview(project, today);
        expect(previewed.violations).toEqual([]);
        expect(previewed.code, previewed.output).toBe(0);
        const [created = "nothing"] = /\+ \d+(?= to create)/.exec(previewed.output) ?? [];
        expect(page).toMatch(new RegExp(`\\${created} (to create|created)`));
        expect(page).toContain(`costs ${costOf(previewed.steps)}`);

        for (const [key, value] of Object.entries(edit.config ?? {})) {
            await pulumi.succeed(project, ["config", "set", "--stack", "test", "--secret", key, value]);
        }
        expect(await pulumi.up(project, ["--skip-preview"])).toMatchObject({ code: 0 });
        expect(await pulumi.up(project, ["--skip-preview", "--expect-no-changes"])).toMatchObject({ code: 0 });

        const { file = "index.ts", from, to, tag } = edit;
        const program = join(project, file);
        await writeFile(program, (await readFile(program, "utf8")).replaceAll(from, to));
        const { steps } = await pulumi.up(project, ["--skip-preview"]);
        const changed = steps.filter(({ op }) => op !== "same");
        expect(changed.map(({ op, detailedDiff = {} }) => [op, Object.keys(detailedDiff)])).toEqual(
            changed.map(() => ["update", [`tags.${tag}`]]),
        );
        const count = changed.length === 1 ? "1 resource" : `${changed.length} resources`;
        expect(page).toMatch(new RegExp(`${to}[^:]*: the preview changes the tag on ${count} and replaces none`));
    });
});

it("Every example has tests, a page, and a row in the README", () => {
    const having = (file: string) =>
        globSync(`examples/*/${file}`, { cwd: repository }).map((path) => basename(dirname(path)));
    const projects = having("Pulumi.yaml").sort();
    const tests = readdirSync(import.meta.dirname).map((file) => file.replace(".test.ts", ""));
    expect(projects.filter((name) => !(name in examples) && !tests.includes(name))).toEqual([]);
    expect(having("README.md").sort()).toEqual(projects);
    const rows = readFileSync(join(repository, "README.md"), "utf8").matchAll(/^\| \[(.*)\]\(examples\/\1\) \|/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(projects);
});
