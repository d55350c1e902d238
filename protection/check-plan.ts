import { objectiveMissed } from "./objective-missed.ts";
import type { ProtectionPlan } from "./plan.ts";
import { argumentOf } from "./plan-paths.ts";
import { fromTags, toTags } from "./tags.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What is wrong with a plan that types cannot hold: misspelt values, a schedule that misses the recovery point objective.
 * @returns sentences that begin with the argument: `plan.rto is "4 hours", which is not a duration. Write "4h".`
 */
export function checkPlan(plan: ProtectionPlan, vocabulary?: Vocabulary): string[] {
    const wrongType = notText(plan, "plan");
    if (wrongType) {
        return [wrongType];
    }
    if (PARTS.every((part) => plan[part] === undefined)) {
        return [`plan states no protection. Add one of ${PARTS.join(", ")}.`];
    }
    const { problems } = fromTags(toTags(plan, vocabulary), vocabulary);
    const sentences = problems.map(({ field, fault }) => `${argumentOf(field)} ${fault}`);
    const missed = sentences.length > 0 ? undefined : objectiveMissed(plan);
    return missed === undefined ? sentences : [missed];
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
