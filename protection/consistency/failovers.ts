import { FAILOVERS, type Failover, type ReplicationLevel } from "../terms/replication.ts";
import type { Contradiction } from "./contradiction.ts";
import { describedSchemes, type Stated, tellValue } from "./stated.ts";

type Failovers = readonly [Failover, ...Failover[]];

/** Site Recovery and its like fail over what they copy: applications by themselves or by a cluster, VMs by the product. */
const FAILOVERS_OF_LEVEL: Record<ReplicationLevel, Failovers> = {
    application: ["application", "guest"],
    guest: ["guest", "product"],
    vm: ["product"],
};

/** Who can fail over what is replicated; anybody where the level is not known. */
export function failoversOf({ replicationLevel }: Stated): Failovers {
    return replicationLevel ? FAILOVERS_OF_LEVEL[replicationLevel] : FAILOVERS;
}

/** A way of failing over that cannot bring up what was replicated. */
export function failoverMismatch(stated: Stated): Contradiction | undefined {
    if (!describedSchemes(stated).includes("replication")) {
        return undefined;
    }
    const { replicationLevel: level, failover } = stated;
    const failovers = failoversOf(stated);
    if (!level || !failover || failovers.includes(failover)) {
        return undefined;
    }
    const [shown, at] = [tellValue(stated, "failover", failover), tellValue(stated, "replicationLevel", level)];
    const fault = `is ${shown}, which cannot fail over what is replicated at level ${at}`;
    return { field: "failover", fault, fix: `Write "${failovers[0]}".` };
}
