import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { checkHolds } from "../../disks/stored.ts";
import { invalid, missing, unknownValue } from "../../refusals.ts";
import { attachedDisk } from "./attached-disk.ts";
import { cachingOf } from "./caching.ts";
import type { Machine, MadeDisk } from "./machine.ts";
import { hexadecimal, madeDisk } from "./new-disk.ts";

/** Where a data disk comes from. */
export interface Origin {
    /** Its place among the disks of the machine, the OS disk being the first. */
    number: number;
    /** The image of a new machine, and the sizes of its data disks by their LUNs, in GiB. */
    image: JsonObject | undefined;
    sizes: ReadonlyMap<number, number | undefined>;
}

/** A data disk that a machine did not have. @throws ArmError */
export function newDataDisk(machine: Machine, sent: JsonObject, origin: Origin): MadeDisk {
    const common = { ...sent, caching: cachingOf(sent, "None") };
    switch (textIn(sent, "createOption")?.toLowerCase()) {
        case "attach":
            return { disk: { ...attachedDisk(machine, common, "dataDisk"), createOption: "Attach" }, changes: [] };
        case "empty":
            return made(machine, { ...common, createOption: "Empty" }, origin);
        case "fromimage":
            return made(machine, { ...common, createOption: "FromImage" }, origin);
        default:
            throw unknownValue("dataDisk.createOption", sent.createOption);
    }
}

function made(machine: Machine, disk: JsonObject, { number, image, sizes }: Origin): MadeDisk {
    const lun = numberIn(disk, "lun") ?? 0;
    const isOfImage = disk.createOption === "FromImage";
    if (isOfImage && !sizes.has(lun)) {
        throw invalid("dataDisk.lun", `The image has no data disk at LUN ${lun}.`);
    }
    const least = isOfImage ? sizes.get(lun) : undefined;
    const sizeGiB = numberIn(disk, "diskSizeGB") ?? least;
    if (sizeGiB === undefined) {
        throw missing("dataDisk.diskSizeGB");
    }
    checkHolds(sizeGiB, least);
    const name = textIn(disk, "name") ?? `${machine.name}_disk${number}_${hexadecimal(machine.hub)}`;
    const own = { ...disk, name, diskSizeGB: sizeGiB };
    const isBlob = textIn(objectIn(disk, "vhd"), "uri") !== undefined;
    return isBlob
        ? { disk: own, changes: [] }
        : madeDisk(machine, own, { sizeGiB, ...(isOfImage ? { image, lun } : {}) });
}
