import type { FullMetadata } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";

/**
 * What recovery, or the platform team, asks of a plan whose parts are right by themselves.
 * @returns what is not met, in sentences that begin with the argument
 */
export type PlanDemand = (said: FullMetadata, platform: Platform) => string[];
