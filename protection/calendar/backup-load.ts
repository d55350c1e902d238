import type { Schedule } from "../../time/cron/schedule.ts";
import { MINUTE_MS, WEEK_MINUTES } from "../../time/units.ts";
import { MinuteCounts, startMinutes } from "./minute-counts.ts";

/**
 * How many backups begin in each window of a week: the starts of each schedule are counted minute by minute, so that it
 * takes as long as there are starts, however many machines share one. What begins at the end of the week is followed
 * into the next one.
 */
export class BackupLoad {
    /** In minutes. */
    readonly window: number;
    /** The minutes whose starts are counted. */
    readonly minutes: number;
    readonly #from: number;
    /** How many instances' backups begin in each minute. */
    readonly #starting: MinuteCounts;
    /** How many do in the window that ends with it. */
    readonly #within: MinuteCounts;

    /** @param from the beginning of the week, in milliseconds since 1970 @param window in minutes */
    constructor(shifts: Iterable<{ schedule: Schedule; instances: number }>, from: number, window: number) {
        this.window = Math.min(window, WEEK_MINUTES);
        this.minutes = WEEK_MINUTES + 2 * this.window;
        this.#from = from;
        this.#starting = new MinuteCounts(this.minutes);
        for (const { schedule, instances } of shifts) {
            for (const minute of this.startsOf(schedule)) {
                this.#starting.add(instances, minute, 1);
            }
        }
        this.#within = this.#starting.lasting(this.window);
    }

    /** The most instances whose backups begin in one window. */
    get most(): number {
        return this.#within.mostIn(0, this.minutes);
    }

    /** The minutes in which the runs of a schedule start. */
    startsOf(schedule: Schedule): number[] {
        return startMinutes(schedule, this.#from, this.minutes);
    }

    /** How many instances' backups begin in the window from a minute on. */
    within(minute: number): number {
        return this.#within.at(minute + this.window - 1);
    }

    /** The most that begin in any window that holds one of the minutes. */
    around(minutes: readonly number[]): number {
        return minutes.reduce((most, minute) => Math.max(most, this.#within.mostIn(minute, this.window)), 0);
    }

    /** The minutes in which backups begin. */
    *busyMinutes(): Iterable<number> {
        for (let minute = 0; minute + this.window <= this.minutes; minute++) {
            if (this.#starting.at(minute) > 0) {
                yield minute;
            }
        }
    }

    dateOf(minute: number): Date {
        return new Date(this.#from + minute * MINUTE_MS);
    }
}
