import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { correction, example, type Remedy } from "../../text/remedy.ts";
import { Duration, parseDuration } from "../../time/duration.ts";
import { DAY_MINUTES, HOUR_MINUTES, MINUTE_SECONDS, WEEK_MINUTES } from "../../time/units.ts";

/** Cron counts minutes within the hour and hours within the day anew: what divides them is even, and a day and a week. */
const EVEN_MINUTES = [
    ...[1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30],
    ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR_MINUTES),
    DAY_MINUTES,
    WEEK_MINUTES,
];

/** How often backups run: a length of time that a cron expression keeps from each run to the next. */
export class Cadence {
    readonly minutes: number;

    constructor(minutes: number) {
        this.minutes = minutes;
    }

    /** The five fields of the runs of which the first in a week begins so many minutes after Sunday 00:00. */
    fieldsAt(first: number): string {
        const [minute, hour] = [first % HOUR_MINUTES, Math.floor(first / HOUR_MINUTES) % 24];
        if (this.minutes < HOUR_MINUTES) {
            return `${stepped(minute, HOUR_MINUTES, this.minutes)} * * * *`;
        }
        if (this.minutes < DAY_MINUTES) {
            return `${minute} ${stepped(hour, 24, this.minutes / HOUR_MINUTES)} * * *`;
        }
        return `${minute} ${hour} * * ${this.minutes === DAY_MINUTES ? "*" : Math.floor(first / DAY_MINUTES)}`;
    }

    /** The minutes of the week at which these runs begin. */
    startsAt(first: number): number[] {
        return Array.from({ length: WEEK_MINUTES / this.minutes }, (_, run) => first + run * this.minutes);
    }

    /** As durations are written, a week as `7d`. */
    toString(): string {
        return new Duration(this.minutes * MINUTE_SECONDS).toString();
    }
}

/** From every minute to every week. */
export const CADENCES: readonly Cadence[] = EVEN_MINUTES.map((minutes) => new Cadence(minutes));

/** Reads how often backups run: `4h`, `1d`. What cron cannot keep evenly is refused, with what runs as often at least. */
export function parseCadence(text: string): Parsed<Cadence> {
    const parsed = parseDuration(text);
    if (!parsed.ok) {
        return invalid(parsed.fault, cadenceOf(parsed.remedy));
    }
    const cadence = longestWithin(parsed.value);
    return isExact(cadence, parsed.value)
        ? valid(cadence)
        : invalid("no cron expression keeps from each run to the next", example(`${cadence}`));
}

/** What a duration is corrected to is one only where cron can keep it; a question needs answers that cron can keep. */
function cadenceOf(remedy: Remedy): Remedy {
    const meant = remedy.kind === "correction" ? parseDuration(remedy.text) : undefined;
    if (!meant?.ok) {
        return example("4h");
    }
    const cadence = longestWithin(meant.value);
    return isExact(cadence, meant.value) ? correction(`${cadence}`) : example(`${cadence}`);
}

function isExact({ minutes }: Cadence, { seconds }: Duration): boolean {
    return minutes * MINUTE_SECONDS === seconds;
}

/** The longest one that is not longer. */
function longestWithin({ seconds }: Duration): Cadence {
    const [shortest = new Cadence(1)] = CADENCES;
    return CADENCES.findLast(({ minutes }) => minutes * MINUTE_SECONDS <= seconds) ?? shortest;
}

/** @param end above the highest value of the field */
function stepped(first: number, end: number, step: number): string {
    if (step === 1) {
        return "*";
    }
    return first === 0 ? `*/${step}` : `${first}-${end - 1}/${step}`;
}
