import { machineSize } from "../../../../sizes/machine-size.ts";
import { type JsonObject, numberIn } from "../../../../wire/json.ts";
import { invalid, missing, notAllowed, outOfRange } from "../../refusals.ts";

/** @throws ArmError where there are more data disks than a size takes, or two at one place */
export function checkLuns(disks: readonly JsonObject[], vmSize: string): void {
    const { dataDisks: most } = machineSize(vmSize);
    if (disks.length > most) {
        throw notAllowed(`The maximum number of data disks allowed to be attached to a VM of this size is ${most}.`);
    }
    const luns = new Set<number>();
    for (const disk of disks) {
        const lun = numberIn(disk, "lun");
        if (lun === undefined) {
            throw missing("dataDisk.lun");
        }
        if (!Number.isInteger(lun) || lun < 0 || lun >= most) {
            throw outOfRange("dataDisk.lun", lun, 0, most - 1);
        }
        if (luns.has(lun)) {
            throw invalid("dataDisk.lun", `A disk at LUN ${lun} already exists.`);
        }
        luns.add(lun);
    }
}
