import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { fromTags as read, toTags as write } from "../../protection/plan/tags.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { kindOf } from "../arguments/check.ts";
import { refuseCall } from "../arguments/refuse.ts";
import { mapOf } from "../arguments/structure.ts";
import { checkWholePlan } from "./plan-members.ts";
import { platformOf, type Settings, settingsFaults } from "./settings.ts";

/**
 * The tags that say a plan. The inverse of {@link fromTags} for every plan.
 * @throws {pulumi.RunError} where the settings are at fault
 */
export function toTags(plan: ProtectionPlan, settings?: Settings): Record<string, string> {
    return write(plan, soundPlatform("toTags", settings).vocabulary);
}

/**
 * Reads what tags say, whatever text they hold. Without settings, any backup plan is taken at its name.
 * @returns every field that could be read, every problem, and the plan where there is no problem
 * @throws {pulumi.RunError} where the settings are at fault, or tags are no texts
 */
export function fromTags(tags: Readonly<Record<string, string>>, settings?: Settings): ReturnType<typeof read> {
    const platform = soundPlatform("fromTags", settings);
    refuseCall("fromTags", texts(tags, "tags"));
    return read(tags, platform.vocabulary, settings === undefined ? {} : platform);
}

/**
 * What is wrong with a plan that types cannot hold, so that a component refuses it: misspelt values, a schedule that misses
 * the recovery point objective, and what else a rule of the policy pack would report of the plan by itself.
 * @returns sentences that begin with the argument: `plan.rto is "4 hours", which is not a duration. Write "4h".`
 */
export function checkPlan(plan: ProtectionPlan, settings?: Settings): string[] {
    const faults = settingsFaults(settings);
    return faults.length > 0 ? [...faults] : checkWholePlan(plan, platformOf(settings));
}

const texts = mapOf(
    (value, path) => (typeof value === "string" ? [] : [`${path} is ${kindOf(value)}, but must be text.`]),
    '{ app: "erp" }',
);

function soundPlatform(call: string, settings: Settings | undefined): Platform {
    refuseCall(call, settingsFaults(settings));
    return platformOf(settings);
}
