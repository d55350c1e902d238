import { Duration } from "../duration.ts";
import { Memory } from "../memory.ts";
import { RunDays } from "../run-days.ts";
import type { TimeZone } from "../time-zone.ts";
import { DAY_MS } from "../units.ts";
import { longestGap } from "./longest-gap.ts";
import { shiftedFields } from "./shifted-fields.ts";
import { startsOfDay } from "./starts-of-day.ts";
import { timesOfDay } from "./times-of-day.ts";

/** They take longer than all else to be found. */
const gaps = new Memory<number>();

/** When backups run: a cron expression (minute, hour, day of month, month, day of week), in UTC or in a time zone. */
export class Schedule {
    readonly text: string;
    /** The five fields without the time zone. */
    readonly fields: string;
    readonly #zone: TimeZone | undefined;
    readonly #days: RunDays;
    readonly #times: readonly number[];

    /**
     * @param fields the five fields, with one blank between them
     * @throws when they are no cron expression; `parseSchedule` does not
     */
    constructor(fields: string, zone?: TimeZone) {
        const [minute = "", hour = "", ...days] = fields.split(" ");
        this.text = zone ? `CRON_TZ=${zone.name} ${fields}` : fields;
        this.fields = fields;
        this.#zone = zone;
        this.#days = RunDays.of(days.join(" "));
        this.#times = timesOfDay(minute, hour);
    }

    /** The name of the time zone that the times are in. */
    get timeZone(): string {
        return this.#zone?.name ?? "UTC";
    }

    /** Whether a date comes on which it runs. */
    get runs(): boolean {
        return this.#days.from(0) !== undefined;
    }

    /**
     * When runs start, in order, in milliseconds since 1970.
     * @param from the first moment @param to the moment after the last one
     */
    startsBetween(from: number, to: number): number[] {
        // Local days begin and end up to a day away from those in UTC.
        const margin = this.#zone ? 1 : 0;
        const days = this.#days.between(Math.floor(from / DAY_MS) - margin, Math.ceil(to / DAY_MS) + margin);
        const starts = [...days].flatMap((day) => startsOfDay(day, this.#times, this.#zone));
        const within = starts.filter((start) => start >= from && start < to);
        return this.#zone ? within.sort((one, other) => one - other) : within;
    }

    /** The longest time between the starts of two runs that follow each other, over a leap year and a common one. */
    get longestGap(): Duration {
        const gap = gaps.get(this.text, () => longestGap(this.#days, this.#times, this.#zone));
        return new Duration(Math.round(gap / 1000));
    }

    /**
     * The same cadence, so many minutes later by the clock (earlier where less than zero).
     * @returns nothing where no cron expression says that, or where changed clocks would make the longest gap another one
     */
    shiftedBy(minutes: number): Schedule | undefined {
        const fields = shiftedFields(this.fields, this.#times, minutes);
        const shifted = fields === undefined ? undefined : new Schedule(fields, this.#zone);
        return shifted && (!this.#zone || +shifted.longestGap === +this.longestGap) ? shifted : undefined;
    }

    toString(): string {
        return this.text;
    }
}
