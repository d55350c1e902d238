import { Cron } from "croner";
import { DAY_MINUTES, HOUR_MINUTES, MINUTE_MS } from "../units.ts";

/** Thousands of schedules have few different fields. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, readonly number[]>();

/** The times that minute and hour name, in minutes since midnight: each minute of each hour, in order. */
export function timesOfDay(minute: string, hour: string): number[] {
    const minutes = remember(`minute ${minute}`, () => runsBefore(HOUR_MINUTES, `${minute} * * * *`));
    const hours = remember(`hour ${hour}`, () => runsBefore(DAY_MINUTES, `0 ${hour} * * *`));
    return hours.flatMap((start) => minutes.map((time) => start + time));
}

function remember(key: string, find: () => number[]): readonly number[] {
    const found = remembered.get(key) ?? find();
    if (remembered.size >= MOST_REMEMBERED) {
        remembered.clear();
    }
    remembered.set(key, found);
    return found;
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
