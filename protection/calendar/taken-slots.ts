import type { Schedule } from "../../time/cron/schedule.ts";
import { DAY_MINUTES, WEEK_MINUTES } from "../../time/units.ts";
import { MinuteCounts, startMinutes } from "./minute-counts.ts";

/**
 * The times of a week at which machines of a run begin their backups, one machine after the other: each is given the
 * first later time at which there is room. Whoever comes again, as at `pulumi up` after its preview, first gives back
 * what it had.
 */
export class TakenSlots {
    readonly #from: number;
    readonly #window: number;
    readonly #most: number;
    /** How many instances' backups begin in the window that ends with each minute. */
    readonly #within: MinuteCounts;
    readonly #taken = new Map<string, { starts: readonly number[]; instances: number }>();

    /** @param from the beginning of the week, in milliseconds since 1970 @param window in minutes @param most in one window */
    constructor(from: number, window: number, most: number) {
        this.#from = from;
        this.#window = Math.min(window, WEEK_MINUTES);
        this.#most = most;
        this.#within = new MinuteCounts(WEEK_MINUTES + 2 * this.#window);
    }

    /**
     * Takes the times of a schedule, or of the same one later in the day.
     * @param isFixed takes the schedule's own times, whether there is room or not
     * @returns the schedule whose times are taken
     */
    take(key: string, schedule: Schedule, instances: number, isFixed: boolean): Schedule {
        const earlier = this.#taken.get(key);
        this.#add(-(earlier?.instances ?? 0), earlier?.starts ?? []);
        const slot = isFixed ? schedule : (this.#slotFor(schedule, instances) ?? schedule);
        const starts = this.#startsOf(slot);
        this.#taken.set(key, { starts, instances });
        this.#add(instances, starts);
        return slot;
    }

    #slotFor(schedule: Schedule, instances: number): Schedule | undefined {
        for (let later = 0; later < DAY_MINUTES; later += this.#window) {
            const slot = later === 0 ? schedule : schedule.shiftedBy(later);
            if (slot && this.#startsOf(slot).every((start) => this.#hasRoomAt(start, instances))) {
                return slot;
            }
        }
        return undefined;
    }

    #hasRoomAt(start: number, instances: number): boolean {
        return this.#within.mostIn(start, this.#window) + instances <= this.#most;
    }

    #add(instances: number, starts: readonly number[]): void {
        for (const start of starts) {
            this.#within.add(instances, start, this.#window);
        }
    }

    #startsOf(schedule: Schedule): number[] {
        return startMinutes(schedule, this.#from, this.#within.minutes);
    }
}
