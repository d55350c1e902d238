import type { Schedule } from "../../time/cron/schedule.ts";
import { DAY_MINUTES, WEEK_MINUTES } from "./backup-load.ts";

const MINUTE = 60_000;

/**
 * The times of a week at which machines of a run begin their backups, one machine after the other: each is given the
 * first later time at which there is room. Whoever comes again, as at `pulumi up` after its preview, first gives back
 * what it had.
 */
export class TakenSlots {
    readonly #from: number;
    readonly #window: number;
    readonly #most: number;
    /** How many instances' backups begin in each minute. */
    readonly #starting: Float64Array;
    readonly #taken = new Map<string, { starts: readonly number[]; instances: number }>();

    /** @param from the beginning of the week, in milliseconds since 1970 @param window in minutes @param most in one window */
    constructor(from: number, window: number, most: number) {
        this.#from = from;
        this.#window = Math.min(window, WEEK_MINUTES);
        this.#most = most;
        this.#starting = new Float64Array(WEEK_MINUTES + 2 * this.#window);
    }

    /**
     * Takes the times of a schedule, or of the same one later in the day.
     * @param isFixed takes the schedule's own times, whether there is room or not
     * @returns the schedule whose times are taken
     */
    take(key: string, schedule: Schedule, instances: number, isFixed: boolean): Schedule {
        const earlier = this.#taken.get(key);
        this.#add(earlier?.starts ?? [], -(earlier?.instances ?? 0));
        const slot = isFixed ? schedule : (this.#slotFor(schedule, instances) ?? schedule);
        const starts = this.#startsOf(slot);
        this.#taken.set(key, { starts, instances });
        this.#add(starts, instances);
        return slot;
    }

    #slotFor(schedule: Schedule, instances: number): Schedule | undefined {
        for (let later = 0; later < DAY_MINUTES; later += this.#window) {
            const slot = later === 0 ? schedule : schedule.shiftedBy(later);
            if (slot && this.#startsOf(slot).every((start) => this.#around(start) + instances <= this.#most)) {
                return slot;
            }
        }
        return undefined;
    }

    /** The most that begin in any window that holds a minute. */
    #around(minute: number): number {
        const { length } = this.#starting;
        const first = Math.max(0, minute - this.#window + 1);
        let sum = 0;
        let most = 0;
        for (let at = first; at < Math.min(length, minute + this.#window); at++) {
            sum +=
                (this.#starting[at] ?? 0) - (at - this.#window >= first ? (this.#starting[at - this.#window] ?? 0) : 0);
            most = Math.max(most, sum);
        }
        return most;
    }

    #add(starts: readonly number[], instances: number): void {
        for (const start of starts) {
            this.#starting[start] = (this.#starting[start] ?? 0) + instances;
        }
    }

    #startsOf(schedule: Schedule): number[] {
        const starts = schedule.startsBetween(this.#from, this.#from + this.#starting.length * MINUTE);
        return starts.map((start) => Math.floor((start - this.#from) / MINUTE));
    }
}
