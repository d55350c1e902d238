import type { HubView } from "../../../../state/hub-view.ts";
import { groupOf, nameOf, subscriptionOf } from "../../../../state/places.ts";
import type { Resource } from "../../../../state/resource.ts";
import { type JsonObject, objectIn, textIn } from "../../../../wire/json.ts";
import { USUAL_SKU } from "../../disks/sku.ts";
import { imageId } from "../../marketplace/image-behind.ts";
import { conflicting } from "../../refusals.ts";
import type { Machine, MadeDisk } from "./machine.ts";

/** What a disk that comes with a machine is made of. */
export interface Making {
    sizeGiB: number;
    osType?: string | undefined;
    /** The image that it is made of; an empty disk without one. */
    image?: JsonObject | undefined;
    lun?: number;
}

/** A disk of a machine, with the resource that is made for it. @throws ArmError */
export function madeDisk(machine: Machine, own: JsonObject, making: Making): MadeDisk {
    const managed = objectIn(own, "managedDisk");
    const name = textIn(own, "name") ?? "";
    const storageAccountType = textIn(managed, "storageAccountType") ?? USUAL_SKU;
    const made = newDisk(machine, name, storageAccountType, making);
    return {
        disk: { ...own, managedDisk: { ...managed, id: made.id, storageAccountType } },
        changes: [{ put: made }],
    };
}

/** @throws ArmError in the words of Azure, where there is one of its name */
function newDisk({ hub, id: machine }: Machine, name: string, sku: string, making: Making): Resource {
    const { sizeGiB, osType, image, lun } = making;
    const id = `${groupOf(machine)}/providers/Microsoft.Compute/disks/${name}`;
    if (hub.resources.get(id)) {
        const group = nameOf(groupOf(machine) ?? "").toUpperCase();
        throw conflicting(
            `Disk ${name} already exists in resource group ${group}. Only CreateOption.Attach is supported.`,
            id,
        );
    }
    const { options } = hub;
    const creationData: JsonObject =
        image === undefined
            ? { createOption: "Empty" }
            : { createOption: "FromImage", imageReference: referenceOf(hub, machine, image, lun) };
    return {
        ...{ id, type: "Microsoft.Compute/disks", name, etag: options.newId() },
        body: {
            location: options.name,
            sku: { name: sku, tier: sku.startsWith("Premium") ? "Premium" : "Standard" },
            properties: {
                ...(osType === undefined ? {} : { osType }),
                ...{ creationData, diskSizeGB: sizeGiB, diskSizeBytes: sizeGiB * 1024 ** 3 },
                timeCreated: new Date(options.now()).toISOString(),
                uniqueId: options.newId(),
                provisioningState: "Succeeded",
            },
        },
    };
}

function referenceOf(hub: HubView, machine: string, image: JsonObject, lun: number | undefined): JsonObject {
    const id = textIn(image, "id") ?? imageId(image, hub, subscriptionOf(machine) ?? "");
    return { id, ...(lun === undefined ? {} : { lun }) };
}

/** 32 hexadecimal digits, as Azure puts behind the names of such disks. */
export function hexadecimal({ options }: HubView): string {
    return options.newId().replaceAll("-", "");
}
