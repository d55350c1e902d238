import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import type { Settings } from "../metadata/settings.ts";

/** A plan for machines that a program declares by itself. */
export interface Adoption {
    /** The function that the program called, to name it in messages. */
    by: string;
    plan: ProtectionPlan;
    settings: Settings | undefined;
    /** The instances that the recovery plan counts for a scale set. */
    instances?: number | undefined;
}
