import type { Entry } from "../../protection/calendar/assign.ts";
import { parseCadence } from "../../protection/calendar/cadence.ts";
import { SlotGrid } from "../../protection/calendar/slot-grid.ts";
import { parseSchedule } from "../../time/cron/parse-schedule.ts";
import { parseTimeZone } from "../../time/parse-time-zone.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { read } from "../arguments/parsed.ts";
import { platformOf } from "../metadata/settings.ts";
import { type BackupCalendarArgs, parseBackupDuration } from "./arguments.ts";
import { type Placed, placedIn } from "./waves.ts";
import { toWeekly } from "./window.ts";

/** What the arguments ask for: who needs a slot, and which slots there are. */
export interface Demand {
    entries: readonly (Entry & Placed)[];
    grid: SlotGrid;
    maximum: number;
}

/** @param args whose faults have been looked for */
export function demandOf(args: BackupCalendarArgs): Demand {
    const { staggering } = platformOf(args.settings);
    const pinned = new Map(Object.entries(args.pinned ?? {}).map(([name, text]) => [name, read(parseSchedule, text)]));
    const hours = {
        windows: (args.windows ?? []).map(toWeekly),
        blackouts: (args.blackouts ?? []).map(toWeekly),
        duration: read(parseBackupDuration, args.duration ?? `${staggering.window}`),
    };
    const zone = zoneOf(args.timeZone ?? "UTC");
    const others = [...pinned.values()].flatMap(({ timeZone }) => zoneOf(timeZone) ?? []);
    return {
        entries: placedIn(args.waves).map((placed) => ({
            ...placed,
            cadence: read(parseCadence, placed.every ?? args.every),
            pinned: pinned.get(placed.name),
        })),
        grid: new SlotGrid(hours, zone, others),
        maximum: args.maximumInParallel ?? staggering.maximum,
    };
}

/** UTC needs no mention in schedules. */
function zoneOf(name: string): TimeZone | undefined {
    const zone = read(parseTimeZone, name);
    return zone.name === "UTC" ? undefined : zone;
}
