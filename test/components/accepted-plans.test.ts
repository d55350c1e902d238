import fc from "fast-check";
import { expect, test } from "vitest";
import { AvailabilityGroup, checkPlan, type PlatformSettings, ProtectedVm, toTags } from "../../components/index.ts";
import { readLevels } from "../../policypack/configuration/read-levels.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { judge } from "../policypack/judge.ts";
import { record } from "../policypack/record.ts";
import { plans } from "../protection/plan/plans.ts";
import { group, lone } from "./valid-args.ts";

/** What depends on the day is left to the pack: drills and end dates. */
const timely = plans.map((plan): ProtectionPlan => {
    return plan.unprotected
        ? { ...plan, unprotected: { ...plan.unprotected, until: "2027-03-31" } }
        : { ...plan, lastDrill: "2026-10-01" };
});

const today = "2026-11-01";
const times = { schedule: "20 */4 * * *", target: "vault.contoso.com" };
const house = {
    "low-rto-needs-standby": { threshold: "1h" },
    "no-needless-backup": { environments: ["lab"] },
    "restore-fits-rto": { rate: "5MB/s", fixed: "10m" },
    settings: {
        tags: { rpo: "recovery-point", "backup-vm-state": "captured" },
        tiers: {
            "mission-critical": { rto: "20h", rpo: "12h" },
            critical: { rto: "10d", rpo: "10d", drill: "365d" },
            essential: { rto: "365d", rpo: "365d" },
        },
        plans: {
            images: { ...times, method: "snapshot", product: "veeam", restoreRate: "1MB/s" },
            agents: { ...times, method: "agent", kind: "incremental", restores: ["disks"] },
            everything: { ...times, method: "application", kind: "full", product: "acme" },
        },
        applications: { erp: { criticality: "essential" }, crm: { mttr: "30m" } },
        products: { veeam: { restores: ["redeploy"] }, commvault: {} },
        today,
    },
};
const HOUSE_WORDS = {
    app: ["erp", "CRM", "unknown"],
    environment: ["lab", "production"],
    plan: ["Images", "agents", "everything", "unknown"],
    product: ["Veeam", "commvault", "acme"],
};

/** The same plans in the words of the platform team, as far as they say anything. */
const ofHouse = fc.tuple(timely, fc.nat()).map(([plan, at]) => {
    const text = JSON.stringify(plan, (member, value: unknown) => {
        const words = typeof value === "string" ? HOUSE_WORDS[member as keyof typeof HOUSE_WORDS] : undefined;
        return words ? words[at % words.length] : value;
    });
    return JSON.parse(text) as ProtectionPlan;
});

test.each<[string, fc.Arbitrary<ProtectionPlan>, PlatformSettings]>([
    ["Without settings", timely, { settings: { today } }],
    ["By the settings of a platform team", ofHouse, house],
])("%s, no rule reports a plan that a component accepts", { timeout: 120_000 }, async (_, some, settings) => {
    const { configuration } = readLevels(settings);
    const accepted = some.filter((plan) => {
        // Snapshots of members are refused by the group.
        const isOnMembers = plan.highAvailability && plan.backup?.plan === "Images";
        // Two tags are left for the defaults.
        const isShort = Object.keys(toTags(plan, settings)).length <= 13;
        return checkPlan(plan, settings).length === 0 && isShort && !isOnMembers;
    });
    await fc.assert(
        fc.asyncProperty(accepted, async (plan) => {
            const resources = await record(() => {
                if (!plan.highAvailability) {
                    const dataDisks = plan.unprotected ? [] : [{ sizeGb: 1 }];
                    return new ProtectedVm("db", { ...lone, dataDisks, plan, settings });
                }
                const loadBalancer = plan.highAvailability.loadBalancer ? undefined : group.loadBalancer;
                return new AvailabilityGroup("web", { ...group, plan, loadBalancer, settings });
            });
            expect(await judge(resources, configuration)).toEqual([]);
        }),
        { numRuns: 40 },
    );
});
