import type { RestoreScheme } from "../../protection/backup.ts";
import type { Catalogue } from "../../protection/catalogue.ts";
import { Duration } from "../../protection/duration.ts";
import type { Rate } from "../../protection/rate.ts";
import { instancesOf } from "./instances.ts";
import type { Machine } from "./parts.ts";
import { describes } from "./schemes.ts";
import type { Roles, Size } from "./sizes.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

export const ALL_DISKS: Roles = ["os", "data"];
export const DATA_DISKS: Roles = ["data"];

const DISKS_RESTORED: Readonly<Record<Exclude<RestoreScheme, "redeploy">, Roles>> = {
    vm: ALL_DISKS,
    disks: DATA_DISKS,
    "app-data": DATA_DISKS,
};

/** The disks that a restore from backup brings back; none while that is not known, which is noted. */
export function disksRestored(machine: Machine): Roles {
    const { restore, data } = machine.protection;
    if (!describes(machine, "backup") || !restore.isKnown) {
        return [];
    }
    if (restore.value === "redeploy") {
        return data.isKnown && data.value === "local" ? DATA_DISKS : [];
    }
    return DISKS_RESTORED[restore.value];
}

/** How fast data is restored, and what a restore takes however little data there is. */
export interface Speed {
    rate: Rate;
    fixed: Duration;
}

/**
 * How fast a machine is restored: as its backup plan says, or as usual. Nobody may say a rate, or only plans that the
 * machine may name do.
 */
export function speedOf(
    { plan, protection: { backupPlan } }: Machine,
    plans: Catalogue,
    usual: { rate?: Rate | undefined; fixed: Duration },
): Value<Speed> {
    const isPlanned = [...plans.values()].some(({ restoreRate, fixedRestoreTime }) => restoreRate ?? fixedRestoreTime);
    if (backupPlan instanceof Unknown && isPlanned) {
        return backupPlan;
    }
    const { restoreRate: rate = usual.rate, fixedRestoreTime: fixed = usual.fixed } = plan ?? {};
    return rate ? new Known({ rate, fixed }) : ABSENT;
}

const GIB = 2 ** 30;

/** How long it takes to restore disks of all instances, as far as sizes and instances are known. */
export function restoreTime({ gib }: Size, machine: Machine, { rate, fixed }: Speed): Duration {
    const instances = instancesOf(machine);
    const bytes = Number.isFinite(instances) ? gib * GIB * instances : 0;
    return new Duration(fixed.seconds + bytes / rate.bytesPerSecond);
}
