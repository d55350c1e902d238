import { append, type Estate } from "./estate.ts";
import type { Machine, Reference } from "./parts.ts";
import { merge, outcome, type Target } from "./target.ts";
import { peek } from "./value.ts";

/** The machines that disks are attached to: by the key of the disk, or by its ARM id where it is not in the stack. */
export type MachinesByDisk = ReadonlyMap<string, readonly Machine[]>;

export function machinesByDisk(estate: Estate): MachinesByDisk {
    const machines = new Map<string, Machine[]>();
    for (const machine of estate.machines) {
        // A disk that comes with the VM has the VM's key.
        append(machines, machine.key, machine);
        for (const { disk: held } of machine.disks) {
            const id = peek(held.id)?.toLowerCase();
            if (id !== undefined) {
                append(machines, id, machine);
            }
            for (const disk of estate.follow(machine.urn, held, "disk").parts) {
                append(machines, disk.key, machine);
            }
        }
    }
    return machines;
}

/** The machines that a copy concerns: the copied one, or those that the copied disk is attached to. */
export function machinesCopied(
    estate: Estate,
    urn: string,
    source: Reference,
    byDisk: MachinesByDisk,
): Target<Machine> {
    const disks = estate.follow(urn, source, "disk");
    const keys = [...disks.parts.map((disk) => disk.key), peek(source.id)?.toLowerCase() ?? ""];
    const owners = keys.flatMap((key) => byDisk.get(key) ?? []);
    const direct = estate.follow(urn, source, "machine");
    // A disk in the stack that is attached to nothing is an answer: it concerns no machine.
    const { unknown, ...found } = merge([direct, outcome(disks), { parts: owners, isOutside: false }]);
    return unknown && disks.parts.length === 0 ? { ...found, unknown } : found;
}
