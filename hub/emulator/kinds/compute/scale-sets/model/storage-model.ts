import type { HubView } from "../../../../state/hub-view.ts";
import { isObject, type JsonObject, numberIn, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { USUAL_SKU } from "../../disks/sku.ts";
import { checkHolds } from "../../disks/stored.ts";
import { cachingOf } from "../../machines/storage/caching.ts";
import { checkLuns } from "../../machines/storage/luns.ts";
import { imageBehind } from "../../marketplace/image-behind.ts";
import { changed, missing, unknownValue } from "../../refusals.ts";

/** What of an image machines of a set stay with: https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set */
const UNCHANGEABLE = ["publisher", "offer"];

/** The disks that each machine of a set is made with. @param was before; nothing of a new set @throws ArmError */
export function storageModel(hub: HubView, sent: JsonObject, was: JsonObject | undefined, vmSize: string): JsonObject {
    const { exactVersion: _exact, ...image } = objectIn(
        isObject(sent.imageReference) ? sent : (was ?? {}),
        "imageReference",
    );
    const osDisk = objectIn(isObject(sent.osDisk) ? sent : (was ?? {}), "osDisk");
    const dataDisks = objectsIn(Array.isArray(sent.dataDisks) ? sent : (was ?? {}), "dataDisks");
    if (Object.keys(image).length === 0 && textIn(objectIn(osDisk, "image"), "uri") === undefined) {
        throw missing("imageReference");
    }
    const own = objectIn(was ?? {}, "imageReference");
    const other = UNCHANGEABLE.find(
        (member) => textIn(own, member) !== undefined && textIn(own, member) !== textIn(image, member),
    );
    if (other !== undefined) {
        throw changed(`imageReference.${other}`);
    }
    checkLuns(dataDisks, vmSize);
    const hasImage = Object.keys(image).length > 0;
    const behind = hasImage
        ? imageBehind(image, hub)
        : { osDisk: {}, dataDisks: new Map<number, number | undefined>() };
    return {
        ...(hasImage ? { imageReference: image } : {}),
        osDisk: osDiskModel(osDisk, behind.osDisk),
        dataDisks: dataDisks.map((disk) => dataDiskModel(disk, behind.dataDisks)),
    };
}

function osDiskModel(
    disk: JsonObject,
    { osType, sizeGiB }: { osType?: string | undefined; sizeGiB?: number | undefined },
): JsonObject {
    const option = textIn(disk, "createOption") ?? "FromImage";
    const system = osType ?? textIn(disk, "osType");
    if (option.toLowerCase() !== "fromimage") {
        throw unknownValue("osDisk.createOption", option);
    }
    if (system === undefined) {
        throw missing("osDisk.osType");
    }
    const diskSizeGB = numberIn(disk, "diskSizeGB") ?? sizeGiB ?? (system === "Windows" ? 127 : 30);
    checkHolds(diskSizeGB, sizeGiB);
    return {
        ...disk,
        ...{ createOption: "FromImage", osType: system, caching: cachingOf(disk, "ReadWrite"), diskSizeGB },
        ...(Array.isArray(disk.vhdContainers) ? {} : managedModel(disk)),
    };
}

function dataDiskModel(disk: JsonObject, ofImage: ReadonlyMap<number, number | undefined>): JsonObject {
    const option = textIn(disk, "createOption")?.toLowerCase();
    const least = option === "fromimage" ? ofImage.get(numberIn(disk, "lun") ?? 0) : undefined;
    if (option !== "empty" && least === undefined) {
        throw unknownValue("dataDisk.createOption", disk.createOption);
    }
    const diskSizeGB = numberIn(disk, "diskSizeGB") ?? least;
    if (diskSizeGB === undefined) {
        throw missing("dataDisk.diskSizeGB");
    }
    checkHolds(diskSizeGB, least);
    return {
        ...disk,
        createOption: option === "empty" ? "Empty" : "FromImage",
        caching: cachingOf(disk, "None"),
        diskSizeGB,
        ...managedModel(disk),
    };
}

function managedModel(disk: JsonObject): { managedDisk: JsonObject } {
    return { managedDisk: { storageAccountType: USUAL_SKU, ...objectIn(disk, "managedDisk") } };
}
