import type { Resource } from "../../../../state/resource.ts";
import { ArmError } from "../../../../wire/arm-error.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { checkGrows } from "../../disks/stored.ts";
import { isDeallocated } from "../../runtime/runtime.ts";
import type { Machine, MadeDisk } from "./machine.ts";

/** A disk of a machine with the size that the machine wants for it. @param asked in GiB @throws ArmError */
export function resized({ hub, before }: Machine, own: JsonObject, asked: number | undefined): MadeDisk {
    const disk = hub.resources.get(textIn(objectIn(own, "managedDisk"), "id") ?? "");
    const was = sizeOf(disk) ?? numberIn(own, "diskSizeGB");
    if (asked === undefined || was === undefined || asked === was) {
        return { disk: own, changes: [] };
    }
    checkGrows(was, asked);
    if (before && !isDeallocated(before)) {
        throw new ArmError(
            409,
            "Conflict",
            "Disk resizing is allowed only when creating a VM or when the VM is deallocated.",
        );
    }
    return { disk: { ...own, diskSizeGB: asked }, changes: disk ? [{ put: withSize(disk, asked) }] : [] };
}

/** The size of a disk that is a resource, in GiB. */
export function sizeOf(disk: Resource | undefined): number | undefined {
    return disk && numberIn(objectIn(disk.body, "properties"), "diskSizeGB");
}

function withSize(disk: Resource, size: number): Resource {
    const properties = { ...objectIn(disk.body, "properties"), diskSizeGB: size, diskSizeBytes: size * 1024 ** 3 };
    return { ...disk, body: { ...disk.body, properties } };
}
