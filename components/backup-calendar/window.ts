import { parseTimeOfDay } from "../../protection/calendar/time-of-day.ts";
import { parseWeekday, type Weekday, type WeeklyWindow } from "../../protection/calendar/weekly-window.ts";
import { DAY_MINUTES } from "../../time/units.ts";
import { type Check, optional } from "../arguments/check.ts";
import { parsedBy, read } from "../arguments/parsed.ts";
import { listOf, record } from "../arguments/structure.ts";

/** A time that comes every day, or on some days of every week. */
export interface BackupWindow {
    /** The first minute of it, `20:00`. */
    from: string;
    /** The end, `06:00`: on the following day where it is not after `from`. `24:00` is the end of the day. */
    to: string;
    /** The days on which it begins, such as `["sat", "sun"]`; by default every day. */
    days?: readonly Weekday[];
}

export const windows: Check = (value, path) => {
    const faults = members(value, path);
    return faults.length > 0
        ? faults
        : (value as BackupWindow[]).flatMap((window, at) =>
              isEmpty(toWeekly(window))
                  ? [`${path}[${at}] ends when it begins. Write from "00:00" and to "24:00" for a whole day.`]
                  : [],
          );
};

/** @param window that the check has found to be right */
export function toWeekly({ from, to, days = [] }: BackupWindow): WeeklyWindow {
    return {
        from: read(parseTimeOfDay, from),
        to: read(parseTimeOfDay, to),
        days: days.map((day) => read(parseWeekday, day)),
    };
}

function isEmpty({ from, to }: WeeklyWindow): boolean {
    return from === to || (from === DAY_MINUTES && to === 0);
}

const WINDOW = '{ from: "20:00", to: "06:00" }';

const members = listOf(
    record(
        {
            from: parsedBy(parseTimeOfDay, "20:00"),
            to: parsedBy(parseTimeOfDay, "06:00"),
            days: optional(listOf(parsedBy(parseWeekday, "sat"), 1, '["sat"]')),
        },
        WINDOW,
    ),
    0,
    `[${WINDOW}]`,
);
