import { DAY_MS, HOUR_MINUTES, MINUTE_MS, WEEK_MS } from "./units.ts";

/** From its start on, the clocks are so many milliseconds ahead of UTC. */
interface Period {
    start: number;
    offset: number;
}

/** A time zone of the IANA database, and when its clocks are put forward and back. Times are in milliseconds since 1970. */
export class TimeZone {
    readonly name: string;
    readonly #format: Intl.DateTimeFormat;
    readonly #weeks = new Map<number, readonly Period[]>();
    /** Schedules ask for the same days again and again. */
    readonly #days = new Map<number, number | undefined>();

    /** @throws RangeError when there is no such zone; `parseTimeZone` does not */
    constructor(name: string) {
        this.name = name;
        this.#format = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" });
    }

    /** How far the clocks are ahead of UTC on a day, counted from 1970-01-01; nothing where they are changed around it. */
    offsetOn(day: number): number | undefined {
        if (!this.#days.has(day)) {
            const [period, ...others] = this.#periods((day - 1) * DAY_MS, (day + 2) * DAY_MS);
            this.#days.set(day, others.length === 0 ? period?.offset : undefined);
        }
        return this.#days.get(day);
    }

    /** The moments at which the clocks show a time: two where they are put back over it, none where forward. */
    momentsOf(local: number): number[] {
        const periods = this.#periods(local - DAY_MS, local + DAY_MS);
        return periods.flatMap(({ start, offset }, at) => {
            const moment = local - offset;
            return moment >= start && moment < (periods[at + 1]?.start ?? Number.POSITIVE_INFINITY) ? [moment] : [];
        });
    }

    /** When the clocks are put forward over a time. */
    changeOver(local: number): number {
        const periods = this.#periods(local - DAY_MS, local + DAY_MS);
        return periods.find(({ start, offset }) => start + offset > local)?.start ?? local;
    }

    #periods(from: number, to: number): Period[] {
        const first = Math.floor(from / WEEK_MS);
        const weeks = Array.from({ length: Math.floor(to / WEEK_MS) - first + 1 }, (_, at) => this.#week(first + at));
        return weeks
            .flat()
            .filter(({ offset }, at, all) => offset !== all[at - 1]?.offset)
            .filter(({ start }, at, all) => start < to && (all[at + 1]?.start ?? to) > from);
    }

    /** No clocks are changed more often than once a week. */
    #week(week: number): readonly Period[] {
        const known = this.#weeks.get(week);
        if (known) {
            return known;
        }
        const [start, end] = [week * WEEK_MS, (week + 1) * WEEK_MS];
        const first = { start, offset: this.#offsetAt(start) };
        const offset = this.#offsetAt(end);
        const periods =
            offset === first.offset ? [first] : [first, { start: this.#change(start, end, offset), offset }];
        this.#weeks.set(week, periods);
        return periods;
    }

    /** The minute since which the offset is that of the end. */
    #change(start: number, end: number, offset: number): number {
        let [before, after] = [start, end];
        while (after - before > MINUTE_MS) {
            const middle = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
            [before, after] = this.#offsetAt(middle) === offset ? [before, middle] : [middle, after];
        }
        return after;
    }

    /** From a date such as `3/26/2028, GMT+02:00`. */
    #offsetAt(time: number): number {
        const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(this.#format.format(time)) ?? [];
        const offset = (Number(hours ?? 0) * HOUR_MINUTES + Number(minutes ?? 0)) * MINUTE_MS;
        return sign === "-" ? -offset : offset;
    }
}
