import type { Change } from "../../../../state/resource.ts";
import { isObject, type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { changed, invalid, missing, notAllowed } from "../../refusals.ts";
import { dataDisksOf } from "./data-disks.ts";
import { keptOsDisk } from "./kept-os-disk.ts";
import type { Machine, MadeDisk } from "./machine.ts";
import { newOsDisk } from "./os-disk.ts";

/** The disks of a machine as they are kept, and what is made for them. */
export interface Storage {
    storageProfile: JsonObject;
    changes: readonly Change[];
    osType: string;
    /** Whether its disks are resources, not blobs. */
    isManaged: boolean;
}

/** @param sent the profile @param was the one before; nothing of a new machine @throws ArmError */
export function storageOf(machine: Machine, sent: JsonObject, was: JsonObject | undefined, vmSize: string): Storage {
    const image = imageOf(sent, was);
    if (!was && image === undefined && !isObject(sent.osDisk)) {
        throw missing("storageProfile.osDisk");
    }
    const os = was
        ? keptOsDisk(machine, objectIn(was, "osDisk"), objectIn(sent, "osDisk"))
        : newOsDisk(machine, objectIn(sent, "osDisk"), image);
    const known = objectsIn(was ?? {}, "dataDisks");
    const data = dataDisksOf(machine, {
        sent: Array.isArray(sent.dataDisks) ? objectsIn(sent, "dataDisks") : known,
        was: known,
        image: was ? undefined : image,
        vmSize,
    });
    const isManaged = isResource(os);
    checkAlike([os, ...data], isManaged);
    return {
        storageProfile: {
            ...(image === undefined ? {} : { imageReference: image }),
            osDisk: os.disk,
            dataDisks: data.map(({ disk }) => disk),
        },
        changes: [os, ...data].flatMap(({ changes }) => changes),
        osType: textIn(os.disk, "osType") ?? "Linux",
        isManaged,
    };
}

/** @throws ArmError where it is another one than before */
function imageOf(sent: JsonObject, was: JsonObject | undefined): JsonObject | undefined {
    const { exactVersion: _exact, ...asked } = objectIn(sent, "imageReference");
    const image = Object.values(asked).some((value) => value !== null) ? asked : undefined;
    if (!was) {
        return image;
    }
    const own = isObject(was.imageReference) ? was.imageReference : undefined;
    if (image && ["id", "publisher", "offer", "sku", "version"].some((member) => isOther(own ?? {}, image, member))) {
        throw changed("imageReference");
    }
    return own;
}

function isOther(own: JsonObject, sent: JsonObject, member: string): boolean {
    return (textIn(own, member) ?? "").toLowerCase() !== (textIn(sent, member) ?? "").toLowerCase();
}

/** @throws ArmError where a disk is there twice, or some are resources and some are blobs */
function checkAlike(disks: readonly MadeDisk[], isManaged: boolean): void {
    const names = new Set<string>();
    for (const { disk } of disks) {
        const name = textIn(disk, "name") ?? "";
        const id = textIn(objectIn(disk, "managedDisk"), "id");
        if ((id !== undefined) !== isManaged) {
            throw notAllowed(
                isManaged
                    ? "Addition of a blob based disk to VM with managed disks is not supported."
                    : "Addition of a managed disk to a VM with blob based disks is not supported.",
            );
        }
        if (name !== "" && names.has(name.toLowerCase())) {
            throw invalid("dataDisk.name", `A disk named '${name}' already exists.`);
        }
        names.add(name.toLowerCase());
    }
}

function isResource({ disk }: MadeDisk): boolean {
    return textIn(objectIn(disk, "managedDisk"), "id") !== undefined;
}
