import { Cron } from "croner";
import { Memory } from "./memory.ts";
import { DAY_MS } from "./units.ts";

const known = new Memory<RunDays>();

/** The days that day of month, month and day of week name, whatever the time zone: days are numbered from 1970-01-01. */
export class RunDays {
    readonly #cron: Cron;
    /** Most schedules run every day: nothing is to be looked up then. */
    readonly #isEveryDay: boolean;
    readonly #next = new Map<number, number | undefined>();

    /** @param fields `* * 1-5`; schedules that run on the same days share what is looked up */
    static of(fields: string): RunDays {
        return known.get(fields, () => new RunDays(fields));
    }

    private constructor(fields: string) {
        this.#isEveryDay = fields === "* * *";
        this.#cron = new Cron(`0 0 ${fields}`, { mode: "5-part", timezone: "Etc/UTC", paused: true });
    }

    /** The day itself, or the next one that is named; nothing where none comes. */
    from(day: number): number | undefined {
        if (this.#isEveryDay) {
            return day;
        }
        if (!this.#next.has(day)) {
            const run = this.#cron.nextRun(new Date(day * DAY_MS - 1000));
            this.#next.set(day, run === null ? undefined : run.getTime() / DAY_MS);
        }
        return this.#next.get(day);
    }

    /** The named days from the first day to before the last one. */
    *between(first: number, last: number): Iterable<number> {
        for (let day = this.from(first); day !== undefined && day < last; day = this.from(day + 1)) {
            yield day;
        }
    }
}
