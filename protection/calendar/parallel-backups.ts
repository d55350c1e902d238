import { DAY_MINUTES } from "./cadence.ts";
import { REFERENCE_DAYS } from "./reference-weeks.ts";
import type { Slot } from "./slot.ts";

/** How many instances are being backed up in each minute of the reference weeks. */
export class ParallelBackups {
    readonly #maximum: number;
    readonly #duration: number;
    readonly #running: readonly Int32Array[];

    /** @param maximum how many may run at once @param duration of each, in minutes @param weeks how many there are */
    constructor(maximum: number, duration: number, weeks: number) {
        this.#maximum = maximum;
        this.#duration = duration;
        this.#running = Array.from({ length: weeks }, () => new Int32Array(REFERENCE_DAYS * DAY_MINUTES));
    }

    /** Gives the slot to so many more instances, where there is room for them. */
    take({ starts, overlap }: Slot, instances: number): boolean {
        const most = this.#maximum - instances * overlap;
        const hasRoom = this.#running.every((running, week) =>
            starts[week]?.every((start) => this.#mostFrom(start, running) <= most),
        );
        for (const [week, running] of hasRoom ? this.#running.entries() : []) {
            for (const start of starts[week] ?? []) {
                this.#add(instances, start, running);
            }
        }
        return hasRoom;
    }

    #mostFrom(start: number, running: Int32Array): number {
        let most = 0;
        for (let minute = start; minute < start + this.#duration; minute++) {
            most = Math.max(most, running[minute] ?? 0);
        }
        return most;
    }

    #add(instances: number, start: number, running: Int32Array): void {
        for (let minute = start; minute < Math.min(start + this.#duration, running.length); minute++) {
            running[minute] = (running[minute] ?? 0) + instances;
        }
    }
}
