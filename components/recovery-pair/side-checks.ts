import { ipAddress } from "../arguments/azure.ts";
import { type Check, countOf, input, oneOf, optional, text } from "../arguments/check.ts";
import { listOf } from "../arguments/structure.ts";
import { balancerBeside } from "../availability-group/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { spreadFault } from "../metadata/hub-terms.ts";
import { exampleSite, hubSiteChecks } from "../sites/hub-site.ts";
import { isReplicated } from "./plan-check.ts";
import { isOfGroups } from "./plans.ts";

/** What the checks of both sides depend on. */
export interface Pair {
    name: string;
    os: unknown;
    plan: unknown;
    count: unknown;
    settings: unknown;
}

/** What a side takes on whose Hub machines run. */
export function sideChecks(
    side: unknown,
    path: string,
    { name, os, plan, count, settings }: Pair,
): Record<string, Check> {
    const last = countOf(count) - 1;
    const own: Record<string, Check> = isOfGroups(plan)
        ? { loadBalancer: balancerBeside(plan) }
        : { privateIpAddresses: optional(addresses(count)) };
    const { hub, ...site } = hubSiteChecks(side);
    return {
        ...site,
        hub: isOfGroups(plan) ? ofNodes(hub, settings) : hub,
        ...own,
        computerNamePrefix: computerName(os, `${name}-${path}`, `-${last}`),
    };
}

/** A Hub over whose nodes a group is spread. */
function ofNodes(hub: Check, settings: unknown): Check {
    return (value, path) => {
        const faults = hub(value, path);
        const single = spreadFault(settings, value);
        return faults.length > 0 || single === undefined
            ? faults
            : [`${path} cannot hold a group: ${single}. Name a Hub of several nodes, or remove plan.highAvailability.`];
    };
}

/** The same of the standby, on whose Hub nothing is where a product copies whole VMs. */
export function standbyChecks(side: unknown, path: string, pair: Pair): Record<string, Check> {
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

/** A standby as a program writes it. */
export function exampleStandby(plan: unknown): string {
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
