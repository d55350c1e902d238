import type { BackupMethod, RestoreScheme } from "./backup.ts";
import type { Field } from "./fields.ts";
import type { Failover, ReplicationLevel } from "./replication.ts";
import { formatSchemes, type Scheme } from "./scheme.ts";
import { BACKUP_FIELDS, NO_PROTECTION_FIELDS, REPLICATION_FIELDS, type Stated } from "./stated.ts";

/** Two fields that cannot both hold. */
export interface Contradiction {
    /** A field that has no place beside the scheme, or one whose value does not fit another field's. */
    kind: "misplaced" | "mismatch";
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

/** What contradicts among the known statements of a machine. */
export function contradictions(stated: Stated): Contradiction[] {
    const { schemes } = stated;
    return schemes ? [...misplacedFields(stated, schemes), ...mismatches(stated)] : [];
}

function misplacedFields(stated: Stated, schemes: readonly Scheme[]): Contradiction[] {
    const found = (fields: readonly Field[]) => fields.filter((field) => stated.has(field));
    const declared = formatSchemes(schemes);
    const misplaced = (field: Field, meant: readonly Scheme[]): Contradiction => ({
        kind: "misplaced",
        field,
        fault: `contradicts ${stated.tag("protection")} "${declared}"`,
        fix: `Remove it, or declare ${stated.tag("protection")} "${formatSchemes(meant)}".`,
        nearest: "",
    });
    if (schemes.includes("none")) {
        return [
            ...found([...BACKUP_FIELDS]).map((field) => misplaced(field, ["backup"])),
            ...found([...REPLICATION_FIELDS, "standby"]).map((field) => misplaced(field, ["replication"])),
            ...found(["loadBalancer"]).map((field) => misplaced(field, ["high-availability"])),
            ...(stated.data === "local" ? [localData(stated)] : []),
        ];
    }
    // A group says with the fields of backup and replication what becomes of the data inside its machines.
    const isGroup = schemes.includes("high-availability");
    const backup = isGroup || schemes.includes("backup") ? [] : found(BACKUP_FIELDS);
    const replication = isGroup || schemes.includes("replication") ? [] : found(REPLICATION_FIELDS);
    return [
        ...backup.map((field) => misplaced(field, [...schemes, "backup"])),
        ...replication.map((field) => misplaced(field, [...schemes, "replication"])),
        ...found(NO_PROTECTION_FIELDS).map((field) => misplaced(field, ["none"])),
    ];
}

function localData({ tag }: Stated): Contradiction {
    return {
        kind: "mismatch",
        field: "data",
        fault: `is "local", which contradicts ${tag("protection")} "none"`,
        fix: `Protect the machine, e.g. ${tag("protection")} "backup", or move the data out (${tag("data")} "external").`,
        nearest: "external",
    };
}

function mismatches({ replicationLevel, failover, backupMethod, restore }: Stated): Contradiction[] {
    const found: Contradiction[] = [];
    const failovers = replicationLevel && FAILOVERS_OF_LEVEL[replicationLevel];
    if (failovers && failover && !failovers.includes(failover)) {
        const fault = `is "${failover}", which cannot fail over what is replicated at level "${replicationLevel}"`;
        found.push({
            kind: "mismatch",
            field: "failover",
            fault,
            fix: `Write "${failovers[0]}".`,
            nearest: failovers[0],
        });
    }
    const restores = backupMethod && RESTORES_OF_METHOD[backupMethod];
    if (restores && restore && !restores.includes(restore)) {
        const fault = `is "${restore}", which backup method "${backupMethod}" does not deliver`;
        found.push({ kind: "mismatch", field: "restore", fault, fix: `Write "${restores[0]}".`, nearest: restores[0] });
    }
    return found;
}
