import type { Schedule } from "../../time/cron/schedule.ts";
import type { Cadence } from "./cadence.ts";
import { ParallelBackups } from "./parallel-backups.ts";
import type { Slot } from "./slot.ts";
import type { SlotGrid } from "./slot-grid.ts";

/** A machine, or several that share a name and a schedule, in need of a slot. */
export interface Entry {
    name: string;
    instances: number;
    cadence: Cadence;
    /** The schedule that is fixed by hand. */
    pinned?: Schedule | undefined;
}

export interface Assignment {
    schedules: ReadonlyMap<Entry, Schedule>;
    /** Those for which there was no room. */
    left: readonly Entry[];
}

/**
 * Gives each entry the first slot with room, of all slots in an order of its own. Whoever comes later finds what is left,
 * so that entries at the end of the list move no other one. Pinned ones come first, whatever their place.
 * @param maximum how many instances may be backed up at once
 */
export function assign(entries: readonly Entry[], grid: SlotGrid, maximum: number): Assignment {
    const parallel = new ParallelBackups(maximum, grid.hours.duration, grid.weeks.length);
    const schedules = new Map<Entry, Schedule>();
    const left: Entry[] = [];
    // Where one found no room, as many others will find none: slots are never given back.
    const tooMany = new Map<number, number>();
    for (const entry of entries.toSorted((one, other) => Number(!one.pinned) - Number(!other.pinned))) {
        const { name, instances, cadence, pinned } = entry;
        const limit = tooMany.get(cadence.minutes) ?? Number.POSITIVE_INFINITY;
        const slots = pinned ? [grid.slotOf(pinned)] : instances < limit ? grid.slotsFor(name, cadence) : [];
        const slot = firstWithRoom(slots, instances, parallel);
        if (slot) {
            schedules.set(entry, slot.schedule);
        } else {
            left.push(entry);
            tooMany.set(cadence.minutes, Math.min(limit, instances));
        }
    }
    return { schedules, left };
}

function firstWithRoom(slots: Iterable<Slot>, instances: number, parallel: ParallelBackups): Slot | undefined {
    for (const slot of slots) {
        if (parallel.take(slot, instances)) {
            return slot;
        }
    }
    return undefined;
}

/** The lowest maximum at which every entry finds a slot, as far as halving tells. */
export function maximumFor(entries: readonly Entry[], grid: SlotGrid, maximum: number): number {
    const suffices = (most: number) => assign(entries, grid, most).left.length === 0;
    let [tooLow, enough] = [maximum, 2 * maximum];
    while (!suffices(enough)) {
        [tooLow, enough] = [enough, 2 * enough];
    }
    while (enough - tooLow > 1) {
        const middle = Math.floor((tooLow + enough) / 2);
        [tooLow, enough] = suffices(middle) ? [tooLow, middle] : [middle, enough];
    }
    return enough;
}
