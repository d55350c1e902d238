import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const repository = join(import.meta.dirname, "../..");

it("npm start shows the mistakes blocked and the compliant estate passing, twice at once", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    for (const output of [first, second]) {
        const [mistakes = "", erp = ""] = output.split("$ pulumi preview --stack=erp");
        expect(mistakes).toContain("[mandatory] [severity: high]  require-rpo");
        expect(mistakes).toContain("hubguard: examples/mistakes: the policy pack stops it, as it should be.");
        expect(erp).not.toContain("[mandatory]");
        expect(erp).toContain("+ 21 to create");
        expect(output.trimEnd().split("\n").slice(-2)).toEqual([
            "Next: npm test",
            `Your own project: pulumi preview --policy-pack ${join(repository, "policypack")}  (see README.md)`,
        ]);
    }
    expect(readdirSync(join(repository, ".hubguard")).filter((name) => name.startsWith("run-"))).toEqual([]);
    expect(readdirSync(repository).filter((name) => /^Pulumi\..+\.yaml$/.test(name))).toEqual([]);
});

async function start(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ["setup/start.mjs"], { cwd: repository });
    return stdout;
}
