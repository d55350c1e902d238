import type { Catalogue } from "../../protection/platform/catalogue.ts";
import { type RestoreSpeed, restoreSpeed, restoreTime } from "../../protection/terms/restore-time.ts";
import { restoredDisks } from "../../protection/terms/restored-disks.ts";
import type { Duration } from "../../time/duration.ts";
import type { Rate } from "../../time/rate.ts";
import { instancesOf } from "../machines/instances.ts";
import { describes } from "../machines/schemes.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, type Value } from "../values/value.ts";
import type { Roles, Size } from "./sizes.ts";

/** The disks that a restore from backup brings back; none while that is not known, which is noted. */
export function disksRestored(machine: Machine): Roles {
    const { restore, data } = machine.protection;
    if (!describes(machine, "backup") || !restore.isKnown) {
        return [];
    }
    // Only who deploys the machine anew needs to know where its data lives.
    return restoredDisks(restore.value, restore.value === "redeploy" && data.isKnown ? data.value : undefined);
}

/**
 * How fast a machine is restored: as its backup plan says, or as usual. Nobody may say a rate, or only plans that the
 * machine may name do.
 */
export function speedOf(
    { cataloguePlan, protection: { backupPlan } }: Machine,
    plans: Catalogue,
    usual: { rate?: Rate | undefined; fixed: Duration },
): Value<RestoreSpeed> {
    const isPlanned = [...plans.values()].some(({ restoreRate, fixedRestoreTime }) => restoreRate ?? fixedRestoreTime);
    if (backupPlan instanceof Unknown && isPlanned) {
        return backupPlan;
    }
    const speed = restoreSpeed(cataloguePlan, usual);
    return speed ? new Known(speed) : ABSENT;
}

/** How long it takes to restore disks of all instances, as far as sizes and instances are known. */
export function restoreTimeOf({ gib }: Size, machine: Machine, speed: RestoreSpeed): Duration {
    const instances = instancesOf(machine);
    return restoreTime(Number.isFinite(instances) ? gib * instances : 0, speed);
}
