import type { TimeZone } from "../time-zone.ts";
import { Schedule } from "./schedule.ts";

/** The schedule of five fields; nothing where they are no cron expression. */
export function scheduleOf(fields: string, zone?: TimeZone): Schedule | undefined {
    try {
        return new Schedule(fields, zone);
    } catch {
        return undefined;
    }
}
