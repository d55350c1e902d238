import { checkPlan as check } from "../../protection/check-plan.ts";
import type { ProtectionPlan } from "../../protection/plan.ts";
import { fromTags as read, toTags as write } from "../../protection/tags.ts";
import type { Vocabulary } from "../../protection/vocabulary.ts";
import { refuseCall } from "../arguments/refuse.ts";
import { platformOf, type Settings, settingsFaults } from "./settings.ts";

/**
 * The tags that say a plan. The inverse of {@link fromTags} for every plan.
 * @throws {pulumi.RunError} where the settings are at fault
 */
export function toTags(plan: ProtectionPlan, settings?: Settings): Record<string, string> {
    return write(plan, vocabularyIn("toTags", settings));
}

/**
 * Reads what tags say, whatever they hold.
 * @returns every field that could be read, every problem, and the plan where there is no problem
 * @throws {pulumi.RunError} where the settings are at fault
 */
export function fromTags(tags: Readonly<Record<string, string>>, settings?: Settings): ReturnType<typeof read> {
    return read(tags, vocabularyIn("fromTags", settings));
}

/**
 * What is wrong with a plan that types cannot hold: misspelt values, a schedule that misses the recovery point objective.
 * @returns sentences that begin with the argument: `plan.rto is "4 hours", which is not a duration. Write "4h".`
 */
export function checkPlan(plan: ProtectionPlan, settings?: Settings): string[] {
    const faults = settingsFaults(settings);
    return faults.length > 0 ? [...faults] : check(plan, platformOf(settings).vocabulary);
}

function vocabularyIn(call: string, settings: Settings | undefined): Vocabulary {
    refuseCall(call, settingsFaults(settings));
    return platformOf(settings).vocabulary;
}
