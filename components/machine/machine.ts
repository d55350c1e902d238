import type * as pulumi from "@pulumi/pulumi";
import type { Registered } from "../azure/register.ts";
import type { Guest } from "./administrator.ts";
import type { MachineArgs } from "./arguments.ts";
import { registerDataDisks } from "./data-disks.ts";
import { registerExtensions } from "./extension.ts";
import { lockFromDeletion } from "./lock.ts";
import { registerNic } from "./nic.ts";
import { locationOf } from "./site.ts";
import { registerVm } from "./vm.ts";

/** The resources of one machine. */
export interface Machine {
    vm: Registered<"compute:VirtualMachine">;
    nic: Registered<"network:NetworkInterface">;
    dataDisks: Registered<"compute:Disk">[];
}

/** What distinguishes one machine from others that are made of the same arguments. */
export interface Place {
    name: string;
    computerName: string;
    /** The metadata and the user's own. */
    tags: Record<string, pulumi.Input<string>>;
    privateIpAddress?: pulumi.Input<string> | undefined;
    backendPoolId?: pulumi.Input<string> | undefined;
    availabilitySetId?: pulumi.Input<string> | undefined;
    /** Whether Pulumi refuses to delete the VM and its data disks. */
    protect?: boolean | undefined;
    /** Whether the Hub does. */
    deleteLock?: boolean | undefined;
}

/** What the resources of a machine have in common. */
export interface Shared {
    resourceGroupName: pulumi.Input<string>;
    location: pulumi.Input<string>;
    tags: Record<string, pulumi.Input<string>>;
}

/** Registers a NIC, the data disks and the VM that joins them. Sends no member that a Hub does not know. */
export function registerMachine(args: MachineArgs & Guest, place: Place, parent: pulumi.Resource): Machine {
    const { resourceGroupName } = args;
    const shared: Shared = { resourceGroupName, location: locationOf(args), tags: place.tags };
    const nic = registerNic(args.subnetId, place, shared, parent);
    const disks = registerDataDisks(args.dataDisks ?? [], place, shared, parent);
    const vm = registerVm(args, place, { ...shared, nic, disks }, parent);
    registerExtensions(args.extensions ?? [], place.name, { vm, shared }, parent);
    if (place.deleteLock) {
        const locked = disks.map(({ name, resource }) => [name, resource] as const);
        lockFromDeletion({ [place.name]: vm, ...Object.fromEntries(locked) }, parent);
    }
    return { vm, nic, dataDisks: disks.map(({ resource }) => resource) };
}
