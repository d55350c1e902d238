import { argumentOf } from "../plan/paths.ts";
import type { ProtectionPlan } from "../plan/plan.ts";
import { fromTags, toTags } from "../plan/tags.ts";
import { inFull } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import { productUnapproved } from "./approved-product.ts";
import { applicationUnassessed } from "./assessed-application.ts";
import { objectiveMissed } from "./backup-meets-rpo.ts";
import { backupPlanContradicted } from "./backup-plan-kept.ts";
import type { PlanDemand } from "./demand.ts";
import { backupFull } from "./incremental-backup.ts";
import { standbyLacking } from "./low-rto-needs-standby.ts";
import { recoveryTooSlow } from "./mttr-within-rto.ts";
import { backupNeedless } from "./no-needless-backup.ts";
import { objectivesBeyondTier } from "./objectives-within-tier.ts";
import { snapshotOfRunning } from "./snapshot-needs-stopped-vm.ts";

/** What a machine's plan is asked, in the order of the rules of the policy pack. */
const DEMANDS: readonly PlanDemand[] = [
    backupPlanContradicted,
    applicationUnassessed,
    objectivesBeyondTier,
    recoveryTooSlow,
    standbyLacking,
    objectiveMissed,
    snapshotOfRunning,
    backupFull,
    productUnapproved,
    backupNeedless,
];

/**
 * What is wrong with a plan that types cannot hold: misspelt values, and what a rule of the policy pack would report of
 * the plan by itself, such as a schedule that misses the recovery point objective. What depends on the clock is not among it.
 * @returns sentences that begin with the argument: `plan.rto is "4 hours", which is not a duration. Write "4h".`
 */
export function checkPlan(plan: ProtectionPlan, platform: Platform): string[] {
    const wrongType = notText(plan, "plan");
    if (wrongType) {
        return [wrongType];
    }
    if (PARTS.every((part) => plan[part] === undefined)) {
        return [`plan states no protection. Add one of ${PARTS.join(", ")}.`];
    }
    const { vocabulary, plans } = platform;
    const { metadata, problems } = fromTags(toTags(plan, vocabulary), vocabulary, platform);
    if (problems.length > 0) {
        return problems.map(({ field, fault }) => `${argumentOf(field)} ${fault}`);
    }
    const said = inFull(metadata, plans);
    return DEMANDS.flatMap((demand) => demand(said, platform));
}

const PARTS = ["backup", "replication", "highAvailability", "unprotected"] as const;

/** Programs without types (JavaScript, YAML) can pass anything. */
function notText(value: unknown, path: string): string | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return `${path} is ${value === null ? "null" : Array.isArray(value) ? "a list" : typeof value}, but must be an object.`;
    }
    for (const [key, member] of Object.entries(value)) {
        const isPart = PARTS.some((part) => part === key);
        const fault = isPart && member !== undefined ? notText(member, `${path}.${key}`) : undefined;
        if (fault || (!isPart && member !== undefined && typeof member !== "string")) {
            return fault ?? `${path}.${key} is not text.`;
        }
    }
    return undefined;
}
