import { DAY_MINUTES } from "../../time/units.ts";
import { MinuteCounts } from "./minute-counts.ts";
import { REFERENCE_DAYS } from "./reference-weeks.ts";
import type { Slot } from "./slot.ts";

/** How many instances are being backed up in each minute of the reference weeks. */
export class ParallelBackups {
    readonly #maximum: number;
    readonly #duration: number;
    readonly #running: readonly MinuteCounts[];

    /** @param maximum how many may run at once @param duration of each, in minutes @param weeks how many there are */
    constructor(maximum: number, duration: number, weeks: number) {
        this.#maximum = maximum;
        this.#duration = duration;
        this.#running = Array.from({ length: weeks }, () => new MinuteCounts(REFERENCE_DAYS * DAY_MINUTES));
    }

    /** Gives the slot to so many more instances, where there is room for them. */
    take({ starts, overlap }: Slot, instances: number): boolean {
        const most = this.#maximum - instances * overlap;
        const hasRoom = this.#running.every((running, week) =>
            starts[week]?.every((start) => running.mostIn(start, this.#duration) <= most),
        );
        for (const [week, running] of hasRoom ? this.#running.entries() : []) {
            for (const start of starts[week] ?? []) {
                running.add(instances, start, this.#duration);
            }
        }
        return hasRoom;
    }
}
