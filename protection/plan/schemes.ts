import { SCHEMES, type Scheme } from "../terms/scheme.ts";
import type { ProtectionPlan } from "./plan.ts";

/** The part of a plan that says each scheme. */
export const PART_OF_SCHEME = {
    backup: "backup",
    replication: "replication",
    "high-availability": "highAvailability",
    none: "unprotected",
} as const satisfies Record<Scheme, keyof ProtectionPlan>;

/** The schemes of a plan, always in the same order. */
export function schemesOf(plan: Readonly<Partial<Record<keyof ProtectionPlan, unknown>>>): Scheme[] {
    return SCHEMES.filter((scheme) => plan[PART_OF_SCHEME[scheme]] !== undefined);
}
