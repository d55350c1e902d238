import type { RecoveryPlan } from "../../protection/recovery-plan/recovery-plan.ts";
import { Contributions, type Late } from "./contributions.ts";

/**
 * The recovery plan of the stack, to be exported by a program: `export const recovery = recoveryPlan();`
 *
 * Its members are computed when they are read, and Pulumi reads what a program exports after the program has ended, so
 * components that are made below that line count as well. One that is made later than that, within an `apply` or by a
 * promise that nobody awaits, is told of in a warning. All but the ids of resources is known at preview.
 */
export function recoveryPlan(): RecoveryPlan<Late> {
    const contributions = Contributions.ofStack();
    return {
        version: 1,
        get instances() {
            return contributions.plan.instances;
        },
        get instancesToProtect() {
            return contributions.plan.instancesToProtect;
        },
        get applications() {
            return contributions.plan.applications;
        },
    };
}
