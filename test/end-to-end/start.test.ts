import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const repository = join(import.meta.dirname, "../..");

it("npm start shows the mistakes blocked, and the compliant estate passing and on its Hub, twice at once", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    for (const output of [first, second]) {
        const [mistakes = "", erp = "", up = "", machines = "", again = ""] = output.split(
            /^\$ (?:pulumi preview --stack=erp|pulumi up|hubguard emulator machines) /m,
        );
        expect(mistakes).toContain("[mandatory] [severity: high]  require-rpo");
        expect(mistakes).toContain("hubguard: examples/mistakes: the policy pack stops it, as it should be.");
        expect(erp).not.toContain("[mandatory]");
        expect(erp).toContain("+ 21 to create");
        expect(up).toContain("+ 21 created");
        expect(machines.match(/^erp-\S+ · VM · \S+ · running · 10\.20\.\d\.\d+ · .*Hub redmond$/gm)).toHaveLength(5);
        expect(machines).toMatch(
            /^erp-db.*\n {4}app erp · criticality essential · protection backup · rto 8h · rpo 4h · environment production$/m,
        );
        expect(Math.max(...machines.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
        expect(again).toContain("21 unchanged");
        expect(output.trimEnd().split("\n").slice(-2)).toEqual([
            "Next: npm test",
            `Your own project: pulumi preview --policy-pack ${join(repository, "policypack")}  (see README.md)`,
        ]);
    }
    expect(readdirSync(join(repository, ".hubguard")).filter((name) => name.startsWith("run-"))).toEqual([]);
    expect(readdirSync(repository).filter((name) => /^Pulumi\..+\.yaml$/.test(name))).toEqual([]);
}, 240_000);

async function start(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ["setup/start.mjs"], { cwd: repository });
    return stdout;
}
