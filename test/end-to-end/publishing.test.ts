import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { rules } from "../../policypack/rules/index.ts";
import { startPulumi } from "../pulumi.ts";
import { startPulumiCloud } from "../pulumi-cloud.ts";
import { emptyFolder, install, repository } from "./installation.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const page = await readFile(join(repository, "docs/publishing.md"), "utf8");
const { rpo: _, ...withoutRpo } = backedUp;
const program = machines({ db: tagsOf(withoutRpo) });
const configuration = '{ "all": "advisory", "require-rpo": "mandatory" }';

const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);
await writeFile(join(folder, "hubguard.json"), configuration);

it("docs/publishing.md speaks of this version", () => {
    const versions = [...page.matchAll(/\bhubguard[@ ](\d+\.\d+\.\d+)/g)].map(([, version]) => version);
    expect([...new Set(versions)]).toEqual([manifest.version]);
});

it.each(["npm", "a folder in git"])("the policy pack judges by %s", async (way) => {
    const project = await pulumi.project(`by-${way.replaceAll(" ", "-")}`, program);
    await symlink(join(folder, "node_modules"), join(project, "node_modules"));
    await writeFile(join(project, "hubguard.json"), configuration);
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const { code, output } = await pulumi.sh(project, commandsOf(way));
    expect(code).toBeGreaterThan(0);
    expect(output).toContain("[mandatory] [severity: high]  require-rpo");
});

it("the policy pack is published to Pulumi Cloud, and enabled with a configuration", async () => {
    const cloud = await startPulumiCloud();
    const credentials = { PULUMI_BACKEND_URL: cloud.url, PULUMI_ACCESS_TOKEN: "token" };
    const { code, output } = await pulumi.sh(folder, commandsOf("Pulumi Cloud"), credentials);
    expect([code, output]).toEqual([0, expect.stringContaining(`version ${manifest.version} to "contoso"`)]);

    const [description] = cloud.sent("POST /api/orgs/contoso/policypacks");
    expect(JSON.parse(`${description}`)).toMatchObject({
        name: "hubguard",
        versionTag: manifest.version,
        policies: namesOfRules.map((name) => ({ name })),
    });
    const levels = ["audited", "default-policy-group"].map((group) => {
        const [change] = cloud.sent(`PATCH /api/orgs/contoso/policygroups/${group}`);
        const { name, versionTag, config } = JSON.parse(`${change}`).addPolicyPack;
        return [name, versionTag, config["require-rpo"].enforcementLevel];
    });
    expect(levels).toEqual([
        ["hubguard", manifest.version, "advisory"],
        ["hubguard", manifest.version, "mandatory"],
    ]);
    await judgesByItself(cloud.sent("PUT /upload")[0] ?? Buffer.of());
});

/** What was uploaded, in a folder with nothing but Pulumi's packages. */
async function judgesByItself(archive: Buffer): Promise<void> {
    const alone = await emptyFolder();
    await mkdir(join(alone, "node_modules"));
    await symlink(join(repository, "node_modules/@pulumi"), join(alone, "node_modules/@pulumi"));
    await writeFile(join(alone, "pack.tgz"), archive);
    await promisify(execFile)("tar", ["-xzf", "pack.tgz"], { cwd: alone });
    await rename(join(alone, "package"), join(alone, "pack"));
    expect(await readdir(join(alone, "pack/rules"))).toEqual(namesOfRules.map((name) => `${name}.md`));
    expect(await readdir(join(alone, "pack"))).toContain("settings.schema.json");

    const project = await pulumi.project("alone", program);
    for (const [preset, level] of Object.entries({
        audit: "advisory",
        recommended: "mandatory",
        strict: "mandatory",
    })) {
        const options = ["--policy-pack-config", join(alone, `pack/presets/${preset}.json`)];
        const { code, violations } = await pulumi.previewWith(project, join(alone, "pack"), options);
        expect([code > 0, violations.find(({ policy }) => policy === "require-rpo")]).toMatchObject([
            level === "mandatory",
            { resource: "db", level },
        ]);
    }
}

const namesOfRules = Object.keys(rules).sort();

/** The commands of a way, without those that fetch what a test has already. */
function commandsOf(way: string): string {
    const block = page.split(`**By ${way}**`)[1]?.match(/(?<=```sh\n)[\s\S]*?(?=```)/)?.[0] ?? "";
    return block.replace(/^npm install.*\n/gm, "");
}
