import type { HubView } from "../../../../state/hub-view.ts";
import { isBeingDeleted } from "../../../../state/provisioning-state.ts";
import type { Change, Resource } from "../../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";

/** The machines of a scale set, in the order of their numbers, but for those that are going. */
export function instancesOf(set: string, { resources }: HubView): Resource[] {
    return resources
        .those(resources.in(`${set}/virtualMachines`).after(""))
        .filter(({ body }) => !isBeingDeleted(body))
        .sort((one, other) => Number(one.name) - Number(other.name));
}

/** The ids of the disks that were made for an instance, and go with it. */
export function disksOf({ body }: Resource): string[] {
    const storage = objectIn(objectIn(body, "properties"), "storageProfile");
    const disks: JsonObject[] = [objectIn(storage, "osDisk"), ...objectsIn(storage, "dataDisks")];
    return disks.flatMap((disk) => textIn(objectIn(disk, "managedDisk"), "id") ?? []);
}

/** A scale set with another number of instances, as its SKU tells it. */
export function withCapacity(set: Resource, capacity: number): Change {
    return { put: { ...set, body: { ...set.body, sku: { ...objectIn(set.body, "sku"), capacity } } } };
}
