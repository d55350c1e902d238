import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../protection/demands/check-plan.ts";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";

const objectives = { app: "erp", rto: "8h", rpo: "4h" };
const backup = {
    method: "agent",
    kind: "incremental",
    schedule: "0 */4 * * *",
    target: "backup.dc2.contoso.com",
    restore: "app-data",
} as const;
const replication = { level: "guest", target: "management.west2.hub.contoso.com", failover: "guest" } as const;
const group = { highAvailability: {}, data: "external" } as const;

const file = {
    settings: {
        tiers: { gold: { rto: "4h", rpo: "1h" }, silver: { rto: "8h", rpo: "4h" } },
        plans: {
            "Gold-4h": { method: "agent", schedule: "0 */4 * * *", target: "vault", product: "veeam" },
            daily: { method: "agent", schedule: "0 0 * * *", target: "vault", kind: "full", product: "acme" },
            images: { method: "snapshot", schedule: "0 */4 * * *", target: "vault", kind: "incremental" },
            bare: { method: "agent", schedule: "0 */4 * * *", target: "vault", restores: ["vm"] },
        },
        applications: {
            ERP: { criticality: "silver", rto: "PT8H", mttr: "2h" },
            crm: {},
        },
        products: { veeam: {}, commvault: { restores: ["vm", "disks"] } },
    },
    "low-rto-needs-standby": { threshold: "1h" },
    "no-needless-backup": { environments: ["lab", "test"] },
};
const { platform, faults } = readPlatform(file);
const check = (plan: unknown) => checkPlan(plan as ProtectionPlan, platform);
const checkByDefault = (plan: unknown) => checkPlan(plan as ProtectionPlan, readPlatform({}).platform);

it("The settings are sound", () => {
    expect(faults).toEqual([]);
});

describe("A plan that meets what the platform team asks for", () => {
    it.each([
        { ...objectives, backup },
        { ...objectives, criticality: "Silver", mttr: "120m", backup },
        { ...objectives, criticality: "silver", backup: { plan: "gold-4H", restore: "app-data" } },
        { ...objectives, backup: { plan: "bare", restore: "vm" } },
        { ...objectives, backup: { ...backup, product: "CommVault", restore: "vm" } },
        { ...objectives, app: "crm", rto: "1h", backup },
        { ...objectives, app: "crm", rto: "59m", standby: "running", replication },
        { ...objectives, app: "crm", rto: "1m", ...group },
        { ...objectives, app: "crm", environment: "development", backup },
        { ...objectives, app: "crm", environment: "test", replication },
        { app: "crm", environment: "lab", unprotected: { reason: "stateless" } },
        { ...objectives, app: "crm", rto: "1m", unprotected: { reason: "stateless" } },
        { ...objectives, backup: { ...backup, vmState: "running" } },
    ])("%j", (plan) => {
        expect(check(plan)).toEqual([]);
    });
});

describe("A plan that does not", () => {
    it.each<[unknown, string[]]>([
        [
            { ...objectives, mttr: "9h", backup, app: "crm" },
            [
                "plan.mttr is 9h, plan.rto is 8h. Shorten the recovery (a standby, a smaller restore), " +
                    'or agree on a longer RTO, e.g. "9h".',
            ],
        ],
        [
            { ...objectives, app: "crm", criticality: "gold", backup },
            [
                'plan.rto is 8h, tier "gold" allows at most 4h. Write "4h", or agree on another tier (plan.criticality).',
                'plan.rpo is 4h, tier "gold" allows at most 1h. Write "1h", or agree on another tier (plan.criticality).',
            ],
        ],
        [
            { ...objectives, app: "crm", rto: "59m", backup },
            [
                "plan.rto is 59m, which a restore does not meet: an RTO below 1h needs machines that run already. Make an " +
                    'AvailabilityGroup, add plan.replication and plan.standby "running", or agree on an RTO of at least 1h.',
            ],
        ],
        [
            { ...objectives, app: "crm", rto: "59m", replication },
            [
                "plan.standby is missing, but plan.rto is 59m, and an RTO below 1h leaves no time to start one. " +
                    'Write "running" where one runs elsewhere, or agree on an RTO of at least 1h.',
            ],
        ],
        [
            { ...objectives, app: "crm", rto: "59m", standby: "stopped", replication, backup },
            [
                'plan.standby is "stopped", but plan.rto is 59m, and an RTO below 1h leaves no time to start one. ' +
                    'Write "running" where one runs elsewhere, or agree on an RTO of at least 1h.',
            ],
        ],
        [
            { ...objectives, app: "epr", backup },
            [
                'plan.app is "epr", which is not in the assessment register (settings.applications). ' +
                    'Write "ERP" if that is meant, or assess it, and add it to the register.',
            ],
        ],
        [
            { ...objectives, rto: "7h", criticality: "gold", rpo: "1h", replication },
            [
                'plan.criticality is "gold", the assessment register says "silver". Write that, ' +
                    "or bring the register up to date (settings.applications).",
                'plan.rto is "7h", the assessment register says "8h". Write that, ' +
                    "or bring the register up to date (settings.applications).",
                'plan.rto is 7h, tier "gold" allows at most 4h. Write "4h", or agree on another tier (plan.criticality).',
            ],
        ],
        [
            { ...objectives, backup: { plan: "glod-4h", restore: "app-data" } },
            ['plan.backup.plan is "glod-4h", which is not a plan of the catalogue. Did you mean "Gold-4h"?'],
        ],
        [
            { ...objectives, rpo: "1h", backup: { plan: "gold-4h", restore: "app-data" } },
            [
                'plan.backup.plan is "Gold-4h", which leaves up to 4h between two backups, plan.rpo is 1h. ' +
                    "Name a plan that runs more often, or agree on a longer RPO.",
            ],
        ],
        [
            { ...objectives, rpo: "1d", backup: { plan: "daily", restore: "app-data" } },
            [
                'plan.backup.plan is "daily", whose backups copy everything each time. Name a plan that copies changes only.',
                'plan.backup.plan is "daily", whose product "acme" is not approved. ' +
                    'Name a plan with an approved one: "veeam", "commvault".',
            ],
        ],
        [
            { ...objectives, backup: { plan: "images", restore: "vm", vmState: "running" } },
            [
                'plan.backup.vmState is "running", but a Hub takes snapshots of a stopped VM only. Write "stopped", ' +
                    "or have an agent in the guest back it up.",
            ],
        ],
        [
            { ...objectives, backup: { plan: "gold-4h", restore: "vm" } },
            ['plan.backup.restore is "vm", which backup method "agent" does not deliver. Write "app-data".'],
        ],
        [
            { ...objectives, highAvailability: {}, data: "local", backup: { plan: "images", restore: "app-data" } },
            [expect.stringMatching(/^plan\.data is "local", and the data is neither backed up at application level/)],
        ],
        [
            { ...objectives, backup: { plan: "gold-4h", method: "snapshot", schedule: "0 */2 * * *", restore: "vm" } },
            [
                'plan.backup.method is "snapshot", but plan "Gold-4h" says "agent". Remove it, or name another plan.',
                'plan.backup.schedule is "0 */2 * * *", but plan "Gold-4h" says "0 */4 * * *". ' +
                    "Remove it, or name another plan.",
            ],
        ],
        [
            { ...objectives, backup: { ...backup, product: "vem" } },
            [
                'plan.backup.product is "vem", which is not approved. Write e.g. "veeam"; approved: "veeam", "commvault".',
            ],
        ],
        [
            { ...objectives, backup: { ...backup, kind: "full" } },
            ['plan.backup.kind is "full", which copies everything each time. Write "incremental" or "differential".'],
        ],
        [
            { ...objectives, environment: "Testing", backup },
            [
                'plan.environment is "test", which need not be recovered, but plan.backup spends a backup on it. ' +
                    'Write plan.unprotected with reason "dev-test" instead, or name the environment that it serves.',
            ],
        ],
    ])("%j: %s", (plan, sentences) => {
        expect(check(plan)).toEqual(sentences);
    });
});

describe("Without settings", () => {
    it.each([
        { ...objectives, app: "anything", backup: { ...backup, product: "anything" } },
        { ...objectives, rto: "15m", backup },
        { ...objectives, environment: "lab", backup },
    ])("%j is right", (plan) => {
        expect(checkByDefault(plan)).toEqual([]);
    });

    it.each<[unknown, RegExp]>([
        [{ ...objectives, rto: "14m", backup }, /^plan\.rto is 14m, .* below 15m/],
        [{ ...objectives, criticality: "critical", backup }, /^plan\.rto is 8h, tier "critical" allows at most 4h/],
        [{ ...objectives, environment: "dev", backup }, /^plan\.environment is "development"/],
    ])("%j is not: %s", (plan, sentence) => {
        expect(checkByDefault(plan)[0]).toMatch(sentence);
    });
});
