import { isObject } from "../arguments/structure.ts";
import { EXAMPLE_PAIR, EXAMPLE_REPLICATION, noPlan } from "../metadata/example-plans.ts";
import { groupPlan, lonePlan, type PlanCheck } from "../metadata/plan.ts";
import { isOfGroups } from "./plans.ts";

/**
 * The check of the plan of a pair, to which its Hubs have added what follows from them.
 * @param stated the plan as it was written
 */
export function pairPlan(stated: unknown): PlanCheck {
    return (plan, platform) => {
        if (!isObject(stated)) {
            return [noPlan(stated, EXAMPLE_PAIR, platform)];
        }
        if (!isReplicated(stated)) {
            return [
                `plan.replication is missing. Write e.g. ${EXAMPLE_REPLICATION}, or make a ProtectedVm, which has no standby.`,
            ];
        }
        const { replication, standby } = stated as { replication: Record<string, unknown>; standby?: unknown };
        const follows = [
            ...(replication.target !== undefined ? ["replication.target", "standby.hub"] : []),
            ...(standby !== undefined ? ["standby", "standby.state"] : []),
        ];
        return follows.length > 0
            ? [`plan.${follows[0]} follows from ${follows[1]}. Remove it.`]
            : (isOfGroups(stated) ? groupPlan : lonePlan)(plan, platform);
    };
}

/** Whether a plan says how data is copied to the standby. */
export function isReplicated(plan: unknown): plan is { replication: Record<string, unknown> } {
    return isObject(plan) && isObject(plan.replication);
}
