import type { HighAvailabilityPlan, ReplicationPlan } from "../../protection/plan/plan.ts";
import type { Replication } from "../../protection/terms/replication.ts";
import { isObject } from "../arguments/structure.ts";
import { Hub } from "../hub/hub.ts";
import type { RecoveryPairArgs } from "./arguments.ts";

/** The plan of the machines on one side. */
export type SidePlan = ReplicationPlan | (HighAvailabilityPlan & { replication: Replication });

/** The plan of the primary: its data goes to the other Hub, where a standby waits, if any is there before a disaster. */
export function primaryPlan(args: RecoveryPairArgs): SidePlan {
    const { plan, standby } = args;
    return { ...plan, ...stateOf(args), replication: { ...plan.replication, target: endpointOf(standby) } } as SidePlan;
}

/** The plan of the standby: after a failover its data goes back. Only the primary is backed up. */
export function standbyPlan(args: RecoveryPairArgs): SidePlan {
    const { backup: _, ...plan } = args.plan;
    const replication = { ...plan.replication, target: endpointOf(args.primary) };
    return { ...plan, ...stateOf(args), replication } as SidePlan;
}

/** Whether machines are there before a disaster: a product that copies whole VMs makes them at failover. */
export function isStandbyDeployed({ plan }: RecoveryPairArgs): boolean {
    return plan.replication.level !== "vm";
}

export function isOfGroups(plan: unknown): boolean {
    return isObject(plan) && plan.highAvailability !== undefined;
}

/** Both sides say whether the standby runs. */
function stateOf(args: RecoveryPairArgs): { standby?: unknown } {
    const standby: unknown = args.standby;
    return isStandbyDeployed(args) ? { standby: (isObject(standby) ? standby.state : undefined) ?? "running" } : {};
}

/** Something that reads like an endpoint stands in for a Hub that is not one, so that checks can go on. */
function endpointOf(side: unknown): string {
    const { hub } = isObject(side) ? side : {};
    return Hub.isInstance(hub) ? hub.endpoint : "management.hub.contoso.com";
}
