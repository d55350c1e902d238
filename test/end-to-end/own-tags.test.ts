import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";
import { machines, tagsOf } from "./programs.ts";

const pulumi = await startPulumi();

const tags = {
    ...{ app: "erp", protection: "backup", rpo: "4h", "backup-kind": "incremental", restore: "app-data" },
    ...{ DR_RTO: "4 hours", BackupPolicy: "gold", Tier: "critical", LastDRTest: "2026-10-01" },
};
const tagsByMachine = Object.fromEntries(
    ["db-0", "db-1", "db-2"].map((name) => [name, tagsOf({ ...tags, rpo: "1h" })]),
);
const rule = "own-tags";
const mapped = {
    tags: { rto: "DR_RTO", "backup-plan": "BackupPolicy", criticality: "Tier", "last-drill": "LastDRTest" },
    plans: { gold: { method: "agent", schedule: "0 * * * *", target: "backup.dc2.contoso.com" } },
    today: "2026-11-01",
};

const project = await pulumi.project("own-tags", machines(tagsByMachine));

async function previewWith(settings: object) {
    const options = ["--policy-pack-config", await pulumi.configuration({ settings })];
    return pulumi.preview(project, options);
}

it("asks about tags of the organisation's own, once for all machines, until settings map them", async () => {
    const { code, output, violations } = await previewWith({});
    expect(code, output).not.toBe(0);
    const [asked, ...others] = violations.filter(({ policy }) => policy === rule);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ level: "advisory", resource: "db-0" });
    expect(asked?.message).toContain(
        'VMs "db-0", "db-1" and "db-2" (app erp): tags look like what hubguard reads: "Tier" like a recovery tier, "DR_RTO" ' +
            'like a recovery time objective, "LastDRTest" like the day of the last recovery drill and "BackupPolicy" like a ' +
            'backup plan. Map those that are: settings.tags { "criticality": "Tier", "rto": "DR_RTO", "last-drill": ' +
            '"LastDRTest", "backup-plan": "BackupPolicy" }.',
    );
    expect(violations.filter(({ policy }) => policy === "require-rto")).toHaveLength(3);
});

it("takes words that mean one thing in tags that settings map", async () => {
    const { code, output, violations } = await previewWith(mapped);
    expect(violations, output).toEqual([]);
    expect(code, output).toBe(0);
});

it("keeps to the words of hubguard's own tags", async () => {
    const strict = await pulumi.project(
        "own-tags-strict",
        machines({ db: tagsOf({ ...tags, rpo: "1 hour", DR_RTO: "240" }) }),
    );
    const options = ["--policy-pack-config", await pulumi.configuration({ settings: mapped })];
    const { violations } = await pulumi.preview(strict, options);
    const messages = violations.map(({ policy, message }) => `${policy}: ${message.split("\n").slice(1).join(" ")}`);
    expect(messages.sort()).toEqual([
        expect.stringMatching(/^require-rpo: .*tag "rpo" is "1 hour", which is not a duration .*Write "1h"\./),
        expect.stringMatching(/^require-rto: .*tag "DR_RTO" is "240", .*Does it mean minutes, hours or days\?/),
    ]);
});
