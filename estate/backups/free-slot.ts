import type { BackupLoad } from "../../protection/calendar/backup-load.ts";
import type { Schedule } from "../../time/cron/schedule.ts";
import { DAY_MINUTES, WEEK_MINUTES } from "../../time/units.ts";
import { instancesOf } from "../machines/instances.ts";
import { inOrder } from "../model/describe.ts";
import type { Machine } from "../model/parts.ts";
import type { Crowd } from "./crowds.ts";
import type { Shift } from "./shifts.ts";

/** A schedule with room for some machines of a crowd: as often as theirs, later in the day. */
export interface Slot {
    schedule: Schedule;
    machines: readonly Machine[];
}

/** In a week that is full everywhere, trying more would only take longer. */
const MOST_TRIED = 3;

/** Where machines of a crowd can go, as many as are too many or as find room, without making another crowd. */
export function freeSlot(load: BackupLoad, { shifts, instances }: Crowd, most: number): Slot | undefined {
    const largest = shifts.filter(({ isSecret }) => !isSecret).sort((a, b) => b.instances - a.instances);
    for (const shift of largest.slice(0, MOST_TRIED)) {
        const slot = slotFor(shift, instances - most, load, most);
        if (slot) {
            return slot;
        }
    }
    return undefined;
}

/** The slot that takes the most machines; the next one of several. */
function slotFor({ schedule, machines }: Shift, needed: number, load: BackupLoad, most: number): Slot | undefined {
    // Machines that name a backup plan follow the plan's schedule.
    const movable = inOrder(machines.filter(({ cataloguePlan }) => cataloguePlan === undefined));
    const starts = load.startsOf(schedule);
    let best: Slot | undefined;
    for (let later = load.window; later < DAY_MINUTES; later += load.window) {
        const room = most - load.around(starts.map((start) => (start + later) % WEEK_MINUTES));
        const fit = fitting(movable, needed, room);
        const shifted = fit.length > (best?.machines.length ?? 0) ? schedule.shiftedBy(later) : undefined;
        best = shifted ? { schedule: shifted, machines: fit } : best;
    }
    return best;
}

function fitting(machines: readonly Machine[], needed: number, room: number): Machine[] {
    const fit: Machine[] = [];
    let moved = 0;
    for (const machine of machines) {
        const instances = instancesOf(machine);
        if (moved >= Math.min(needed, room)) {
            break;
        }
        if (instances > 0 && moved + instances <= room) {
            fit.push(machine);
            moved += instances;
        }
    }
    return fit;
}
