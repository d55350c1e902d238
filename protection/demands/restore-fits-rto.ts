import type { FullMetadata } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import { describeRestore, inWholeMinutes, restoreSpeed, restoreTime } from "../terms/restore-time.ts";
import { type DiskRole, restoredDisks } from "../terms/restored-disks.ts";

/**
 * A restore that takes longer than the recovery time objective, as far as rate and sizes are known.
 * @param sizes of the disks, in GiB
 */
export function restoreTooLong(
    { protection = [], rto, restore, data, plan }: FullMetadata,
    { restoreTime: usual }: Platform,
    sizes: Readonly<Record<DiskRole, number>>,
): string[] {
    const speed = restoreSpeed(plan, usual);
    // Who fails over waits for no restore.
    if (!speed || !rto || !restore || protection.length > 1 || protection[0] !== "backup") {
        return [];
    }
    const disks = restoredDisks(restore, data);
    const gib = disks.reduce((sum, role) => sum + sizes[role], 0);
    const time = restoreTime(gib, speed);
    return disks.length === 0 || time <= rto
        ? []
        : [
              `plan.rto is ${rto}, but ${describeRestore(disks, ` (${gib} GiB)`, time, speed)}. Keep less on the machine, ` +
                  `restore faster, keep a standby, or agree on a longer RTO, e.g. "${inWholeMinutes(time)}".`,
          ];
}
