import { nameOf } from "../../../../state/places.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { checkFree } from "../../disks/owner.ts";
import { missing, unknownValue } from "../../refusals.ts";
import type { Machine } from "./machine.ts";

/**
 * A disk that is there already, with what it tells of itself. One that is not there is refused with all other references.
 * @param parameter `osDisk` or `dataDisk`
 * @throws ArmError where none is named, or another machine has it
 */
export function attachedDisk(machine: Machine, sent: JsonObject, parameter: string): JsonObject {
    const managed = objectIn(sent, "managedDisk");
    const id = textIn(managed, "id");
    if (id === undefined) {
        if (textIn(objectIn(sent, "vhd"), "uri") === undefined) {
            throw missing(`${parameter}.managedDisk.id`);
        }
        return sent;
    }
    const disk = machine.hub.resources.get(id);
    if (!disk) {
        return sent;
    }
    if (disk.type !== "Microsoft.Compute/disks") {
        throw unknownValue(`${parameter}.managedDisk.id`, id);
    }
    checkFree(disk, machine.id, machine.hub);
    const properties = objectIn(disk.body, "properties");
    const osType = textIn(sent, "osType") ?? textIn(properties, "osType");
    return {
        ...sent,
        // Whatever it is called here, Azure tells the name of the disk.
        name: nameOf(disk.id),
        ...(osType === undefined || parameter === "dataDisk" ? {} : { osType }),
        diskSizeGB: numberIn(properties, "diskSizeGB") ?? 0,
        managedDisk: { ...managed, id: disk.id, storageAccountType: textIn(objectIn(disk.body, "sku"), "name") ?? "" },
    };
}
