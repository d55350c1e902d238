import { CalendarDate, parseDate } from "../../time/calendar-date.ts";
import { text } from "../kinds/kind.ts";
import type { Option } from "../options/option.ts";

export const date = text(parseDate, { format: "date" });

/** The day that end dates are held against: today, unless a test or a report fixes it. */
export const today: Option<CalendarDate> = {
    description: "The day that end dates are compared with, for reports on the past; today without it.",
    schema: date.schema,
    isMoving: true,
    get default() {
        return new CalendarDate(new Date().toISOString().slice(0, 10));
    },
    read: (place) => date.read(place) ?? today.default,
};
