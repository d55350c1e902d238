import { checkPlan } from "../../protection/check-plan.ts";
import type { ProtectionPlan } from "../../protection/plan.ts";
import type { Vocabulary } from "../../protection/vocabulary.ts";
import { isObject } from "../arguments/structure.ts";

/** What is wrong with a plan, in sentences that begin with the argument. */
export type PlanCheck = (plan: unknown, vocabulary: Vocabulary) => string[];

/** The plan of a machine that stands alone. */
export const lonePlan: PlanCheck = (plan, vocabulary) => orFaults(schemesOfLonePlan(plan), plan, vocabulary);

/** The plan of machines in a group, which are never backed up at VM level. */
export const groupPlan: PlanCheck = (plan, vocabulary) => orFaults(schemesOfGroupPlan(plan), plan, vocabulary);

/** The plan of a scale set: that of a group, or none. */
export const setPlan: PlanCheck = (plan, vocabulary) => {
    const isUnprotected = isObject(plan) && plan.unprotected !== undefined;
    return isUnprotected ? unprotectedPlan(plan, vocabulary) : groupPlan(plan, vocabulary);
};

/** The plan of a machine without protection. */
export const unprotectedPlan: PlanCheck = (plan, vocabulary) => checkPlan(plan as ProtectionPlan, vocabulary);

/** Advice on the parts of a plan would mislead while the plan itself is of the wrong kind. */
function orFaults(faults: string[], plan: unknown, vocabulary: Vocabulary): string[] {
    return faults.length > 0 ? faults : checkPlan(plan as ProtectionPlan, vocabulary);
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
