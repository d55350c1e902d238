import type { Schedule } from "../../time/cron/schedule.ts";
import type { Shift } from "./shifts.ts";

const MINUTE = 60_000;
export const DAY_MINUTES = 24 * 60;
export const WEEK_MINUTES = 7 * DAY_MINUTES;

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
    readonly #starting: Float64Array;
    /** How many do in the window that begins with it. */
    readonly #within: Float64Array;

    /** @param from the beginning of the week, in milliseconds since 1970 @param window in minutes */
    constructor(shifts: Iterable<Shift>, from: number, window: number) {
        this.window = Math.min(window, WEEK_MINUTES);
        this.minutes = WEEK_MINUTES + 2 * this.window;
        this.#from = from;
        this.#starting = new Float64Array(this.minutes);
        for (const { schedule, instances } of shifts) {
            for (const minute of this.startsOf(schedule)) {
                this.#starting[minute] = (this.#starting[minute] ?? 0) + instances;
            }
        }
        this.#within = windowSums(this.#starting, this.window);
    }

    /** The most instances whose backups begin in one window. */
    get most(): number {
        return this.#within.reduce((most, instances) => Math.max(most, instances), 0);
    }

    /** The minutes in which the runs of a schedule start. */
    startsOf(schedule: Schedule): number[] {
        const starts = schedule.startsBetween(this.#from, this.#from + this.minutes * MINUTE);
        return starts.map((start) => Math.floor((start - this.#from) / MINUTE));
    }

    /** How many instances' backups begin in the window from a minute on. */
    within(minute: number): number {
        return this.#within[minute] ?? 0;
    }

    /** The most that begin in any window that holds one of the minutes. */
    around(minutes: readonly number[]): number {
        let most = 0;
        for (const minute of minutes) {
            for (let first = Math.max(0, minute - this.window + 1); first <= minute; first++) {
                most = Math.max(most, this.within(first));
            }
        }
        return most;
    }

    /** The minutes in which backups begin. */
    *busyMinutes(): Iterable<number> {
        for (let minute = 0; minute + this.window <= this.minutes; minute++) {
            if (this.#starting[minute]) {
                yield minute;
            }
        }
    }

    dateOf(minute: number): Date {
        return new Date(this.#from + minute * MINUTE);
    }
}

function windowSums(counts: Float64Array, window: number): Float64Array {
    const sums = new Float64Array(counts.length - window);
    let sum = 0;
    counts.forEach((count, at) => {
        sum += count - (counts[at - window] ?? 0);
        const first = at - window + 1;
        if (first >= 0 && first < sums.length) {
            sums[first] = sum;
        }
    });
    return sums;
}
