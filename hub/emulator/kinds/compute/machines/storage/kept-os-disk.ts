import { keyOf } from "../../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../../wire/json.ts";
import { changed, notAllowed } from "../../refusals.ts";
import { isRunning } from "../../runtime/runtime.ts";
import { attachedDisk } from "./attached-disk.ts";
import { cachingOf } from "./caching.ts";
import type { Machine, MadeDisk } from "./machine.ts";
import { resized } from "./resized.ts";

/** What of an OS disk cannot change. */
const UNCHANGEABLE = ["osType", "createOption", "name"];

/** The OS disk of a machine that is there: the same with another caching or size, or another disk in its place. @throws ArmError */
export function keptOsDisk(machine: Machine, own: JsonObject, sent: JsonObject): MadeDisk {
    const caching = cachingOf(sent, textIn(own, "caching") ?? "ReadWrite");
    const [managed, wanted] = [objectIn(own, "managedDisk"), objectIn(sent, "managedDisk")];
    const id = textIn(wanted, "id");
    if (id !== undefined && keyOf(id) !== keyOf(textIn(managed, "id") ?? "")) {
        return swapped(machine, own, { ...sent, caching });
    }
    const other = UNCHANGEABLE.find((member) => isOther(own, sent, member));
    if (other !== undefined) {
        throw changed(`osDisk.${other}`);
    }
    if (isOther(managed, wanted, "storageAccountType")) {
        throw changed("osDisk.managedDisk.storageAccountType");
    }
    if (isOther(objectIn(own, "vhd"), objectIn(sent, "vhd"), "uri")) {
        throw changed("osDisk.vhd.uri");
    }
    return resized(machine, { ...own, caching }, numberIn(sent, "diskSizeGB"));
}

/** @see https://learn.microsoft.com/azure/virtual-machines/windows/os-disk-swap */
function swapped(machine: Machine, own: JsonObject, sent: JsonObject): MadeDisk {
    const { before, name } = machine;
    if (textIn(objectIn(own, "managedDisk"), "id") === undefined) {
        throw changed("osDisk.managedDisk.id");
    }
    if (before && isRunning(before)) {
        throw notAllowed(`Operation 'swap OS disk' is not allowed on VM '${name}' since the VM is not deallocated.`);
    }
    const { osType: _own, ...wanted } = sent;
    const disk = attachedDisk(machine, { ...wanted, createOption: textIn(own, "createOption") ?? "Attach" }, "osDisk");
    if (isOther(own, disk, "osType")) {
        throw changed("osDisk.osType");
    }
    return { disk: { ...disk, osType: textIn(own, "osType") ?? "Linux" }, changes: [] };
}

/** Whether something else is sent than there is; nothing that is sent is no change. */
function isOther(own: JsonObject, sent: JsonObject, member: string): boolean {
    const [was, is] = [textIn(own, member), textIn(sent, member)];
    return is !== undefined && is.toLowerCase() !== was?.toLowerCase();
}
