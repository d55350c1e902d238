import { declares } from "../machines/schemes.ts";
import type { Machine } from "../model/parts.ts";
import { ABSENT, peek } from "../values/value.ts";
import type { Deployment } from "./standby.ts";

/** Whether a machine is known to be replicated. */
export function isReplicated({ protection }: Machine): boolean {
    return declares(protection, "replication");
}

/**
 * The deployments of an application that another one stands by for: those that replicate. Where both sides do, so that
 * they can fail back, the one that speaks of a standby is meant; where both or neither do, each stands by for the other.
 */
export function primariesAmong(deployments: readonly Deployment[]): readonly Deployment[] {
    const replicating = deployments.filter(({ machines }) => machines.some(isReplicated));
    const speaking = replicating.filter(({ machines }) => machines.some(speaksOfStandby));
    return speaking.length > 0 ? speaking : replicating;
}

function speaksOfStandby({ protection }: Machine): boolean {
    return protection.standby !== ABSENT;
}

/** Those of some machines that are on the Hub that others replicate to; all of them where none is known to be on it. */
export function targetedBy(replicated: readonly Machine[], machines: readonly Machine[]): readonly Machine[] {
    const targets = [...new Set(replicated.map(({ protection }) => peek(protection.replicationTarget) ?? ""))];
    const targeted = machines.filter(({ hub }) => targets.some((target) => peek(hub.holds(target))));
    return targeted.length > 0 ? targeted : machines;
}
