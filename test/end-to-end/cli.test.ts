import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { startPulumi } from "../pulumi.ts";
import { emptyFolder, install } from "./installation.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const run = promisify(execFile);
const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);
const project = await pulumi.project("cli", machines({ db: tagsOf({ ...backedUp, app: "" }) }));

/** Runs the tool as people do who installed the package. */
async function hubguard(...args: string[]) {
    const result = await run("npx", ["hubguard", ...args], { cwd: folder }).catch((error) => error);
    return { code: result.code ?? 0, stdout: result.stdout as string };
}

/** What the packed policy pack reports with a configuration, by rule. */
async function reported(file: string) {
    const options = ["--policy-pack-config", join(folder, file)];
    const { output, violations } = await pulumi.previewWith(
        project,
        join(folder, "node_modules/hubguard/policypack"),
        options,
    );
    expect(output).toContain('VM "db"');
    return Map.groupBy(violations, ({ policy }) => policy);
}

it("the packed package brings the command line tool", async () => {
    expect(await hubguard("--version")).toEqual({ code: 0, stdout: `${manifest.version}\n` });
});

it("what hubguard init writes is accepted by hubguard check and by the policy pack", async () => {
    expect(await hubguard("init")).toMatchObject({ code: 0 });
    expect(await hubguard("check")).toMatchObject({ code: 0, stdout: "hubguard.json: no faults.\n" });
    const violations = await reported("hubguard.json");
    expect([...violations.keys()]).toContain("require-app");
    expect([...violations.keys()]).not.toContain("settings");
    expect(violations.get("require-app")).toMatchObject([{ level: "mandatory" }]);
});

it("the tool finds what the policy pack finds", async () => {
    const text = JSON.parse(await readFile(join(folder, "hubguard.json"), "utf8"));
    text.settings.tiers.gold = { rto: "1 hour", rpo: "15m" };
    text.settings.exemptons = [];
    text["require-app"].names = ["erp"];
    text["requre-rpo"] = "advisory";
    await writeFile(join(folder, "broken.json"), JSON.stringify(text, null, 4));
    const { code, stdout } = await hubguard("check", "--json", "broken.json");
    const told = (JSON.parse(stdout) as { message: string }[]).map(({ message }) => message);
    const violations = await reported("broken.json");
    const found = violations.get("settings")?.map(({ message }) => messageOf(message));
    expect(code).toBe(1);
    expect(told).toHaveLength(4);
    expect(found?.toSorted()).toEqual(told.toSorted());
});

/** What stands between the rule's description and its page. */
function messageOf(printed: string): string {
    return printed.replace(/^[\s\S]*?the policy pack's configuration: /, "").replace(/ → \S+$/, "");
}
