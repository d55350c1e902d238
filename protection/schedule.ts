import { Cron } from "croner";
import { Duration } from "./duration.ts";

const DAY = 86_400_000;

/** The gap is looked for over a leap year, where every date that a cron expression can name occurs, and a common one. */
const SEARCH_START = Date.UTC(2028, 0, 1);
const SEARCH_END = Date.UTC(2030, 0, 1);

/** When backups run: a cron expression of five fields (minute, hour, day of month, month, day of week), in UTC. */
export class Schedule {
    readonly text: string;
    readonly #cron: Cron;
    #gap: Duration | undefined;

    /** @throws when the text is not a cron expression; `parseSchedule` does not */
    constructor(text: string) {
        this.text = text;
        this.#cron = new Cron(text, { mode: "5-part", timezone: "Etc/UTC", paused: true });
    }

    /** The next runs after a moment, at most `count`; fewer where the expression names dates that do not come. */
    nextRuns(after: Date, count: number): Date[] {
        return this.#cron.nextRuns(count, after);
    }

    /** The longest time between the starts of two runs that follow each other, over a leap year and a common one. */
    get longestGap(): Duration {
        this.#gap ??= new Duration(Math.round(this.#longestGap() / 1000));
        return this.#gap;
    }

    toString(): string {
        return this.text;
    }

    /**
     * Every day that runs at all runs at the same times in UTC, so the gaps within one such day and those from the last
     * run of a day to the first of the next one are all that there are. That is some 2,000 steps for any expression,
     * where walking through each run of `* * * * *` would be half a million.
     */
    #longestGap(): number {
        const firsts = this.#firstRunOfEachDay();
        const times = this.#runsOfDay(firsts[0] ?? 0);
        const lastOfDay = (times.at(-1) ?? 0) - (times[0] ?? 0);
        const within = times.slice(1).map((time, at) => time - (times[at] ?? 0));
        const across = firsts.slice(1).map((first, at) => first - ((firsts[at] ?? 0) + lastOfDay));
        return Math.max(0, ...within, ...across);
    }

    #firstRunOfEachDay(): number[] {
        const firsts: number[] = [];
        // One run past the year's end closes the gap over New Year; a date such as 29 February needs eight years.
        const end = SEARCH_END + 8 * 366 * DAY;
        for (let after = SEARCH_START - 1000; after < SEARCH_END; ) {
            const run = this.#cron.nextRun(new Date(after))?.getTime();
            if (run === undefined || run > end) {
                break;
            }
            firsts.push(run);
            after = startOfDay(run) + DAY - 1000;
        }
        return firsts;
    }

    #runsOfDay(first: number): number[] {
        const dayEnd = startOfDay(first) + DAY;
        const runs: number[] = [];
        for (let run: number | undefined = first; run !== undefined && run < dayEnd; ) {
            runs.push(run);
            run = this.#cron.nextRun(new Date(run))?.getTime();
        }
        return runs;
    }
}

function startOfDay(time: number): number {
    return Math.floor(time / DAY) * DAY;
}
