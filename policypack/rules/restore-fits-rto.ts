import { disksRestored, restoreTimeOf, speedOf } from "../../estate/disks/restore.ts";
import { DiskSizes, type Roles, type Size } from "../../estate/disks/sizes.ts";
import { instancesOf } from "../../estate/machines/instances.ts";
import { declares } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { ABSENT, peek, type Value, waitFor } from "../../estate/values/reading.ts";
import { describeRestore, inWholeMinutes, type RestoreSpeed } from "../../protection/terms/restore-time.ts";
import { ALL_DISKS, DATA_DISKS } from "../../protection/terms/restored-disks.ts";
import { restoreTime as speedOptions } from "../../settings/of-rules/restore-time.ts";
import { toldAlike } from "../checks/told.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const restoreFitsRto: Rule<typeof speedOptions> = {
    description: "Restore within the recovery time objective, as far as the sizes of the disks tell.",
    severity: "medium",
    enforcementLevel: "advisory",
    options: speedOptions,

    *checkEstate(estate, { options: usual, settings, tag }) {
        const sizes = new DiskSizes(estate);
        for (const machine of estate.machines) {
            const speed = speedOf(machine, settings.plans, usual);
            if (speed !== ABSENT && isPromised(machine)) {
                const factOf = tooLongRestore(machine, sizes, speed, tag);
                yield* factOf === undefined ? [] : [toldAlike(machine, factOf)];
            }
        }
    },
};

/** Who fails over waits for no restore. */
const WITHOUT_RESTORE = ["none", "high-availability", "replication"] as const;

function isPromised({ protection }: Machine): boolean {
    return protection.rto.hasValue && !WITHOUT_RESTORE.some((scheme) => declares(protection, scheme));
}

/** What is told of a machine whose restore takes longer than its RTO; nothing where there is time, or where it is not known yet. */
function tooLongRestore(
    machine: Machine,
    sizes: DiskSizes,
    speed: Value<RestoreSpeed>,
    tag: Context["tag"],
): ((isOne: boolean) => string) | undefined {
    const { rto } = machine.protection;
    // Where there is time for all disks, it does not matter which ones are restored.
    const disks = fits(machine, sizes.of(machine, ALL_DISKS), peek(speed)) ? [] : disksRestored(machine);
    const size = sizes.of(machine, disks);
    if (disks.length === 0 || fits(machine, size, peek(speed)) || !speed.isKnown || !rto.isKnown) {
        return undefined;
    }
    const time = restoreTimeOf(size, machine, speed.value);
    if (time <= rto.value) {
        waitFor(size.unknown);
        waitFor(size.gib > 0 ? machine.instances : undefined);
        return undefined;
    }
    const agreed = `${tag("rto")} "${inWholeMinutes(time)}"`;
    return (isOne) => {
        const fact = describeRestoreOf(machine, disks, size, speed.value, isOne ? "" : " of each");
        const fix = fixOf(machine, disks, sizes, speed.value, tag("restore"));
        return `${fact}, RTO is ${tell(rto)}. ${fix}, keep a standby, or agree on a longer RTO (${agreed}).`;
    };
}

function fixOf(machine: Machine, disks: Roles, sizes: DiskSizes, speed: RestoreSpeed, tag: string): string {
    if (speed.fixed > (peek(machine.protection.rto) ?? 0)) {
        return "Shorten what takes its time before any data comes";
    }
    const isDataEnough = disks === ALL_DISKS && fits(machine, sizes.of(machine, DATA_DISKS), speed);
    return `${isDataEnough ? `Restore the data disks only (${tag} "disks")` : "Keep less on the machine"}, restore faster`;
}

function fits(machine: Machine, size: Size, speed: RestoreSpeed | undefined): boolean {
    const isKnown = size.isComplete && Number.isFinite(instancesOf(machine));
    return isKnown && speed !== undefined && restoreTimeOf(size, machine, speed) <= (peek(machine.protection.rto) ?? 0);
}

function describeRestoreOf(
    machine: Machine,
    disks: Roles,
    { gib, isComplete }: Size,
    speed: RestoreSpeed,
    whose: string,
): string {
    const instances = instancesOf(machine);
    const time = restoreTimeOf({ gib, isComplete }, machine, speed);
    if (gib === 0 || !Number.isFinite(instances)) {
        return `a restore${whose} takes ${inWholeMinutes(time)} however little there is`;
    }
    const all = instances > 1 ? ` of ${instances} instances` : "";
    const size = `${isComplete ? "" : "at least "}${Math.round(gib * instances)} GiB`;
    return describeRestore(disks, `${all}${whose} (${size})`, time, speed);
}
