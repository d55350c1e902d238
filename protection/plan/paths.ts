import type { Field } from "../tags/fields.ts";

/** Where a plan holds each field. `protection` is not held: it follows from the parts that are there. */
export const PATHS: Record<Exclude<Field, "protection">, readonly [string] | readonly [string, string]> = {
    app: ["app"],
    environment: ["environment"],
    criticality: ["criticality"],
    rto: ["rto"],
    rpo: ["rpo"],
    mttr: ["mttr"],
    lastDrill: ["lastDrill"],
    data: ["data"],
    backupMethod: ["backup", "method"],
    backupVmState: ["backup", "vmState"],
    backupKind: ["backup", "kind"],
    backupSchedule: ["backup", "schedule"],
    backupTarget: ["backup", "target"],
    backupProduct: ["backup", "product"],
    backupPlan: ["backup", "plan"],
    restore: ["backup", "restore"],
    replicationLevel: ["replication", "level"],
    replicationTarget: ["replication", "target"],
    replicationInterval: ["replication", "interval"],
    failover: ["replication", "failover"],
    standby: ["standby"],
    loadBalancer: ["highAvailability", "loadBalancer"],
    unprotectedReason: ["unprotected", "reason"],
    unprotectedUntil: ["unprotected", "until"],
};

/** The argument that holds a field: `plan.backup.schedule`. */
export function argumentOf(field: Field): string {
    return ["plan", ...(field === "protection" ? [] : PATHS[field])].join(".");
}
