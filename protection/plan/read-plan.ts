import { type FullMetadata, inFull } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import type { ProtectionPlan } from "./plan.ts";
import { fromTags, toTags } from "./tags.ts";

/** What a plan says, each field by itself, together with the backup plan that it names. */
export function readPlan(
    plan: ProtectionPlan,
    { vocabulary, plans }: Pick<Platform, "vocabulary" | "plans">,
): FullMetadata {
    return inFull(fromTags(toTags(plan, vocabulary), vocabulary).metadata, plans);
}
