import type { HubView } from "../../../state/hub-view.ts";
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { USUAL_SKU } from "../disks/sku.ts";
import { sizeOf } from "../machines/storage/resized.ts";
import { shownStorage } from "../machines/storage/shown-storage.ts";
import { absent, invalid, missing, notAllowed } from "../refusals.ts";
import { runtimeOf } from "../runtime/runtime.ts";

/** The disks of a machine that has been generalized, as those of an image. @throws ArmError */
export function disksOfMachine(id: string, hub: HubView): JsonObject {
    const machine = hub.resources.get(id);
    if (machine?.type !== "Microsoft.Compute/virtualMachines") {
        throw absent(`Source Virtual Machine '${id}' specified in the request does not exist in this Azure location.`);
    }
    if (!runtimeOf(machine).isGeneralized) {
        throw notAllowed(
            `The operation 'create Image' requires the Virtual Machine '${machine.name}' to be Generalized.`,
        );
    }
    const storage = shownStorage(objectIn(objectIn(machine.body, "properties"), "storageProfile"), hub);
    const osDisk = objectIn(storage, "osDisk");
    return {
        osDisk: { ...imageDisk(osDisk), osType: textIn(osDisk, "osType") ?? "Linux", osState: "Generalized" },
        dataDisks: objectsIn(storage, "dataDisks").map((disk) => ({
            ...imageDisk(disk),
            lun: numberIn(disk, "lun") ?? 0,
        })),
    };
}

/** Disks, snapshots and blobs, as they are sent for an image. @throws ArmError where one has no source, or two are at one place */
export function disksOfSources(sent: JsonObject, hub: HubView): JsonObject {
    const osDisk = objectIn(sent, "osDisk");
    if (textIn(osDisk, "osType") === undefined) {
        throw missing("storageProfile.osDisk.osType");
    }
    const luns = new Set<number>();
    const dataDisks = objectsIn(sent, "dataDisks").map((disk) => {
        const lun = numberIn(disk, "lun") ?? 0;
        if (luns.has(lun)) {
            throw invalid("dataDisk.lun", `A disk at LUN ${lun} already exists.`);
        }
        luns.add(lun);
        return ofSource(disk, hub, "dataDisk");
    });
    return { osDisk: ofSource(osDisk, hub, "osDisk"), dataDisks };
}

function ofSource(disk: JsonObject, hub: HubView, parameter: string): JsonObject {
    const id = textIn(objectIn(disk, "managedDisk"), "id") ?? textIn(objectIn(disk, "snapshot"), "id");
    if (id === undefined && textIn(disk, "blobUri") === undefined) {
        throw missing(`storageProfile.${parameter}.managedDisk`);
    }
    const size = numberIn(disk, "diskSizeGB") ?? sizeOf(hub.resources.get(id ?? ""));
    return {
        caching: "None",
        storageAccountType: USUAL_SKU,
        ...disk,
        ...(size === undefined ? {} : { diskSizeGB: size }),
    };
}

/** A disk of a machine as one of an image. */
function imageDisk(disk: JsonObject): JsonObject {
    const managed = objectIn(disk, "managedDisk");
    const [id, uri] = [textIn(managed, "id"), textIn(objectIn(disk, "vhd"), "uri")];
    return {
        ...(id === undefined ? {} : { managedDisk: { id } }),
        ...(uri === undefined ? {} : { blobUri: uri }),
        storageAccountType: textIn(managed, "storageAccountType") ?? USUAL_SKU,
        caching: textIn(disk, "caching") ?? "None",
        diskSizeGB: numberIn(disk, "diskSizeGB") ?? 0,
    };
}
