import { oneOf } from "../../text/name.ts";
import { type Parser, valid } from "../../text/parsed.ts";

/** Who captures: an agent in the guest, the Hub's APIs (agentless), or the application itself. */
export const BACKUP_METHODS = ["agent", "snapshot", "application"] as const;
export type BackupMethod = (typeof BACKUP_METHODS)[number];

/** What a tag can say of the method: also what many expect of a hypervisor, though a Hub does not offer it. */
export type StatedMethod = BackupMethod | "hypervisor";

export const BACKUP_KINDS = ["incremental", "differential", "full"] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** What is brought back: the whole VM, its disks, application data within a VM, or data after redeploying from a template. */
export const RESTORE_SCHEMES = ["vm", "disks", "app-data", "redeploy"] as const;
export type RestoreScheme = (typeof RESTORE_SCHEMES)[number];

/** In which state the VM is captured. */
export const BACKUP_VM_STATES = ["stopped", "running"] as const;
/** A Hub takes snapshots of no other VM. */
export type SnapshotVmState = (typeof BACKUP_VM_STATES)[0];

interface BackupBase {
    /** A cron expression of five fields, in UTC: `30 2 * * *`, or in a time zone: `CRON_TZ=Europe/Berlin 30 2 * * *`. */
    schedule: string;
    /** Where the copies go, outside the Hub that they protect: `backup.dc2.contoso.com`. */
    target: string;
    /** Every run copies changes only (incremental, differential), or everything (full). */
    kind?: BackupKind;
    /** The backup product, such as `commvault`. */
    product?: string;
    plan?: never;
}

/** Backup by an agent in the guest or by the application itself: the only ones for members of a set. */
export interface ApplicationBackup extends BackupBase {
    /** Who captures: an agent in the guest, the application itself, or agentless a snapshot through the Hub's APIs. */
    method: "agent" | "application";
    /** What is brought back: the whole VM, its disks, application data within a VM, or data after redeploying. */
    restore: "app-data" | "redeploy";
    vmState?: never;
}

/** Agentless backup: disks are snapshotted through the Hub's APIs. */
export interface SnapshotBackup extends BackupBase {
    method: "snapshot";
    restore: "vm" | "disks" | "app-data";
    /** The backup product has to stop the VM for each snapshot. By default components write it. */
    vmState?: SnapshotVmState;
}

/** A plan from the platform team's catalogue, which stands for method, kind, schedule, target and product. */
export interface CatalogueBackup {
    /** The name of a plan from the platform team's catalogue, which says everything else. */
    plan: string;
    restore: RestoreScheme;
    /** Where the method of the plan is `snapshot`, as of {@link SnapshotBackup}. */
    vmState?: SnapshotVmState;
    method?: never;
    schedule?: never;
    target?: never;
    kind?: never;
    product?: never;
}

export type Backup = ApplicationBackup | SnapshotBackup | CatalogueBackup;

const HYPERVISOR = ["hypervisor", "hypervisor-level", "hyper-v", "hyperv", "host", "vss-host"];
export const parseSupportedMethod = oneOf(BACKUP_METHODS, {
    agentless: "snapshot",
    app: "application",
    native: "application",
});

/** Capture from the hypervisor is read, so that it can be told from a misspelt value. */
export const parseBackupMethod: Parser<StatedMethod> = (text) => {
    return HYPERVISOR.includes(text.trim().toLowerCase()) ? valid("hypervisor") : parseSupportedMethod(text);
};
export const parseBackupKind = oneOf(BACKUP_KINDS, { inc: "incremental", diff: "differential" });
export const parseBackupVmState = oneOf(BACKUP_VM_STATES, {
    off: "stopped",
    deallocated: "stopped",
    on: "running",
    live: "running",
});
export const parseRestoreScheme = oneOf(RESTORE_SCHEMES, { data: "app-data", files: "app-data", template: "redeploy" });
