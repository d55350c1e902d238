import { checkPlan } from "../../protection/check-plan.ts";
import type { ProtectionPlan } from "../../protection/plan.ts";
import type { Platform } from "../../protection/platform.ts";
import { isObject } from "../arguments/structure.ts";

/** What is wrong with a plan, in sentences that begin with the argument. */
export type PlanCheck = (plan: unknown, platform: Platform) => string[];

/** The plan of a machine that stands alone. */
export const lonePlan: PlanCheck = (plan, platform) => orFaults(schemesOfLonePlan(plan), plan, platform);

/** The plan of machines in a group, which are never backed up at VM level. */
export const groupPlan: PlanCheck = (plan, platform) => orFaults(schemesOfGroupPlan(plan), plan, platform);

/** The plan of a scale set: that of a group, or none. */
export const setPlan: PlanCheck = (plan, platform) => {
    const isUnprotected = isObject(plan) && plan.unprotected !== undefined;
    return isUnprotected ? unprotectedPlan(plan, platform) : groupPlan(plan, platform);
};

/** The plan of a group over several Hubs, behind a balancer that is on none of them. */
export const spanningPlan: PlanCheck = (plan, platform) => {
    const availability = isObject(plan) && isObject(plan.highAvailability) ? plan.highAvailability : undefined;
    return availability && availability.loadBalancer === undefined
        ? [
              'plan.highAvailability.loadBalancer is missing. Name the balancer or DNS in front of the Hubs, e.g. "www.contoso.com".',
          ]
        : groupPlan(plan, platform);
};

/** The plan of a machine without protection. */
export const unprotectedPlan: PlanCheck = (plan, platform) => checkPlan(plan as ProtectionPlan, platform.vocabulary);

/** Advice on the parts of a plan would mislead while the plan itself is of the wrong kind. */
function orFaults(faults: string[], plan: unknown, platform: Platform): string[] {
    return faults.length > 0 ? faults : checkPlan(plan as ProtectionPlan, platform.vocabulary);
}

function schemesOfLonePlan(plan: unknown): string[] {
    if (!isObject(plan)) {
        return [];
    }
    if (plan.highAvailability !== undefined) {
        return [
            "plan.highAvailability needs several machines. Make an AvailabilityGroup, or write backup or replication.",
        ];
    }
    const { backup, replication, unprotected } = plan;
    return backup === undefined && replication === undefined && unprotected === undefined
        ? ["plan has none of backup, replication and unprotected. Add what protects the machine."]
        : [];
}

function schemesOfGroupPlan(plan: unknown): string[] {
    if (!isObject(plan)) {
        return [];
    }
    if (plan.highAvailability === undefined) {
        return ["plan.highAvailability is missing. Write {}, or name an external balancer in it as loadBalancer."];
    }
    const { method, restore } = isObject(plan.backup) ? plan.backup : {};
    const advice = "but members of a group are never backed up or restored at VM level.";
    return [
        ...(method === "snapshot"
            ? [`plan.backup.method is "snapshot", ${advice} Write "application" or "agent".`]
            : []),
        ...(restore === "vm" || restore === "disks"
            ? [`plan.backup.restore is "${restore}", ${advice} Write "app-data" or "redeploy".`]
            : []),
    ];
}
