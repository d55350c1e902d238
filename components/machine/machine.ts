import type * as pulumi from "@pulumi/pulumi";
import { locationOf } from "../sites/site.ts";
import type { Guest } from "./administrator.ts";
import type { MachineArgs } from "./arguments.ts";
import { registerDataDisks } from "./data-disks.ts";
import { registerExtensions } from "./extension.ts";
import { lockFromDeletion } from "./lock.ts";
import { registerNic } from "./nic.ts";
import type { Machine, Particulars, Shared } from "./particulars.ts";
import { registerVm } from "./vm.ts";

/** Registers a NIC, the data disks and the VM that joins them. Sends no member that a Hub does not know. */
export function registerMachine(args: MachineArgs & Guest, place: Particulars, parent: pulumi.Resource): Machine {
    const { resourceGroupName } = args;
    const shared: Shared = { resourceGroupName, location: locationOf(args), tags: place.tags };
    const nic = registerNic(args.subnetId, place, shared, parent);
    const disks = registerDataDisks(args.dataDisks ?? [], place, shared, parent);
    const vm = registerVm(args, place, { ...shared, nic, disks }, parent);
    const last = registerExtensions(args.extensions ?? [], place.name, { vm, shared }, parent);
    if (place.deleteLock) {
        // Where Pulumi refuses to delete what is locked, it keeps the lock as well.
        const opts = { parent, protect: place.protect };
        lockFromDeletion(place.name, vm, { ...opts, dependsOn: last });
        for (const { name, resource } of disks) {
            lockFromDeletion(name, resource, opts);
        }
    }
    return { vm, nic, dataDisks: disks.map(({ resource }) => resource) };
}
