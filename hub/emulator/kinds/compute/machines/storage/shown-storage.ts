import type { HubView } from "../../../../state/hub-view.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { sizeOf } from "./resized.ts";

/** A storage profile with what the disks tell of themselves. */
export function shownStorage(storageProfile: JsonObject, hub: HubView): JsonObject {
    return {
        ...storageProfile,
        osDisk: shownDisk(objectIn(storageProfile, "osDisk"), hub),
        dataDisks: objectsIn(storageProfile, "dataDisks").map((disk) => shownDisk(disk, hub)),
    };
}

function shownDisk(own: JsonObject, hub: HubView): JsonObject {
    const managed = objectIn(own, "managedDisk");
    const disk = hub.resources.get(textIn(managed, "id") ?? "");
    const size = sizeOf(disk);
    const sku = disk && textIn(objectIn(disk.body, "sku"), "name");
    return disk === undefined || size === undefined || sku === undefined
        ? own
        : { ...own, diskSizeGB: size, managedDisk: { ...managed, storageAccountType: sku } };
}
