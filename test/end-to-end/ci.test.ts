import { readFileSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startPulumi } from "../pulumi.ts";
import { emptyFolder, install, repository } from "./installation.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const { rpo: _, ...withoutRpo } = backedUp;
const programs = { good: machines({ db: tagsOf(backedUp) }), bad: machines({ db: tagsOf(withoutRpo) }) };

const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);

/** A project whose packages are those that are installed. */
async function projectOf(name: string, program: string): Promise<string> {
    const project = await pulumi.project(name, program);
    await symlink(join(folder, "node_modules"), join(project, "node_modules"));
    await writeFile(join(project, "hubguard.json"), '{ "all": "advisory", "require-rpo": "mandatory" }');
    await pulumi.succeed(project, ["stack", "init", "test"]);
    return project;
}

interface Step {
    run?: string;
    script?: string;
    env?: Record<string, string>;
}

describe.each([
    ["github-actions.yml", (file: { jobs: { deploy: { env: Step["env"]; steps: Step[] } } }) => file.jobs.deploy],
    ["azure-pipelines.yml", (file: { steps: Step[] }) => ({ env: {}, steps: file.steps })],
])("docs/ci/%s", (file, jobOf) => {
    const { env, steps } = jobOf(parse(readFileSync(join(repository, "docs/ci", file), "utf8")));
    const lines = steps.flatMap(({ run, script }) => run ?? script ?? []);

    it("takes what it needs to know from the CI's own store", () => {
        const values = [env, ...steps.map((step) => step.env)].flatMap((own) => Object.entries(own ?? {}));
        expect(values.length).toBeGreaterThan(0);
        for (const [name, value] of values) {
            const stores = name.match(/TOKEN|SECRET|PASSPHRASE/) ? "secrets" : "vars";
            expect([`\${{ ${stores}.${name} }}`, `$(${name})`]).toContain(value);
        }
    });

    it("deploys what the pack accepts", async () => {
        const project = await projectOf(`good-${file.split(".")[0]}`, programs.good);
        expect(await runSteps(project)).toEqual([0, 0, 0]);
        expect(await pulumi.deployed(project, "azure-native:compute:VirtualMachine")).toEqual(["db"]);
    });

    it("deploys nothing that the pack refuses", async () => {
        const project = await projectOf(`bad-${file.split(".")[0]}`, programs.bad);
        const [checked, previewed, ...others] = await runSteps(project);
        expect([checked, others]).toEqual([0, []]);
        expect(previewed).toBeGreaterThan(0);
        await writeFile(join(project, "hubguard.json"), '{ "requre-rpo": "advisory" }');
        expect(await runSteps(project)).toEqual([1]);
        expect(await pulumi.deployed(project, "azure-native:compute:VirtualMachine")).toEqual([]);
    });

    /** The exit codes of the steps after the set-up, as far as one fails. */
    async function runSteps(project: string): Promise<number[]> {
        expect(lines.filter(isSetUp)).toContain("npm ci");
        const codes: number[] = [];
        for (const line of lines.filter((each) => !isSetUp(each))) {
            const { code } = await pulumi.sh(project, line, { PULUMI_STACK: "test" });
            codes.push(code);
            if (code !== 0) {
                break;
            }
        }
        return codes;
    }
});

/** Steps that bring what a test has already. */
function isSetUp(line: string): boolean {
    return line === "npm ci" || line.includes("https://get.pulumi.com");
}
