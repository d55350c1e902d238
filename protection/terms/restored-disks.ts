import type { RestoreScheme } from "./backup.ts";
import type { DataLocation } from "./data-location.ts";

export type DiskRole = "os" | "data";
type Roles = readonly DiskRole[];

export const ALL_DISKS: Roles = ["os", "data"];
export const DATA_DISKS: Roles = ["data"];

/** The disks that a restore from backup brings back. @param data where persisted data lives, as far as that is said */
export function restoredDisks(restore: RestoreScheme, data: DataLocation | undefined): Roles {
    if (restore === "redeploy") {
        return data === "local" ? DATA_DISKS : [];
    }
    return restore === "vm" ? ALL_DISKS : DATA_DISKS;
}
