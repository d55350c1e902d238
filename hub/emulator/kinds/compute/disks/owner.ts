import type { HubView } from "../../../state/hub-view.ts";
import { mentionsIn } from "../../../state/mentions.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { conflicting } from "../refusals.ts";
import { isRunning } from "../runtime/runtime.ts";

/** What disks are attached to: machines and instances of scale sets. */
const OWNERS = ["Microsoft.Compute/virtualMachines", "Microsoft.Compute/virtualMachineScaleSets/virtualMachines"];

/** The machine that a disk is attached to. */
export function ownerOf(disk: string, hub: HubView): Resource | undefined {
    const users = hub.resources.those(hub.resources.naming(disk));
    return users.find((user) => OWNERS.includes(user.type) && isAttached(disk, user));
}

/** @throws ArmError where another machine has the disk */
export function checkFree(disk: Resource, machine: string, hub: HubView): void {
    const owner = ownerOf(disk.id, hub);
    if (owner && keyOf(owner.id) !== keyOf(machine)) {
        throw conflicting(
            `Disk '${disk.id}' cannot be attached as the disk is already owned by VM '${owner.id}'.`,
            "managedDisk.id",
        );
    }
}

/** The machine that a disk is attached to while it runs. */
export function runningOwnerOf(disk: string, hub: HubView): Resource | undefined {
    const owner = ownerOf(disk, hub);
    return owner && isRunning(owner) ? owner : undefined;
}

function isAttached(disk: string, { body }: Resource): boolean {
    return mentionsIn(body).some(({ id, path }) => keyOf(id) === keyOf(disk) && path.endsWith("managedDisk.id"));
}
