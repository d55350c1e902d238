import { expect, it } from "vitest";
import { checkPlan, type ProtectionPlan } from "../../../components/index.ts";

const backup = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data" };
const plan = { app: "erp", rto: "8h", rpo: "4h", backup };

const withMember = (name: string) => ({ ...plan, [name]: "4h" });
const withinBackup = (name: string) => ({ ...plan, backup: { ...backup, [name]: "4h" } });

it.each([
    [withMember("schedule"), "plan.schedule is not an argument. State it as plan.backup.schedule."],
    [withMember("backup-method"), "plan.backup-method is not an argument. State it as plan.backup.method."],
    [
        withMember("target"),
        "plan.target is not an argument. State it as plan.backup.target or plan.replication.target.",
    ],
    [withMember("tier"), 'plan.tier is not an argument. Write "criticality".'],
    [withMember("RTO"), 'plan.RTO is not an argument. Write "rto".'],
    [withMember("owner"), "plan.owner is not an argument. Remove it."],
    [withMember("constructor"), "plan.constructor is not an argument. Remove it."],
    [withMember("a\u202Eb"), "plan.a\uFFFDb is not an argument. Remove it."],
    [withinBackup("shedule"), 'plan.backup.shedule is not an argument. Write "schedule".'],
    [withinBackup("rto"), "plan.backup.rto is not an argument. State it as plan.rto."],
    [withinBackup("interval"), "plan.backup.interval is not an argument. State it as plan.replication.interval."],
    [withinBackup("retention"), "plan.backup.retention is not an argument. Remove it."],
])("A member of a plan that nothing would read is told: %j", (told, sentence) => {
    expect(checkPlan(told as unknown as ProtectionPlan)).toEqual([sentence]);
});

it("A member that is not defined is none", () => {
    expect(checkPlan({ ...plan, schedule: undefined } as unknown as ProtectionPlan)).toEqual([]);
});
