import type { BackupLoad } from "../../protection/calendar/backup-load.ts";
import { WEEK_MINUTES } from "../../time/units.ts";
import type { Shift } from "./shifts.ts";

/** Shifts whose backups begin so close together, at some times of the week, that they are too many. */
export interface Crowd {
    shifts: readonly Shift[];
    /** The most instances whose backups begin within one window. */
    instances: number;
    /** When the first of these begins. */
    moment: Date;
    /** How many windows of the week are too full, counting one of those that overlap. */
    times: number;
}

/** The crowds of more than so many instances, each distinct set of shifts once, the largest first. */
export function crowdsIn(load: BackupLoad, shifts: readonly Shift[], most: number): Crowd[] {
    const spells = spellsOf(load, most);
    const crowds = new Map<string, Crowd>();
    shiftsPresent(load, shifts, spells).forEach((there, at) => {
        const { peak = 0, times = 0 } = spells[at] ?? {};
        const known = crowds.get(there.join());
        const instances = load.within(peak);
        const moment = load.dateOf(peak);
        const fullest =
            known && known.instances >= instances
                ? known
                : { shifts: there.flatMap((shift) => shifts[shift] ?? []), instances, moment };
        crowds.set(there.join(), { ...fullest, times: times + (known?.times ?? 0) });
    });
    return [...crowds.values()].sort((a, b) => b.instances - a.instances);
}

/** A time with too many backups: windows that overlap are one spell. */
interface Spell {
    start: number;
    end: number;
    /** Where its fullest window begins. */
    peak: number;
    /** How many windows of the week lie in it side by side. */
    times: number;
}

/** Where a window is too full, so is the one that begins with its first backup: only those are looked at. */
function spellsOf(load: BackupLoad, most: number): Spell[] {
    const spells: Spell[] = [];
    let free = 0;
    for (const minute of load.busyMinutes()) {
        if (load.within(minute) <= most) {
            continue;
        }
        const end = minute + load.window;
        const last = spells.at(-1);
        if (last && minute < last.end) {
            last.end = end;
            last.peak = load.within(minute) > load.within(last.peak) ? minute : last.peak;
            last.times += minute >= free && minute < WEEK_MINUTES ? 1 : 0;
        } else {
            spells.push({ start: minute, end, peak: minute, times: 1 });
        }
        free = minute >= free ? end : free;
    }
    // What begins after the week belongs to the next one.
    return spells.filter(({ start }) => start < WEEK_MINUTES);
}

/** The places of the shifts that begin in each spell. */
function shiftsPresent(load: BackupLoad, shifts: readonly Shift[], spells: readonly Spell[]): number[][] {
    const spellAt = new Int32Array(load.minutes).fill(-1);
    spells.forEach(({ start, end }, at) => {
        spellAt.fill(at, start, end);
    });
    const present = spells.map((): number[] => []);
    shifts.forEach(({ schedule }, shift) => {
        for (const minute of spells.length > 0 ? load.startsOf(schedule) : []) {
            const there = present[spellAt[minute] ?? -1];
            if (there && there.at(-1) !== shift) {
                there.push(shift);
            }
        }
    });
    return present;
}
