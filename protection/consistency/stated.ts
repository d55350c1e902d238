import type { Schedule } from "../../time/cron/schedule.ts";
import type { Duration } from "../../time/duration.ts";
import type { Field } from "../tags/fields.ts";
import type { RestoreScheme, StatedMethod } from "../terms/backup.ts";
import type { DataLocation } from "../terms/data-location.ts";
import type { Failover, ReplicationLevel } from "../terms/replication.ts";
import type { Scheme } from "../terms/scheme.ts";

/** What is said about one machine, as far as it is known: what it must say besides, and what contradicts, follows from it. */
export interface Stated {
    /** Whether the field is there, with whatever value. */
    has(field: Field): boolean;
    /** The name of the field's tag. */
    tag(field: Field): string;
    /** Whether messages must not tell the field's value; without it, none is a secret. */
    isSecret?(field: Field): boolean;
    /** The declared schemes; nothing while they are not known. */
    schemes?: readonly Scheme[] | undefined;
    data?: DataLocation | undefined;
    backupMethod?: StatedMethod | undefined;
    backupPlan?: string | undefined;
    restore?: RestoreScheme | undefined;
    /** What the backup product or plan restores beyond what the method does by itself. */
    deliverable?: readonly RestoreScheme[] | undefined;
    replicationLevel?: ReplicationLevel | undefined;
    failover?: Failover | undefined;
    unprotectedReason?: string | undefined;
    // For examples only, and nothing where one would tell a secret.
    rto?: Duration | undefined;
    rpo?: Duration | undefined;
    mttr?: Duration | undefined;
    backupSchedule?: Schedule | undefined;
    /** What the application's tier allows at most. */
    tier?: { readonly rto?: Duration; readonly rpo?: Duration } | undefined;
}

/** The value of a field as messages show it: a secret as Pulumi itself shows one. */
export function tellValue(stated: Stated, field: Field, value: string): string {
    return stated.isSecret?.(field) ? "[secret]" : `"${value}"`;
}

export const BACKUP_FIELDS = [
    "backupMethod",
    "backupVmState",
    "backupKind",
    "backupSchedule",
    "backupTarget",
    "backupProduct",
    "backupPlan",
    "restore",
] as const satisfies readonly Field[];

export const REPLICATION_FIELDS = [
    "replicationLevel",
    "replicationTarget",
    "replicationInterval",
    "failover",
] as const satisfies readonly Field[];

export const NO_PROTECTION_FIELDS = ["unprotectedReason", "unprotectedUntil"] as const satisfies readonly Field[];

/**
 * The schemes that the fields describe: a high-availability group that states a backup or a replication of its data
 * has these too, whether `protection` lists them or not.
 */
export function describedSchemes(stated: Stated): readonly Scheme[] {
    const { schemes = [] } = stated;
    if (!schemes.includes("high-availability")) {
        return schemes;
    }
    const has = (fields: readonly Field[]) => fields.some((field) => stated.has(field));
    const described = [
        ...schemes,
        ...(has(BACKUP_FIELDS) ? (["backup"] as const) : []),
        ...(has(REPLICATION_FIELDS) ? (["replication"] as const) : []),
    ];
    return [...new Set(described)];
}
