import type { SlotGrid } from "../../protection/calendar/slot-grid.ts";
import { similar } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { Schedule } from "../../time/cron/schedule.ts";
import { DAY_MINUTES } from "../../time/units.ts";
import type { BackupCalendarArgs } from "./arguments.ts";
import type { Demand } from "./demand.ts";

/** What is wrong with schedules that are fixed by hand: nobody has them, or no backup may begin then. */
export function pinFaults({ pinned = {} }: BackupCalendarArgs, { entries, grid }: Demand): string[] {
    const names = new Set(entries.map(({ name }) => name));
    return [
        ...Object.keys(pinned)
            .filter((name) => !names.has(name))
            .map((name) => `pinned[${quote(name)}] is no machine of the waves. ${meant(name, [...names])}`),
        ...entries.flatMap(({ name, pinned: schedule }) =>
            schedule && !grid.isOpen(grid.slotOf(schedule)) ? [closed(name, schedule, grid)] : [],
        ),
    ];
}

function meant(name: string, names: readonly string[]): string {
    const other = similar(name, names);
    return other === undefined ? "Append it." : `Did you mean ${quote(other)}? If not, append it.`;
}

function closed(name: string, schedule: Schedule, grid: SlotGrid): string {
    const later = laterOpen(schedule, grid);
    return (
        `pinned[${quote(name)}] is ${quote(schedule.text)}, when windows and blackouts let no backup begin. ` +
        `${later ? `Write ${quote(later.text)}, or remove` : "Remove"} it.`
    );
}

/** The clock's steps, fine enough for windows as people write them. */
const STEP_MINUTES = 5;

function laterOpen(schedule: Schedule, grid: SlotGrid): Schedule | undefined {
    for (let later = STEP_MINUTES; later < DAY_MINUTES; later += STEP_MINUTES) {
        const shifted = schedule.shiftedBy(later);
        if (shifted && grid.isOpen(grid.slotOf(shifted))) {
            return shifted;
        }
    }
    return undefined;
}
