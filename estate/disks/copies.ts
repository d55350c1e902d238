import { append, type Estate } from "../model/estate.ts";
import type { Capture, Disk, Machine, Reference } from "../model/parts.ts";
import { merge, outcome, type Target } from "../values/target.ts";
import type { Unknown } from "../values/unknown.ts";
import { AttachedDisks, idKey } from "./attached-disks.ts";

/** The machines that disks are attached to, as VMs and scale sets say, and resources that attach disks to them. */
export class DiskOwners {
    readonly #estate: Estate;
    /** By the key of the disk, or by its ARM id where it is not in the stack; made for the first copy, if there is one. */
    #byDisk: Map<string, Target<Machine>[]> | undefined;
    /** A disk of a machine that is not known yet: any disk of the stack could be that. */
    #open: Unknown | undefined;

    constructor(estate: Estate) {
        this.#estate = estate;
    }

    /** The owners of disks of the stack. One that is attached to nothing has none. */
    of(disks: readonly Disk[]): Target<Machine> {
        const owners = disks.flatMap(({ key }) => this.#at(key));
        return merge([...owners, { parts: [], isOutside: false, ...(this.#open ? { unknown: this.#open } : {}) }]);
    }

    /** The owners of a disk that the stack does not hold. */
    ofOutside({ id }: Reference): Target<Machine> {
        return merge(this.#at(idKey(id) ?? ""));
    }

    #at(disk: string): readonly Target<Machine>[] {
        this.#byDisk ??= this.#owners();
        return this.#byDisk.get(disk) ?? [];
    }

    #owners(): Map<string, Target<Machine>[]> {
        const owners = new Map<string, Target<Machine>[]>();
        const add = (urn: string, disk: Reference, owner: Target<Machine>) => {
            const { parts, unknown } = this.#estate.follow(urn, disk, "disk");
            const id = idKey(disk.id);
            for (const key of [...parts.map((part) => part.key), ...(id === undefined ? [] : [id])]) {
                append(owners, key, owner);
            }
            this.#open ??= unknown;
        };
        const attached = new AttachedDisks(this.#estate);
        for (const machine of this.#estate.machines) {
            const owner = { parts: [machine], isOutside: false };
            // A disk that comes with the VM has the VM's key.
            append(owners, machine.key, owner);
            for (const { urn, disk } of attached.of(machine)) {
                add(urn, disk, owner);
            }
        }
        for (const { urn, disk, machine } of attached.elsewhere) {
            add(urn, disk, machine);
        }
        return owners;
    }
}

/** The machines that a capture copies, itself or one of their disks. Where that is not known yet, it is noted. */
export function machinesCopiedBy(estate: Estate, { urn, sources }: Capture, owners: DiskOwners): readonly Machine[] {
    const { parts, unknown } = merge(sources.map((source) => machinesCopied(estate, urn, source, owners)));
    return unknown?.isUnknown ? [] : parts;
}

/** The machines that a source is: the copied one, or those that the copied disk is attached to. */
function machinesCopied(estate: Estate, urn: string, source: Reference, owners: DiskOwners): Target<Machine> {
    const disks = estate.follow(urn, source, "disk");
    const direct = estate.follow(urn, source, "machine");
    if (disks.parts.length > 0) {
        // What is made from a disk waits for no machine.
        return merge([{ parts: direct.parts, isOutside: direct.isOutside }, owners.of(disks.parts)]);
    }
    return merge([direct, outcome(disks), owners.ofOutside(source)]);
}
