import type { Schedule } from "../../time/cron/schedule.ts";
import { MINUTE_MS } from "../../time/units.ts";

/** The minutes in which runs of a schedule start. @param from in milliseconds since 1970 @param minutes from then on */
export function startMinutes(schedule: Schedule, from: number, minutes: number): number[] {
    const starts = schedule.startsBetween(from, from + minutes * MINUTE_MS);
    return starts.map((start) => Math.floor((start - from) / MINUTE_MS));
}

/**
 * How many backups there are in each of some minutes. Where each is counted for as long as a window takes, a minute has
 * those that begin in the window that ends with it: as many as run at once, where they take that long.
 */
export class MinuteCounts {
    readonly #counts: Float64Array;

    constructor(minutes: number) {
        this.#counts = new Float64Array(minutes);
    }

    get minutes(): number {
        return this.#counts.length;
    }

    at(minute: number): number {
        return this.#counts[minute] ?? 0;
    }

    /** Counts so many more in the minutes from the first one on, as far as there are any. */
    add(count: number, first: number, minutes: number): void {
        const end = Math.min(first + minutes, this.#counts.length);
        for (let minute = first; minute < end; minute++) {
            this.#counts[minute] = this.at(minute) + count;
        }
    }

    /** The most there are in one of the minutes from the first one on. */
    mostIn(first: number, minutes: number): number {
        let most = 0;
        for (let minute = first; minute < first + minutes; minute++) {
            most = Math.max(most, this.at(minute));
        }
        return most;
    }

    /** The same, each counted for so many minutes: in one step for all of them, however many there are. */
    lasting(minutes: number): MinuteCounts {
        const lasting = new MinuteCounts(this.#counts.length);
        let sum = 0;
        this.#counts.forEach((count, minute) => {
            sum += count - this.at(minute - minutes);
            lasting.#counts[minute] = sum;
        });
        return lasting;
    }
}
