import type { HighAvailabilityPlan, NoProtectionPlan, ProtectionPlan } from "../../protection/plan/plan.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { isObject } from "../arguments/structure.ts";
import { groupPlan, setPlan } from "../metadata/plan.ts";
import { checkWholePlan } from "../metadata/plan-members.ts";
import type { MachineKind } from "./machine-kind.ts";

/** The plans that a machine can have: a scale set is a group, a VM stands alone or is a member of one. */
export type PlanOf<Machine> = [Extract<Machine, ScaleSet>] extends [never]
    ? ProtectionPlan
    : HighAvailabilityPlan | NoProtectionPlan;

/** What azure-native's scale sets of any API version have, and VMs have not. */
interface ScaleSet {
    readonly virtualMachineProfile: unknown;
}

/** What is wrong with the plan of a machine, in sentences that begin with the argument. */
export function planFaults(plan: unknown, kind: MachineKind, platform: Platform): string[] {
    if (kind === "scale set") {
        return setPlan(plan, platform);
    }
    const isMember = isObject(plan) && plan.highAvailability !== undefined;
    return isMember ? groupPlan(plan, platform) : checkWholePlan(plan, platform);
}
