import { ipAddress } from "../arguments/azure.ts";
import { type Check, countOf, input, oneOf, optional, text, wholeNumber } from "../arguments/check.ts";
import { isObject, listOf, record } from "../arguments/structure.ts";
import { balancerBeside } from "../availability-group/arguments.ts";
import { workloadChecks } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { EXAMPLE_PAIR, noPlan } from "../metadata/example-plans.ts";
import { offHubs } from "../metadata/off-hubs.ts";
import { groupPlan, lonePlan, type PlanCheck, staggered } from "../metadata/plan.ts";
import { exampleSite, hubSiteChecks, siteFaults } from "../sites/hub-site.ts";
import type { RecoveryPairArgs } from "./arguments.ts";
import { isOfGroups, primaryPlan } from "./plans.ts";
import { waitFaults } from "./wait.ts";

/** What is wrong with the arguments of a pair. */
export function pairFaults(name: string, args: RecoveryPairArgs): string[] {
    const { os, plan, count, primary, standby }: Record<string, unknown> = isObject(args) ? { ...args } : {};
    const pair = { name, os, plan, count };
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

/** What the checks of both sides depend on. */
interface Pair {
    name: string;
    os: unknown;
    plan: unknown;
    count: unknown;
}

const machines = (from: number) => wholeNumber({ from, to: 100, of: "of machines" });

function isReplicated(plan: unknown): plan is { replication: Record<string, unknown> } {
    return isObject(plan) && isObject(plan.replication);
}

/** The plan of the primary, of a standby that runs: whether it may wait has a check of its own. */
function assumed(args: RecoveryPairArgs) {
    return { ...primaryPlan(args), standby: "running" };
}

/** @param stated the plan as it was written, without what follows from the Hubs */
function pairPlan(stated: unknown): PlanCheck {
    return (plan, platform) => {
        if (!isObject(stated)) {
            return [noPlan(stated, EXAMPLE_PAIR, platform)];
        }
        if (!isReplicated(stated)) {
            return [
                "plan.replication is missing. Write its level and failover, or make a ProtectedVm, which has no standby.",
            ];
        }
        const { replication, standby } = stated as { replication: Record<string, unknown>; standby?: unknown };
        const follows = [
            ...(replication.target !== undefined ? ["replication.target", "standby.hub"] : []),
            ...(standby !== undefined ? ["standby", "standby.state"] : []),
        ];
        return follows.length > 0
            ? [`plan.${follows[0]} follows from ${follows[1]}. Remove it.`]
            : (isOfGroups(stated) ? groupPlan : lonePlan)(plan, platform);
    };
}

function sideChecks(side: unknown, path: string, { name, os, plan, count }: Pair): Record<string, Check> {
    const last = countOf(count) - 1;
    const own: Record<string, Check> = isOfGroups(plan)
        ? { loadBalancer: balancerBeside(plan) }
        : { privateIpAddresses: optional(addresses(count)) };
    return {
        ...hubSiteChecks(side),
        ...own,
        computerNamePrefix: computerName(os, `${name}-${path}`, `-${last}`),
    };
}

function standbyChecks(side: unknown, path: string, pair: Pair): Record<string, Check> {
    if (isReplicated(pair.plan) && pair.plan.replication.level === "vm") {
        const { hub, addressSpace } = hubSiteChecks(side);
        return { hub, addressSpace };
    }
    return {
        ...sideChecks(side, path, pair),
        state: optional(oneOf(["running", "stopped"])),
        size: optional(input(text("Standard_DS1_v2"))),
    };
}

/** Of VMs that a product copies, nothing is on the second Hub. */
function exampleStandby(plan: unknown): string {
    return isReplicated(plan) && plan.replication.level === "vm"
        ? '{ hub: new Hub("east"), addressSpace: ["10.20.0.0/16"] }'
        : exampleSite("east", "10.20.0.0/16");
}

function addresses(count: unknown): Check {
    const wanted = countOf(count);
    return (value, path) => {
        const faults = listOf(input(ipAddress))(value, path);
        return faults.length > 0 || (value as unknown[]).length === wanted
            ? faults
            : [`${path} holds ${(value as unknown[]).length}, but must hold one for each of ${wanted} machines.`];
    };
}
