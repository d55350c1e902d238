import { append, type Estate } from "./estate.ts";
import type { Machine, Reference } from "./parts.ts";
import { merge, outcome, type Target } from "./target.ts";

/** The machines that a disk is attached to, by the URN of the disk. */
export function machinesByDisk(estate: Estate): ReadonlyMap<string, readonly Machine[]> {
    const machines = new Map<string, Machine[]>();
    for (const machine of estate.machines) {
        for (const held of machine.disks) {
            for (const disk of estate.follow(machine.urn, held, "disk").parts) {
                append(machines, disk.urn, machine);
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
    byDisk: ReadonlyMap<string, readonly Machine[]>,
): Target<Machine> {
    const disks = estate.follow(urn, source, "disk");
    const owners = disks.parts.flatMap((disk) => byDisk.get(disk.urn) ?? []);
    const direct = estate.follow(urn, source, "machine");
    // A disk in the stack that is attached to nothing is an answer: it concerns no machine.
    const { unknown, ...found } = merge([direct, outcome(disks), { parts: owners, isOutside: false }]);
    return unknown && disks.parts.length === 0 ? { ...found, unknown } : found;
}
