import { expect } from "vitest";
import { backedUp, highlyAvailable, vm, without, wrongTags } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const replicated = {
    app: "erp",
    protection: "replication",
    rto: "1h",
    rpo: "5m",
    "replication-level": "guest",
    "replication-target": "management.west2.hub.contoso.com",
    failover: "guest",
};
const none = { app: "erp", protection: "none", "unprotected-reason": "stateless" };

const says = (...facts: string[]) => facts.map((fact) => `VM "db" (app erp): ${fact}`);
const missing = (tag: string, because: string, example: string) =>
    `tag "${tag}" is missing: ${because}. Write e.g. "${example}".`;
const misspelt = (tag: string, meant: string) => `tag "${tag}" is not one that hubguard reads. Name it "${meant}".`;
const wrong = (tag: string, value: string, fault: string, advice: string) =>
    `tag "${tag}" is "${value}", which ${fault}. ${advice}`;
const misplaced = (tag: string, declared: string, meant: string) =>
    `tag "${tag}" contradicts protection "${declared}". Remove it, or declare protection "${meant}".`;
const tags = (name: string, value: unknown, others: Record<string, string> = backedUp) =>
    vm("db", { ...others, [name]: value });
const inBackup = 'protection "backup" needs it';

testRule("valid-protection-metadata", {
    accept: [
        [vm("db", backedUp)],
        [vm("db", replicated)],
        [vm("db", { ...backedUp, ...replicated, protection: "backup,replication" })],
        [vm("db", highlyAvailable)],
        [vm("db", none)],
        [vm("db", { ...backedUp, criticality: " Mission-Critical ", mttr: "PT90M", "last-drill": "2026-09-01" })],
        // What other rules report.
        [tags("data", "local", none)],
        [tags("data", "disk", none)],
        [vm("db", { app: "erp", protection: "high-availability" })],
        [tags("data", "local", highlyAvailable)],
        [tags("data", "disk", highlyAvailable)],
        [vm("db", without(backedUp, "restore"))],
        [tags("restore", "template")],
        [tags("restore", "vm")],
        [vm("db", { app: "erp", protection: "replication" })],
        [tags("failover", "application", replicated)],
        [tags("replication-level", "os", replicated)],
        [vm("db")],
        [vm("db", without(backedUp, "app", "rto", "rpo"))],
        [vm("db", { ...backedUp, app: "", rto: "soon", rpo: "later" })],
        [tags("backup-method", "hypervisor")],
        [tags("backup-method", "Hyper-V", { ...backedUp, restore: "vm" })],
        [vm("db", { ...none, "unprotected-reason": "lazy", "unprotected-until": "soon" })],
        [vm("db", { ...without(backedUp, "protection"), protecton: "backup" })],
        ...wrongTags.map((some) => [vm("db", some)]),
        [vm("db", { ...backedUp, owner: "me", "cost-center": "7", env: "x", team: "db", restored: "yes" })],
        [tags("x".repeat(10_000), "y".repeat(10_000))],
        [tags("🦄", "🦄")],
        // Another one, and called so.
        [vm("db", { ...backedUp, "backup-target-2": "dc3", backupTarget3: "dc4", "backup-schedules-of": "all" })],
    ],
    reject: [
        {
            resources: [vm("db", { ...without(backedUp, "backup-schedule"), backup_shedule: "0 * * * *" })],
            messages: says(misspelt("backup_shedule", "backup-schedule")),
        },
        ...[
            ["backup-shedule", "backup-schedule"],
            ["backup_schedule", "backup-schedule"],
            ["BackupSchedule", "backup-schedule"],
            ["Backup Target", "backup-target"],
            ["r-t-o", "rto"],
            ["protecti\u001Bon", "protection"],
            ["backup-methd", "backup-method"],
        ].map(([stray = "", read = ""]) => ({
            resources: [tags(stray, "0 3 * * *")],
            messages: says(
                `tag "${stray.replace("\u001B", "\uFFFD")}" is not one that hubguard reads, but "${read}" beside it is. ` +
                    "Remove it, and say there what holds.",
            ),
        })),
        ...["RPO", " rpo ", "Rpo"].map((again) => ({
            resources: [tags(again, "1h")],
            messages: says(
                `tag "rpo" is "${again}" again, as names of tags are compared without case. Remove one of them.`,
            ),
        })),
        {
            // Not the name that is nearly the same, but the very one.
            resources: [
                vm("db", {
                    ...{ app: "erp", protection: "none", "unprotected-reason": "stateless" },
                    ...{ BackupPlaceA: "x", BackupPlaceB: "y", backupplaceb: "z" },
                }),
            ],
            configuration: { settings: { tags: { environment: "BackupPlaceA", criticality: "BackupPlaceB" } } },
            messages: expect.arrayContaining(
                says(
                    'tag "backupplaceb" is "BackupPlaceB" again, as names of tags are compared without case. Remove one of them.',
                ),
            ),
        },
        {
            resources: [tags("backup-pla\u001Bn", "gold")],
            messages: says(misspelt("backup-pla\uFFFDn", "backup-plan")),
        },
        {
            // Whether it has a place is told once it can be read.
            resources: [vm("db", { ...none, backup_plan: "gold", "backup-kind": "all", "unprotected-until": "soon" })],
            messages: says(
                wrong("backup-kind", "all", "is not one of incremental, differential, full", "Write one of them."),
                misspelt("backup_plan", "backup-plan"),
            ),
        },
        {
            resources: [vm("db", { app: "erp", "unprotected-reason": "lazy" })],
            messages: says(
                wrong("unprotected-reason", "lazy", "is not one of dev-test, stateless", "Write one of them."),
            ),
        },
        ...[
            ["criticality", "gold", "is not one of mission-critical, critical, essential", "Write one of them."],
            ["backup-method", "hypervizor", "is not one of agent, snapshot, application", "Write one of them."],
            ["backup-kind", "diff", "is not one of incremental, differential, full", 'Write "differential".'],
            ["backup-schedule", "daily at 02:00", "is not a cron expression of five fields", 'Write "0 2 * * *".'],
            ["backup-schedule", "soon", "is not a cron expression of five fields", 'Write e.g. "0 */4 * * *".'],
            ["backup-schedule", "61 * * * *", "is not a valid cron expression", 'Write e.g. "59 * * * *".'],
            ["backup-schedule", "0 0 30 2 *", "never runs: no such date exists", 'Write e.g. "0 */4 * * *".'],
            ["backup-target", "", "is empty", 'Write e.g. "backup.dc2.contoso.com".'],
            ["data", "disk", "is not one of none, external, local", 'Write "local".'],
            ["mttr", "an hour", 'is not a duration (such as "90m", "4h", "1d" or "PT90M")', 'Write "1h".'],
            ["last-drill", "1 Sept 2026", 'is not a date (such as "2027-03-31")', 'Write "2026-09-01".'],
            ["standby", "hot", "is not one of running, stopped", 'Write "running".'],
        ].map(([name = "", value = "", fault = "", advice = ""]) => ({
            resources: [tags(name, value)],
            messages: says(wrong(name, value, fault, advice)),
        })),
        {
            resources: [tags("backup-target", "a\u001B[2Jb")],
            messages: says(wrong("backup-target", "a\uFFFD[2Jb", "holds control characters", 'Write "a [2Jb".')),
        },
        {
            resources: [tags("Backup-Target\n", "", without(backedUp, "backup-target"))],
            messages: says(wrong("Backup-Target", "", "is empty", 'Write e.g. "backup.dc2.contoso.com".')),
        },
        {
            resources: [tags("backup-schedule", "0 ".repeat(5_000))],
            messages: says(
                wrong(
                    "backup-schedule",
                    `${"0 ".repeat(40)}…`,
                    "is not a cron expression of five fields",
                    'Write e.g. "0 */4 * * *".',
                ),
            ),
        },
        {
            resources: [tags("backup-kind", 7)],
            messages: says(
                wrong("backup-kind", "7", "is not one of incremental, differential, full", "Write one of them."),
            ),
        },
        {
            resources: [vm("db", { app: "erp", protection: "backup" })],
            messages: says(
                'tags "backup-method", "backup-schedule" and "backup-target" are missing: protection "backup" ' +
                    'needs them. Write e.g. backup-method "agent", backup-schedule "0 */4 * * *", ' +
                    'backup-target "backup.dc2.contoso.com".',
            ),
        },
        ...[null, ["agent"], { by: "agent" }].map((method) => ({
            resources: [tags("backup-method", method)],
            messages: says(missing("backup-method", inBackup, "agent")),
        })),
        {
            resources: [tags("failover", "product", backedUp)],
            messages: says(misplaced("failover", "backup", "backup,replication")),
        },
        {
            resources: [tags("unprotected-reason", "stateless")],
            messages: says(misplaced("unprotected-reason", "backup", "none")),
        },
        {
            resources: [vm("db", { ...none, "backup-plan": "gold", standby: "running", "load-balancer": "f5" })],
            messages: says(
                misplaced("backup-plan", "none", "backup"),
                misplaced("standby", "none", "replication"),
                misplaced("load-balancer", "none", "high-availability"),
            ),
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-target"), wohin: " " })],
            messages: says(wrong("wohin", " ", "is empty", 'Write e.g. "backup.dc2.contoso.com".')),
            configuration: { settings: { tags: { "backup-target": "wohin" } } },
        },
    ],
    undecided: [
        tags("criticality", unknown),
        tags("backup-method", unknown),
        tags("backup-schedule", unknown),
        tags("protection", unknown),
        vm("db", unknown),
    ],
});
