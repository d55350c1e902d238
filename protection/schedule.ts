import { Cron } from "croner";
import { Duration } from "./duration.ts";
import { invalid, type Parsed, valid } from "./parsed.ts";

const DAY = 86_400_000;

/** The gap is looked for over a leap year, where every date that a cron expression can name occurs, and a common one. */
const SEARCH_START = Date.UTC(2028, 0, 1);
const SEARCH_END = Date.UTC(2030, 0, 1);

/** When backups run: a cron expression of five fields (minute, hour, day of month, month, day of week), in UTC. */
export class Schedule {
    readonly text: string;
    readonly #cron: Cron;
    #gap: Duration | undefined;

    /** @throws when the text is not a cron expression; {@link parseSchedule} does not throw */
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

const NICKNAMES: Record<string, string> = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
};
const EXAMPLE = "0 */4 * * *";
const LONGEST_EXPRESSION = 256;

/** Reads a cron expression of five fields. Nicknames (`@daily`) and six fields are refused: backup products differ on them. */
export function parseSchedule(text: string): Parsed<Schedule> {
    const trimmed = text
        .trim()
        .replace(/\s+/g, " ")
        .slice(0, LONGEST_EXPRESSION + 1);
    const fields = trimmed.split(" ");
    const nickname = NICKNAMES[trimmed.toLowerCase().replace(/^@?/, "@")];
    if (nickname || trimmed.startsWith("@")) {
        return invalid("is a nickname, not a cron expression of five fields", nickname ?? EXAMPLE);
    }
    if (fields.length !== 5 || trimmed.length > LONGEST_EXPRESSION) {
        return invalid("is not a cron expression of five fields", repaired(fields));
    }
    return scheduleOf(trimmed) ?? invalid("is not a valid cron expression", repaired(fields));
}

/** Lowest and highest number of minute, hour, day of month, month and day of week. */
const LIMITS = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
] as const;

/** Six fields begin with seconds, four lack the day of the week; numbers out of range become the nearest in range. */
function repaired(fields: string[]): string {
    const five = fields.length === 6 ? fields.slice(1) : fields.length === 4 ? [...fields, "*"] : fields;
    const candidate = LIMITS.map(([lowest, highest], at) =>
        (five[at] ?? "").replace(/\d+/g, (number) => String(Math.min(highest, Math.max(lowest, Number(number))))),
    ).join(" ");
    return five.length === 5 && scheduleOf(candidate)?.ok ? candidate : EXAMPLE;
}

function scheduleOf(text: string): Parsed<Schedule> | undefined {
    try {
        const schedule = new Schedule(text);
        const runs = schedule.nextRuns(new Date(SEARCH_START - 1000), 1).length > 0;
        return runs ? valid(schedule) : invalid("never runs: no such date exists", EXAMPLE);
    } catch {
        return undefined;
    }
}
