import { Duration } from "../../time/duration.ts";
import type { Rate } from "../../time/rate.ts";
import { MINUTE_SECONDS } from "../../time/units.ts";
import { ALL_DISKS, type DiskRole } from "./restored-disks.ts";

/** How fast data is restored, and what a restore takes however little data there is. */
export interface RestoreSpeed {
    rate: Rate;
    fixed: Duration;
}

/** As the backup plan says, or as usual; nothing where nobody says a rate. */
export function restoreSpeed(
    plan: { restoreRate?: Rate | undefined; fixedRestoreTime?: Duration | undefined } | undefined,
    usual: { rate?: Rate | undefined; fixed: Duration },
): RestoreSpeed | undefined {
    const { restoreRate: rate = usual.rate, fixedRestoreTime: fixed = usual.fixed } = plan ?? {};
    return rate && { rate, fixed };
}

const GIB = 2 ** 30;

/** How long it takes to restore so many GiB. */
export function restoreTime(gib: number, { rate, fixed }: RestoreSpeed): Duration {
    return new Duration(fixed.seconds + (gib * GIB) / rate.bytesPerSecond);
}

/** Nobody plans by seconds. */
export function inWholeMinutes({ seconds }: Duration): Duration {
    return new Duration(Math.ceil(seconds / MINUTE_SECONDS) * MINUTE_SECONDS);
}

/** `restoring the data disks (400 GiB) at 200MB/s takes 40m, 5m of it however little there is` */
export function describeRestore(
    roles: readonly DiskRole[],
    amount: string,
    time: Duration,
    speed: RestoreSpeed,
): string {
    const disks = roles === ALL_DISKS ? "all disks" : "the data disks";
    const fixed = speed.fixed.seconds > 0 ? `, ${speed.fixed} of it however little there is` : "";
    return `restoring ${disks}${amount} at ${speed.rate} takes ${inWholeMinutes(time)}${fixed}`;
}
