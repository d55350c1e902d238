import { checkPlan } from "../../protection/demands/check-plan.ts";
import { PATHS } from "../../protection/plan/paths.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { isObject } from "../arguments/structure.ts";
import { unknownMember } from "../arguments/unknown-member.ts";

/**
 * What is wrong with a plan, and with members of it that nothing would read. These come first: what seems to be missing may
 * be there by another name.
 * @param faults of the schemes that the plan has; advice on their parts would mislead where these are the wrong ones
 */
export function checkWholePlan(plan: unknown, platform: Platform, faults: string[] = []): string[] {
    const stages = [unknownMembers(plan), faults];
    return stages.find(({ length }) => length > 0) ?? checkPlan(plan as ProtectionPlan, platform);
}

/** Types refuse them where a plan is written out; where it is put together, or in other languages, nobody does. */
function unknownMembers(plan: unknown): string[] {
    return isObject(plan)
        ? [
              ...unknownIn(plan, "plan", MEMBERS),
              ...[...MEMBERS_OF_PARTS].flatMap(([part, members]) => {
                  const value = plan[part];
                  return isObject(value) ? unknownIn(value, `plan.${part}`, members) : [];
              }),
          ]
        : [];
}

function unknownIn(value: Record<string, unknown>, path: string, members: readonly string[]): string[] {
    const unknown = Object.keys(value).filter((name) => value[name] !== undefined && !members.includes(name));
    return unknown.map((name) => unknownMember(path, name, members, { path: "plan", known: MEMBERS }));
}

const STEPS = Object.values(PATHS);
const MEMBERS = [...new Set(STEPS.map(([member]) => member))];

/** `backup`, `replication` and the like, with what they hold. */
const MEMBERS_OF_PARTS = new Map(
    [...Map.groupBy(STEPS, ([part]) => part)].flatMap(([part, steps]) => {
        const members = steps.flatMap(([, member]) => member ?? []);
        return members.length > 0 ? [[part, members] as const] : [];
    }),
);
