import { Duration } from "../../time/duration.ts";
import type { FullMetadata } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import { ALL_DISKS, type DiskRole, restoredDisks } from "../terms/restored-disks.ts";

const GIB = 2 ** 30;

/**
 * A restore that takes longer than the recovery time objective, as far as rate and sizes are known.
 * @param sizes of the disks, in GiB
 */
export function restoreTooLong(
    { protection = [], rto, restore, data, plan }: FullMetadata,
    { restoreTime: usual }: Platform,
    sizes: Readonly<Record<DiskRole, number>>,
): string[] {
    const { restoreRate: rate = usual.rate, fixedRestoreTime: fixed = usual.fixed } = plan ?? {};
    // Who fails over waits for no restore.
    if (!rate || !rto || !restore || protection.length > 1 || protection[0] !== "backup") {
        return [];
    }
    const disks = restoredDisks(restore, data);
    const gib = disks.reduce((sum, role) => sum + sizes[role], 0);
    const seconds = fixed.seconds + (gib * GIB) / rate.bytesPerSecond;
    if (disks.length === 0 || seconds <= rto.seconds) {
        return [];
    }
    const time = inMinutes(seconds);
    const what = disks === ALL_DISKS ? "all disks" : "the data disks";
    return [
        `plan.rto is ${rto}, but restoring ${what} (${gib} GiB) at ${rate} takes ${time}` +
            `${fixed.seconds > 0 ? `, ${fixed} of it however little there is` : ""}. ` +
            `Keep less on the machine, restore faster, keep a standby, or agree on a longer RTO, e.g. "${time}".`,
    ];
}

/** Nobody plans by seconds. */
function inMinutes(seconds: number): Duration {
    return new Duration(Math.ceil(seconds / 60) * 60);
}
