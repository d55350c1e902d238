import { AttachedDisks } from "./attached-disks.ts";
import { append, type Estate } from "./estate.ts";
import type { Capture, Machine, Reference } from "./parts.ts";
import { merge, outcome, type Target } from "./target.ts";
import { peek } from "./value.ts";

/** The machines that disks are attached to: by the key of the disk, or by its ARM id where it is not in the stack. */
export type MachinesByDisk = ReadonlyMap<string, readonly Machine[]>;

export function machinesByDisk(estate: Estate): MachinesByDisk {
    const machines = new Map<string, Machine[]>();
    const attached = new AttachedDisks(estate);
    for (const machine of estate.machines) {
        // A disk that comes with the VM has the VM's key.
        append(machines, machine.key, machine);
        for (const { urn, disk: held } of attached.of(machine)) {
            const id = peek(held.id)?.toLowerCase();
            if (id !== undefined) {
                append(machines, id, machine);
            }
            for (const disk of estate.follow(urn, held, "disk").parts) {
                append(machines, disk.key, machine);
            }
        }
    }
    return machines;
}

/** The machines that a capture copies, itself or one of their disks. Where that is not known yet, it is noted. */
export function machinesCopiedBy(
    estate: Estate,
    { urn, sources }: Capture,
    byDisk: MachinesByDisk,
): readonly Machine[] {
    const { parts, unknown } = merge(sources.map((source) => machinesCopied(estate, urn, source, byDisk)));
    return unknown?.isUnknown ? [] : parts;
}

/** The machines that a source is: the copied one, or those that the copied disk is attached to. */
function machinesCopied(estate: Estate, urn: string, source: Reference, byDisk: MachinesByDisk): Target<Machine> {
    const disks = estate.follow(urn, source, "disk");
    const keys = [...disks.parts.map((disk) => disk.key), peek(source.id)?.toLowerCase() ?? ""];
    const owners = keys.flatMap((key) => byDisk.get(key) ?? []);
    const direct = estate.follow(urn, source, "machine");
    // A disk in the stack that is attached to nothing is an answer: it concerns no machine.
    const { unknown, ...found } = merge([direct, outcome(disks), { parts: owners, isOutside: false }]);
    return unknown && disks.parts.length === 0 ? { ...found, unknown } : found;
}
