import { parseCadence } from "../../protection/calendar/cadence.ts";
import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { example } from "../../text/remedy.ts";
import { parseSchedule } from "../../time/cron/parse-schedule.ts";
import { parseDuration } from "../../time/duration.ts";
import { parseTimeZone } from "../../time/parse-time-zone.ts";
import { DAY_MINUTES, MINUTE_SECONDS } from "../../time/units.ts";
import { type Check, optional, wholeNumber } from "../arguments/check.ts";
import { parsedBy } from "../arguments/parsed.ts";
import { isObject, mapOf, record } from "../arguments/structure.ts";
import { platformOf, type Settings, settingsFaults } from "../metadata/settings.ts";
import { type Wave, waves } from "./waves.ts";
import { type BackupWindow, windows } from "./window.ts";

/** When the machines of an estate may be backed up, and how many at once. */
export interface BackupCalendarArgs {
    /**
     * How often each machine is backed up: what a cron expression keeps from each run to the next, which are the minutes
     * that divide an hour (`15m`), the hours that divide a day (`1h`, `4h`, `6h`, `12h`), `1d` and `7d`.
     */
    every: string;
    /**
     * The machines in the order in which they came, in waves that are on-boarded one after the other. Append new ones to
     * the last wave, or add a wave: no slot that is given changes. One that is put in between, or removed, moves others
     * only where it takes or leaves the last room of a slot; a name that stays keeps its slot taken.
     */
    waves: readonly Wave[];
    /** When backups may begin; by default at any time. */
    windows?: readonly BackupWindow[];
    /** When no backup may run: none begins so late that it would take longer than until then, as far as `duration` tells. */
    blackouts?: readonly BackupWindow[];
    /** The time zone of windows, blackouts and schedules, `Europe/Berlin`; by default UTC. */
    timeZone?: string;
    /** How many instances may be backed up at once; by default what the rule stagger-backups allows, which is 10. */
    maximumInParallel?: number;
    /** How long a backup is counted as running, in whole minutes, `1d` at most; by default the window of that rule, `15m`. */
    duration?: string;
    /** How many instances a wave may hold, since the first backup of each is a full one; by default any number. */
    maximumPerWave?: number;
    /**
     * Schedules that are fixed by hand, by the name of the machine. They keep windows and blackouts, too, and take their
     * slots before all others. What `toJSON` returns fixes every slot as it is.
     */
    pinned?: Readonly<Record<string, string>>;
    /** The platform team's settings, as an object or the path of their file: how many backups may begin within which time. */
    settings?: Settings;
}

/** Reads how long a backup is counted as running, in minutes. */
export function parseBackupDuration(text: string): Parsed<number> {
    const parsed = parseDuration(text);
    if (!parsed.ok) {
        return parsed;
    }
    const minutes = Math.ceil(parsed.value.seconds / MINUTE_SECONDS);
    if (minutes === 0) {
        return invalid("is no time at all", example("15m"));
    }
    return minutes > DAY_MINUTES ? invalid("is longer than a day", example("1d")) : valid(minutes);
}

/** What is wrong with arguments by themselves, whether or not there is room for all machines. */
export function argumentFaults(args: unknown): string[] {
    const { settings }: Record<string, unknown> = isObject(args) ? args : {};
    const duration = parsedBy(parseBackupDuration, "15m");
    const members = record({
        every: parsedBy(parseCadence, "1d"),
        waves,
        windows: optional(windows),
        blackouts: optional(windows),
        timeZone: optional(parsedBy(parseTimeZone, "Europe/Berlin")),
        maximumInParallel: optional(count),
        duration: (value, path) => duration(value ?? `${platformOf(settings).staggering.window}`, path),
        maximumPerWave: optional(count),
        pinned: optional(mapOf(parsedBy(parseSchedule, "30 2 * * *"), '{ "erp-db": "30 2 * * *" }')),
        settings: () => [...settingsFaults(settings)],
    } satisfies Record<keyof BackupCalendarArgs, Check>);
    return members(args, "");
}

const count = wholeNumber({ from: 1, to: 1_000_000 });
