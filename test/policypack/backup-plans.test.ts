import { describe, expect, it } from "vitest";
import { judge, remediate } from "./judge.ts";
import { backedUp, vm, without } from "./machines.ts";
import { secret, unknown } from "./requests.ts";

const plans = {
    "Gold-4h": { method: "agent", kind: "incremental", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" },
    snapshots: {
        method: "snapshot",
        schedule: "30 */4 * * *",
        target: "dc2",
        product: "Commvault",
        restores: ["redeploy"],
    },
};
const others = without(backedUp, "backup-method", "backup-kind", "backup-schedule", "backup-target");
const planned = { ...others, "backup-plan": "gold-4H" };

const judged = (tags: unknown, settings: object = { plans }) => judge([vm("db", tags)], { settings: { ...settings } });
const messagesOf = async (...args: Parameters<typeof judged>) =>
    (await judged(...args)).map(({ message }) => message.replace('VM "db" (app erp): ', ""));

describe("a machine that names a backup plan", () => {
    it("need not say what the plan says", async () => {
        expect(await messagesOf(planned)).toEqual([]);
        expect(await messagesOf(secret(planned))).toEqual([]);
    });

    it("may say the same", async () => {
        expect(
            await messagesOf({ ...backedUp, "backup-plan": "gold-4h", "backup-target": "BACKUP.dc2.contoso.com" }),
        ).toEqual([]);
        // The plan says nothing of the product.
        expect(await messagesOf({ ...planned, "backup-product": "Commvault" })).toEqual([]);
    });

    it("must not say anything else", async () => {
        expect(
            await messagesOf({ ...planned, "backup-schedule": " 0 3 * * * ", "backup-kind": "differential" }),
        ).toEqual([
            'tag "backup-kind" is "differential", but plan "Gold-4h" says "incremental". Remove the tag, or name another plan.',
            'tag "backup-schedule" is "0 3 * * *", but plan "Gold-4h" says "0 */4 * * *". Remove the tag, or name another plan.',
        ]);
    });

    it("keeps its secrets", async () => {
        const conflict =
            'tag "backup-target" says something else than the backup plan. Remove the tag, or name another plan.';
        expect(await messagesOf({ ...planned, "backup-target": secret("hunter2") })).toEqual([conflict]);
        const tags = { ...planned, "backup-plan": secret("gold-4h"), "backup-target": "dc3" };
        expect(await messagesOf(tags)).toEqual([conflict]);
        const [message = "", ...more] = await messagesOf({ ...planned, "backup-plan": secret("hunter2") });
        expect(message).toContain('tag "backup-plan" is a secret, and its value is not a plan of the catalogue.');
        expect(message + more).not.toMatch(/hunter2|old-4h/);
    });

    it("is told the nearest plan where there is none of the name, and of nothing that it does not say", async () => {
        expect(await messagesOf({ ...others, "backup-plan": "gold4h" })).toEqual([
            'tag "backup-plan" is "gold4h", which is not a plan of the catalogue. Write "Gold-4h".',
        ]);
    });

    describe("where there is no catalogue", () => {
        const nothingSaid = (called: string, missing = "backup-method, backup-schedule and backup-target") =>
            `tag "backup-plan" ${called}, but no catalogue of backup plans (settings.plans) says what that plan is. ` +
            `List it there, or state ${missing} instead.`;
        const group = { app: "erp", protection: "high-availability", rto: "1h", rpo: "4h", "load-balancer": "f5" };

        it.each<[string, object, string]>([
            ["says nothing", { ...others, "backup-plan": "silver" }, nothingSaid('is "silver"')],
            [
                "says nothing of what the machine leaves out",
                { ...others, "backup-method": "agent", "backup-plan": " Gold\u202E " },
                nothingSaid('is "Gold\uFFFD"', "backup-schedule and backup-target"),
            ],
            [
                "says nothing of when",
                { ...without(backedUp, "backup-schedule"), "backup-plan": "gold" },
                nothingSaid('is "gold"', "backup-schedule"),
            ],
            [
                "says nothing of the data of a group",
                { ...group, data: "local", restore: "app-data", "backup-plan": "gold-4h" },
                nothingSaid('is "gold-4h"'),
            ],
            [
                "says nothing beside replication",
                {
                    ...others,
                    protection: "backup,replication",
                    "replication-level": "application",
                    "replication-target": "management.west2.hub.contoso.com",
                    failover: "application",
                    "backup-plan": "gold-4h",
                },
                nothingSaid('is "gold-4h"'),
            ],
            ["keeps its secret", { ...others, "backup-plan": secret("hunter2") }, nothingSaid("is a secret")],
            ["says nothing, whatever its name will be", { ...others, "backup-plan": unknown }, nothingSaid("is there")],
        ])("%s", async (_, tags, message) => {
            for (const settings of [{}, { plans: {} }]) {
                const messages = await messagesOf(tags, settings);
                expect(messages.filter((text) => text.includes("backup-plan") && !text.includes("not known"))).toEqual([
                    message,
                ]);
            }
        });

        it("is a name and no more, where the machine says all by itself", async () => {
            expect(await messagesOf({ ...backedUp, "backup-plan": "silver" }, {})).toEqual([]);
        });
    });

    it("is told that the plan has no place, and nothing of what the plan says", async () => {
        const none = { app: "erp", protection: "none", "unprotected-reason": "stateless" };
        expect(await messagesOf({ ...none, "backup-plan": "gold-4h" })).toEqual([
            'tag "backup-plan" contradicts protection "none". Remove it, or declare protection "backup".',
        ]);
        const [message, ...notes] = await messagesOf({ ...none, "backup-plan": unknown });
        expect(message).toContain('tag "backup-plan" contradicts protection "none".');
        expect(notes).toHaveLength(1);
    });

    it("can be restored as plan and product do it", async () => {
        const ofRestore = async (...args: Parameters<typeof judged>) =>
            (await messagesOf(...args)).filter((message) => message.startsWith('tag "restore"'));
        const snapshots = { ...others, "backup-plan": "snapshots" };
        const mismatch = 'tag "restore" is "redeploy", which backup method "agent" does not deliver';
        expect(await ofRestore({ ...snapshots, restore: "vm" })).toEqual([]);
        expect(await ofRestore({ ...snapshots, restore: "redeploy" })).toEqual([]);
        const byAgent = { ...planned, restore: "vm" };
        expect(await ofRestore(byAgent)).toEqual([mismatch.replace("redeploy", "vm").concat('. Write "app-data".')]);
        const products = { commvault: { restores: ["vm"] }, veeam: {} };
        expect(await ofRestore({ ...byAgent, "backup-product": "Commvault" }, { plans, products })).toEqual([]);
        expect(await ofRestore({ ...byAgent, "backup-product": "veeam" }, { plans, products })).toHaveLength(1);
        const viaPlan = { method: "agent", schedule: "0 */4 * * *", target: "dc2", product: "Commvault" };
        expect(await ofRestore(byAgent, { plans: { "gold-4h": viaPlan }, products })).toEqual([]);
    });
});

describe("a plan that is not known yet", () => {
    it("leaves open what it would say, and asks for nothing", async () => {
        const violations = await judged({ ...others, "backup-plan": unknown });
        expect(violations.map(({ rule }) => rule)).toEqual(["undecided"]);
        expect(violations[0]?.message).toContain('not known before deployment: tag "backup-plan" (');
    });

    it("says nothing in the stead of a machine that says all itself", async () => {
        expect(await messagesOf({ ...backedUp, "backup-product": "x", "backup-plan": unknown })).toHaveLength(1);
    });
});

describe("a remediation", () => {
    it("writes no tags that the plan stands for", async () => {
        const [changed] = await remediate([vm("db", planned)], { settings: { plans } });
        expect(changed?.resource.inputs.tags).toEqual({ ...planned, "backup-plan": "Gold-4h" });
    });
});
