import { declares } from "../machines/schemes.ts";
import type { Machine } from "../model/parts.ts";
import { ABSENT } from "../values/value.ts";
import type { HubDeployment } from "./hub-deployments.ts";

/** Whether a machine is known to be replicated. */
export function isReplicated({ protection }: Machine): boolean {
    return declares(protection, "replication");
}

/**
 * The deployments of an application that another one stands by for: those that replicate. Where both sides do, so that
 * they can fail back, the one that speaks of a standby is meant; where both or neither do, each stands by for the other.
 */
export function primariesAmong(deployments: readonly HubDeployment[]): readonly HubDeployment[] {
    const replicating = deployments.filter(({ machines }) => machines.some(isReplicated));
    const speaking = replicating.filter(({ machines }) => machines.some(speaksOfStandby));
    return speaking.length > 0 ? speaking : replicating;
}

function speaksOfStandby({ protection }: Machine): boolean {
    return protection.standby !== ABSENT;
}
