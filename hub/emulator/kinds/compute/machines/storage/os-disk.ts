import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { checkHolds } from "../../disks/stored.ts";
import { imageBehind } from "../../marketplace/image-behind.ts";
import { invalid, missing, unknownValue } from "../../refusals.ts";
import { attachedDisk } from "./attached-disk.ts";
import { cachingOf } from "./caching.ts";
import type { Machine, MadeDisk } from "./machine.ts";
import { hexadecimal, madeDisk } from "./new-disk.ts";

/** In GiB, where neither the machine nor the image tells it. */
const USUAL_SIZE = { Linux: 30, Windows: 127 };

/** The OS disk of a new machine. @param image the reference, where there is one @throws ArmError */
export function newOsDisk(machine: Machine, sent: JsonObject, image: JsonObject | undefined): MadeDisk {
    const option = textIn(sent, "createOption") ?? "FromImage";
    const common = { ...sent, caching: cachingOf(sent, "ReadWrite") };
    switch (option.toLowerCase()) {
        case "fromimage":
            return fromImage(machine, { ...common, createOption: "FromImage" }, image);
        case "attach":
            return attached(machine, { ...common, createOption: "Attach" }, image);
        default:
            throw unknownValue("osDisk.createOption", option);
    }
}

function fromImage(machine: Machine, disk: JsonObject, image: JsonObject | undefined): MadeDisk {
    const isOfBlob = textIn(objectIn(disk, "image"), "uri") !== undefined;
    if (image === undefined && !isOfBlob) {
        throw missing("imageReference");
    }
    const { osType = textIn(disk, "osType"), sizeGiB: least } = image ? imageBehind(image, machine.hub).osDisk : {};
    if (osType === undefined) {
        throw missing("osDisk.osType");
    }
    const sizeGiB = numberIn(disk, "diskSizeGB") ?? least ?? USUAL_SIZE[osType === "Windows" ? "Windows" : "Linux"];
    checkHolds(sizeGiB, least);
    const name = textIn(disk, "name") ?? `${machine.name}_OsDisk_1_${hexadecimal(machine.hub)}`;
    const own = { ...disk, name, osType, diskSizeGB: sizeGiB };
    const isBlob = textIn(objectIn(disk, "vhd"), "uri") !== undefined;
    return isBlob ? { disk: own, changes: [] } : madeDisk(machine, own, { sizeGiB, osType, image });
}

function attached(machine: Machine, disk: JsonObject, image: JsonObject | undefined): MadeDisk {
    if (image !== undefined) {
        throw invalid(
            "osDisk",
            "Cannot attach an existing OS disk if the VM is created from a platform or user image.",
        );
    }
    const own = attachedDisk(machine, disk, "osDisk");
    if (textIn(own, "osType") === undefined) {
        throw missing("osDisk.osType");
    }
    return { disk: own, changes: [] };
}
