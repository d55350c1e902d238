import { keyOf } from "../../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { imageBehind } from "../../marketplace/image-behind.ts";
import { changed } from "../../refusals.ts";
import { cachingOf } from "./caching.ts";
import { checkLuns } from "./luns.ts";
import type { Machine, MadeDisk } from "./machine.ts";
import { newDataDisk } from "./new-data-disk.ts";
import { resized } from "./resized.ts";

/** What the data disks of a machine depend on. */
export interface DataDisks {
    sent: readonly JsonObject[];
    was: readonly JsonObject[];
    /** The image of a new machine. */
    image: JsonObject | undefined;
    vmSize: string;
}

/** The data disks of a machine as they are kept: those that it names, and those of its image. @throws ArmError */
export function dataDisksOf(machine: Machine, { sent, was, image, vmSize }: DataDisks): MadeDisk[] {
    const sizes =
        image === undefined ? new Map<number, number | undefined>() : imageBehind(image, machine.hub).dataDisks;
    const named = new Set(sent.map((disk) => numberIn(disk, "lun")));
    const added = [...sizes.keys()].filter((lun) => !named.has(lun)).map((lun) => ({ lun, createOption: "FromImage" }));
    const all: JsonObject[] = [...sent, ...added];
    checkLuns(all, vmSize);
    return all.map((disk, at) => {
        const own = was.find((known) => isSame(known, disk));
        return own ? keptDisk(machine, own, disk) : newDataDisk(machine, disk, { number: at + 2, image, sizes });
    });
}

/** By its resource, otherwise by its name; one that tells neither is the one at its place. */
function isSame(own: JsonObject, sent: JsonObject): boolean {
    const id = textIn(objectIn(sent, "managedDisk"), "id");
    const name = textIn(sent, "name");
    if (id !== undefined) {
        return keyOf(id) === keyOf(textIn(objectIn(own, "managedDisk"), "id") ?? "");
    }
    return name === undefined
        ? numberIn(own, "lun") === numberIn(sent, "lun")
        : name.toLowerCase() === textIn(own, "name")?.toLowerCase();
}

function keptDisk(machine: Machine, own: JsonObject, sent: JsonObject): MadeDisk {
    const option = textIn(sent, "createOption");
    if (option !== undefined && option.toLowerCase() !== textIn(own, "createOption")?.toLowerCase()) {
        throw changed("dataDisk.createOption");
    }
    const caching = cachingOf(sent, textIn(own, "caching") ?? "None");
    return resized(machine, { ...own, lun: numberIn(sent, "lun") ?? 0, caching }, numberIn(sent, "diskSizeGB"));
}
