import type * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";

/**
 * Whether Pulumi refuses to delete the VM and the data disks: what is backed up is worth that, unless the program says
 * otherwise of the component. Nothing where what holds the component decides.
 */
export function protectOf(plan: ProtectionPlan, opts: pulumi.ResourceOptions = {}): boolean | undefined {
    return opts.protect ?? (plan.backup === undefined ? undefined : true);
}
