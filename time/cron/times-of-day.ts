import { Cron } from "croner";
import { Memory } from "../memory.ts";
import { DAY_MINUTES, HOUR_MINUTES, MINUTE_MS } from "../units.ts";

const minutesOf = new Memory<readonly number[]>();
const hoursOf = new Memory<readonly number[]>();

/** The times that minute and hour name, in minutes since midnight: each minute of each hour, in order. */
export function timesOfDay(minute: string, hour: string): number[] {
    const minutes = minutesOf.get(minute, () => runsBefore(HOUR_MINUTES, `${minute} * * * *`));
    const hours = hoursOf.get(hour, () => runsBefore(DAY_MINUTES, `0 ${hour} * * *`));
    return hours.flatMap((start) => minutes.map((time) => start + time));
}

/** The minutes of a day at which an expression runs, as far as the end. */
function runsBefore(end: number, expression: string): number[] {
    const cron = new Cron(expression, { mode: "5-part", timezone: "Etc/UTC", paused: true });
    const found: number[] = [];
    for (let time = -1; ; ) {
        const run = cron.nextRun(new Date(time * MINUTE_MS));
        time = run === null ? end : run.getTime() / MINUTE_MS;
        if (time >= end) {
            return found;
        }
        found.push(time);
    }
}
