import type { PlanDemand } from "../../protection/demands/demand.ts";
import { backupsAtOnce } from "../../protection/demands/stagger-backups.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { readPlan } from "../../protection/plan/read-plan.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { named } from "../../text/by-name.ts";
import { quote } from "../../text/quote.ts";
import { isObject } from "../arguments/structure.ts";
import { EXAMPLE_PLANS, noPlan } from "./example-plans.ts";
import { checkWholePlan } from "./plan-members.ts";

/** What is wrong with a plan, in sentences that begin with the argument. */
export type PlanCheck = (plan: unknown, platform: Platform) => string[];

/** A check, and what else is asked of a plan that passes it. */
export function also(check: PlanCheck, ask: PlanDemand): PlanCheck {
    return (plan, platform) => {
        const faults = check(plan, platform);
        return faults.length > 0 ? faults : ask(readPlan(plan as ProtectionPlan, platform), platform);
    };
}

/** A check of the plan that several machines share. @param fact tells the argument that says how many: `count is 12` */
export function staggered(check: PlanCheck, count: number, fact = `count is ${count}`): PlanCheck {
    return also(check, (said, platform) => backupsAtOnce(said, platform, count, fact));
}

/** A check of a plan that must be there. @param schemesOf what is wrong with the schemes that it has */
function planWith(
    example: Parameters<typeof noPlan>[1],
    schemesOf: (plan: Record<string, unknown>, platform: Platform) => string[],
): PlanCheck {
    return (plan, platform) =>
        isObject(plan) ? checkWholePlan(plan, platform, schemesOf(plan, platform)) : [noPlan(plan, example, platform)];
}

/** The plan of a machine that stands alone. */
export const lonePlan = planWith(EXAMPLE_PLANS.lone, schemesOfLonePlan);

/** The plan of machines in a group, which are never backed up at VM level. */
export const groupPlan = planWith(EXAMPLE_PLANS.group, schemesOfGroupPlan);

/** The plan of a scale set: that of a group, or none. */
export const setPlan: PlanCheck = (plan, platform) => {
    const isUnprotected = isObject(plan) && plan.unprotected !== undefined;
    return isUnprotected ? unprotectedPlan(plan, platform) : groupPlan(plan, platform);
};

/** The plan of a group over several Hubs, behind a balancer that is on none of them. */
export const spanningPlan = planWith(EXAMPLE_PLANS.spanning, schemesOfSpanningPlan);

/** The plan of a machine without protection. */
export const unprotectedPlan: PlanCheck = (plan, platform) => checkWholePlan(plan, platform);

function schemesOfLonePlan(plan: Record<string, unknown>): string[] {
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

function schemesOfGroupPlan(plan: Record<string, unknown>, { plans }: Platform): string[] {
    if (plan.highAvailability === undefined) {
        return ["plan.highAvailability is missing. Write {}, or name an external balancer in it as loadBalancer."];
    }
    const { method, restore, plan: name } = isObject(plan.backup) ? plan.backup : {};
    const planned = typeof name === "string" ? named(plans, name) : undefined;
    const advice = "but members of a group are never backed up or restored at VM level.";
    return [
        ...(method === "snapshot"
            ? [`plan.backup.method is "snapshot", ${advice} Write "application" or "agent".`]
            : []),
        ...(planned?.method === "snapshot"
            ? [`plan.backup.plan is ${quote(planned.name)}, whose method is "snapshot", ${advice} Name another plan.`]
            : []),
        ...(restore === "vm" || restore === "disks"
            ? [`plan.backup.restore is "${restore}", ${advice} Write "app-data" or "redeploy".`]
            : []),
    ];
}

function schemesOfSpanningPlan(plan: Record<string, unknown>, platform: Platform): string[] {
    const availability = isObject(plan.highAvailability) ? plan.highAvailability : undefined;
    return availability && availability.loadBalancer === undefined
        ? [
              'plan.highAvailability.loadBalancer is missing. Name the balancer or DNS in front of the Hubs, e.g. "www.contoso.com".',
          ]
        : schemesOfGroupPlan(plan, platform);
}
