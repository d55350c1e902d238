import { CADENCES, type Cadence, parseCadence } from "../../protection/calendar/cadence.ts";
import { gapLeft } from "../../protection/calendar/gap-left.ts";
import type { SlotGrid } from "../../protection/calendar/slot-grid.ts";
import { Duration } from "../../time/duration.ts";
import { MINUTE_SECONDS } from "../../time/units.ts";
import { read } from "../arguments/parsed.ts";
import type { BackupCalendarArgs } from "./arguments.ts";
import type { Demand } from "./demand.ts";
import { pinFaults } from "./pin-faults.ts";

/** What arguments that are right by themselves ask for, but cannot have, however few machines there are. */
export function demandFaults(args: BackupCalendarArgs, demand: Demand): string[] {
    return [
        ...cadenceFaults(args, demand),
        ...crowdedWaves(args, demand),
        ...demand.entries.flatMap(({ path, instances }) =>
            instances > demand.maximum
                ? [
                      `${path}.instances is ${instances}, but ${demand.maximum} may be backed up at once. Write ` +
                          `maximumInParallel: ${instances}, or divide the group.`,
                  ]
                : [],
        ),
        ...pinFaults(args, demand),
    ];
}

function cadenceFaults({ every }: BackupCalendarArgs, { entries, grid }: Demand): string[] {
    if (!grid.open.includes(1)) {
        const duration = spoken(grid.hours.duration);
        return [
            `windows and blackouts leave no time for a backup of ${duration}. Widen windows, or shorten blackouts.`,
        ];
    }
    const own = entries.filter((entry) => entry.every !== undefined);
    const stated: [path: string, cadence: Cadence][] = [
        ["every", read(parseCadence, every)],
        ...own.map(({ path, cadence }) => [`${path}.every`, cadence] as [string, Cadence]),
    ];
    const faults = new Map<number, string | undefined>();
    return stated.flatMap(([path, cadence]) => {
        const fault = faults.has(cadence.minutes) ? faults.get(cadence.minutes) : cadenceFault(cadence, grid);
        faults.set(cadence.minutes, fault);
        return fault ? [`${path} ${fault}`] : [];
    });
}

function cadenceFault(cadence: Cadence, grid: SlotGrid): string | undefined {
    const { duration } = grid.hours;
    const rarer = CADENCES.filter(({ minutes }) => minutes > cadence.minutes);
    if (cadence.minutes < duration) {
        const fitting = rarer.find(({ minutes }) => minutes >= duration);
        return `is "${cadence}", but each backup is counted as running for ${spoken(duration)}. Write "${fitting}", or a shorter duration.`;
    }
    if (grid.takes(cadence)) {
        return undefined;
    }
    const gap = gapLeft(cadence, grid.open) ?? 0;
    const reason =
        gap > cadence.minutes
            ? `windows and blackouts would leave ${spoken(gap)} without a backup`
            : "clocks are put forward over the times that windows and blackouts leave";
    const possible = rarer.find((candidate) => grid.takes(candidate));
    return `is "${cadence}", but ${reason}. ${possible ? `Write "${possible}", or widen` : "Widen"} the windows.`;
}

function crowdedWaves({ waves, maximumPerWave = Number.POSITIVE_INFINITY }: BackupCalendarArgs, { entries }: Demand) {
    return waves.flatMap((_, at) => {
        const members = entries.filter(({ wave }) => wave === at + 1);
        const instances = members.reduce((sum, entry) => sum + entry.instances, 0);
        return instances > maximumPerWave
            ? [
                  `waves[${at}] holds ${instances} instances, but maximumPerWave is ${maximumPerWave}. Begin another wave.`,
              ]
            : [];
    });
}

function spoken(minutes: number): string {
    return new Duration(minutes * MINUTE_SECONDS).toString();
}
