import type { BackupMethod, RestoreScheme } from "./backup.ts";
import type { Field } from "./fields.ts";
import { misplacedFields } from "./misplaced-fields.ts";
import type { Failover, ReplicationLevel } from "./replication.ts";
import { describedSchemes, type Stated } from "./stated.ts";

/** Two fields that cannot both hold. */
export interface Contradiction {
    /** The field that is out of place beside the other one. */
    field: Field;
    /** A sentence without its subject: `contradicts protection "none"`. */
    fault: string;
    /** What to do, as a sentence. */
    fix: string;
    /** A value with which the contradiction is gone; empty where the tag goes. */
    nearest: string;
}

/** Site Recovery and its like fail over what they copy: applications by themselves or by a cluster, VMs by the product. */
const FAILOVERS_OF_LEVEL: Record<ReplicationLevel, readonly [Failover, ...Failover[]]> = {
    application: ["application", "guest"],
    guest: ["guest", "product"],
    vm: ["product"],
};

/** What a method can bring back. The article: products restore disks, data within a VM, or the VM; or redeploy first. */
const RESTORES_OF_METHOD: Record<BackupMethod, readonly [RestoreScheme, ...RestoreScheme[]]> = {
    snapshot: ["vm", "disks", "app-data"],
    agent: ["app-data", "redeploy"],
    application: ["app-data", "redeploy"],
};

/** What contradicts among the known statements of a machine. Nothing does while its schemes are not known. */
export function contradictions(stated: Stated): Contradiction[] {
    const mismatches = [localDataUnprotected(stated), failoverMismatch(stated), restoreMismatch(stated)];
    return [...misplacedFields(stated), ...mismatches.filter((found) => found !== undefined)];
}

/** Data inside a machine that nothing protects. */
export function localDataUnprotected({ schemes = [], data, tag }: Stated): Contradiction | undefined {
    if (!schemes.includes("none") || data !== "local") {
        return undefined;
    }
    return {
        field: "data",
        fault: `is "local", which contradicts ${tag("protection")} "none"`,
        fix: `Protect the machine, e.g. ${tag("protection")} "backup", or move the data out (${tag("data")} "external").`,
        nearest: "external",
    };
}

/** A way of failing over that cannot bring up what was replicated. */
export function failoverMismatch(stated: Stated): Contradiction | undefined {
    if (!describedSchemes(stated).includes("replication")) {
        return undefined;
    }
    const { replicationLevel: level, failover } = stated;
    const failovers = level && FAILOVERS_OF_LEVEL[level];
    if (!failovers || !failover || failovers.includes(failover)) {
        return undefined;
    }
    const fault = `is "${failover}", which cannot fail over what is replicated at level "${level}"`;
    return { field: "failover", fault, fix: `Write "${failovers[0]}".`, nearest: failovers[0] };
}

/** A restore scheme that neither the method of backup nor the product or plan delivers. */
export function restoreMismatch(stated: Stated): Contradiction | undefined {
    if (!describedSchemes(stated).includes("backup")) {
        return undefined;
    }
    const { backupMethod: method, restore, deliverable = [] } = stated;
    const restores = method && method !== "hypervisor" && RESTORES_OF_METHOD[method];
    if (!restores || !restore || restores.includes(restore) || deliverable.includes(restore)) {
        return undefined;
    }
    const fault = `is "${restore}", which backup method "${method}" does not deliver`;
    return { field: "restore", fault, fix: `Write "${restores[0]}".`, nearest: restores[0] };
}
