import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../protection/demands/check-plan.ts";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";

const application = { app: "erp", rto: "8h", rpo: "4h" };
const backup = {
    method: "agent",
    schedule: "0 */4 * * *",
    target: "backup.dc2.contoso.com",
    restore: "app-data",
} as const;
const replication = { level: "guest", target: "management.west2.hub.contoso.com", failover: "guest" } as const;
const { platform } = readPlatform({});
const check = (plan: unknown) => checkPlan(plan as ProtectionPlan, platform);

describe("a plan without faults", () => {
    it.each([
        { ...application, backup },
        { ...application, rpo: "1h", backup, replication },
        { ...application, rpo: "0m", backup, replication },
        { ...application, backup, replication: { ...replication, interval: "5h" } },
        { ...application, rpo: "1h", backup, replication: { ...replication, interval: "1h" } },
        { ...application, replication },
        { ...application, highAvailability: {}, data: "external" },
        { app: "lab", unprotected: { reason: "dev-test", until: "2027-03-31" } },
        { app: "lab", environment: undefined, unprotected: { reason: "stateless" } },
        { app: "lab", backup: undefined, unprotected: { reason: "stateless" } },
    ])("is %j", (plan) => {
        expect(check(plan)).toEqual([]);
    });
});

describe("a fault of a plan", () => {
    it.each<[unknown, string[]]>([
        [null, ["plan is null, but must be an object."]],
        [undefined, ["plan is undefined, but must be an object."]],
        ["gold", ["plan is string, but must be an object."]],
        [[], ["plan is a list, but must be an object."]],
        [application, ["plan states no protection. Add one of backup, replication, highAvailability, unprotected."]],
        [{ ...application, backup: "gold" }, ["plan.backup is string, but must be an object."]],
        [{ ...application, replication: null }, ["plan.replication is null, but must be an object."]],
        [{ ...application, rto: 8, backup }, ["plan.rto is not text."]],
        [{ ...application, backup: { ...backup, schedule: 4 } }, ["plan.backup.schedule is not text."]],
        [
            { ...application, rto: "8 hours", backup },
            ['plan.rto is "8 hours", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "8h".'],
        ],
        [
            { ...application, backup: { ...backup, schedule: "@hourly" } },
            [
                'plan.backup.schedule is "@hourly", which is a nickname, not a cron expression of five fields. Write "0 * * * *".',
            ],
        ],
        ...[
            { ...application, backup: { plan: "gold-4h", restore: "vm" } },
            { ...application, rpo: "5m", backup: { plan: "gold-4h", restore: "app-data" }, replication },
            {
                ...application,
                highAvailability: {},
                data: "local",
                backup: { plan: "gold-4h", restore: "redeploy" },
            },
        ].map((plan): [unknown, string[]] => [
            plan,
            [
                'plan.backup.plan is "gold-4h", but no catalogue of backup plans (settings.plans) says what that plan is. ' +
                    "List it there, or state backup-method, backup-schedule and backup-target instead.",
            ],
        ]),
        [
            { ...application, app: " ", backup: { ...backup, method: "agnet" } },
            [
                'plan.app is " ", which is empty. Write e.g. "erp".',
                'plan.backup.method is "agnet", which is not one of agent, snapshot, application. Did you mean "agent"?',
            ],
        ],
        [
            { ...application, backup: { ...backup, method: "hyper-v" } },
            [
                'plan.backup.method is "hypervisor", but a Hub does not support backing up from the hypervisor. Write "agent".',
            ],
        ],
        [{ app: "erp", rto: "8h", backup }, ['plan.rpo is missing: protection "backup" needs it. Write e.g. "4h".']],
        [
            { app: "lab", unprotected: { reason: "dev-test" } },
            [
                'plan.unprotected.until is missing: unprotected-reason "dev-test" needs an end date. Write e.g. "2027-03-31".',
            ],
        ],
        [
            { ...application, backup: { ...backup, restore: "vm" } },
            ['plan.backup.restore is "vm", which backup method "agent" does not deliver. Write "app-data".'],
        ],
        [
            { ...application, rpo: "90m", backup },
            [
                "plan.backup.schedule leaves up to 4h between two backups, plan.rpo is 90m. " +
                    'Run them more often, e.g. "0 * * * *", or agree on a longer RPO.',
            ],
        ],
        [
            { ...application, rpo: "1d", backup: { ...backup, schedule: "15 10-18/2 * * 1-5" } },
            [
                "plan.backup.schedule leaves up to 64h between two backups, plan.rpo is 1d. " +
                    'Run them more often, e.g. "15 10 * * *", or agree on a longer RPO.',
            ],
        ],
        [
            { ...application, rpo: "30s", backup: { ...backup, schedule: "* * * * *" } },
            [
                "plan.backup.schedule leaves up to 1m between two backups, plan.rpo is 30s. " +
                    "No schedule runs that often: replicate the data, or agree on a longer RPO.",
            ],
        ],
        [
            { ...application, rpo: "1h", replication: { ...replication, interval: "PT90M" } },
            ['plan.replication.interval is 90m, plan.rpo is 1h. Write "1h", or agree on a longer RPO.'],
        ],
        [
            { ...application, rpo: "0m", replication: { ...replication, interval: "5m" } },
            [
                "plan.replication.interval is 5m, plan.rpo is 0m. " +
                    "Leave it out: replication is continuous then, or agree on a longer RPO.",
            ],
        ],
        [
            { ...application, rpo: "1h", backup, replication: { ...replication, interval: "2h" } },
            [
                "plan.backup.schedule leaves up to 4h between two backups and plan.replication.interval is 2h, plan.rpo is 1h. " +
                    'Write "1h", or agree on a longer RPO.',
            ],
        ],
    ])("%j: %s", (plan, sentences) => {
        expect(check(plan)).toEqual(sentences);
    });
});
