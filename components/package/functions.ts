import type * as pulumi from "@pulumi/pulumi";
import { assemble } from "../../protection/recovery-plan/assemble.ts";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import type { RecoveryPlan } from "../../protection/recovery-plan/recovery-plan.ts";

export interface RecoveryPlanArgs {
    /** The output `recovery` of every component. */
    contributions: Contribution<pulumi.Input<string>>[];
}

/**
 * How the applications of a stack are recovered: what was promised, what protects each, how many VM instances that takes,
 * and what an operator does after a disaster, step by step. Known when the components are deployed.
 */
export function recoveryPlan({ contributions }: RecoveryPlanArgs): RecoveryPlan<pulumi.Input<string>> {
    return assemble(contributions);
}
