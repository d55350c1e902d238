import { type Check, countOf, optional, wholeNumber } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";
import { workloadChecks } from "../machine/arguments.ts";
import { offHubs } from "../metadata/off-hubs.ts";
import { staggered } from "../metadata/plan.ts";
import { exampleSite, siteFaults } from "../sites/hub-site.ts";
import type { RecoveryPairArgs } from "./arguments.ts";
import { isReplicated, pairPlan } from "./plan-check.ts";
import { isOfGroups, primaryPlan } from "./plans.ts";
import { exampleStandby, sideChecks, standbyChecks } from "./side-checks.ts";
import { waitFaults } from "./wait.ts";

/** What is wrong with the arguments of a pair. */
export function pairFaults(name: string, args: RecoveryPairArgs): string[] {
    const { os, plan, count, settings, primary, standby }: Record<string, unknown> = isObject(args) ? { ...args } : {};
    const pair = { name, os, plan, count, settings };
    const besideEachOther = siteFaults({ primary, standby });
    // Where both are one Hub, that is what is wrong.
    const places = besideEachOther.length > 0 ? [] : [primary];
    const checks = {
        ...workloadChecks(
            isReplicated(plan) ? { ...args, plan: assumed(args) } : args,
            offHubs(staggered(pairPlan(plan), countOf(count)), places),
        ),
        count: isOfGroups(plan) ? machines(2) : optional(machines(1)),
        primary: (value, path) =>
            record(sideChecks(value, path, pair), exampleSite("west", "10.10.0.0/16"))(value, path),
        standby: (value, path) => record(standbyChecks(value, path, pair), exampleStandby(plan))(value, path),
    } satisfies Record<keyof RecoveryPairArgs, Check>;
    return [...record(checks)(args, ""), ...besideEachOther, ...(isReplicated(plan) ? waitFaults(args) : [])];
}

const machines = (from: number) => wholeNumber({ from, to: 100, of: "of machines" });

/** The plan of the primary, of a standby that runs: whether it may wait has a check of its own. */
function assumed(args: RecoveryPairArgs) {
    return { ...primaryPlan(args), standby: "running" };
}
