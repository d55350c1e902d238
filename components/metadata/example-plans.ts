import { checkPlan } from "../../protection/demands/check-plan.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { kindOf } from "../arguments/check.ts";

const objectives = { app: "erp", rto: "8h", rpo: "4h" };

const backup = {
    method: "agent",
    kind: "incremental",
    schedule: "30 */4 * * *",
    target: "backup.dc2.contoso.com",
    restore: "app-data",
} as const;

const replication = { level: "application", failover: "application" } as const;

/** What a plan may look like, by who asks for one. */
export const EXAMPLE_PLANS = {
    lone: { ...objectives, backup },
    group: { ...objectives, data: "external", highAvailability: {} },
    spanning: { ...objectives, data: "external", highAvailability: { loadBalancer: "www.contoso.com" } },
} satisfies Record<string, ProtectionPlan>;

/** How a plan says that data is replicated. */
export const EXAMPLE_REPLICATION: string = asCode(replication);

/** What a pair is told of its plan; the rest follows from its Hubs. */
export const EXAMPLE_PAIR = { ...objectives, replication };

const pairInFull = { ...EXAMPLE_PAIR, standby: "running", replication: { ...replication, target: "east" } } as const;

/** What is wrong where there is no plan. @param example is offered unless the platform's settings refuse it */
export function noPlan(plan: unknown, example: ProtectionPlan | typeof EXAMPLE_PAIR, platform: Platform): string {
    const fault = plan === undefined ? "plan is missing." : `plan is ${kindOf(plan)}, but must be an object.`;
    const inFull = example === EXAMPLE_PAIR ? pairInFull : (example as ProtectionPlan);
    return checkPlan(inFull, platform).length > 0 ? fault : `${fault} Write e.g. ${asCode(example)}.`;
}

/** An object as a program writes it: `{ app: "erp" }`. */
function asCode(value: object): string {
    return JSON.stringify(value, undefined, 1)
        .replaceAll(/\n\s*/g, " ")
        .replaceAll(/"(\w+)": /g, "$1: ");
}
