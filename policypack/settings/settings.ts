import { CalendarDate, parseDate } from "../../protection/calendar-date.ts";
import { type Option, readText } from "./option.ts";
import { tagNames } from "./tag-names.ts";
import { tiers } from "./tiers.ts";

/** The day that end dates are held against: today, unless a test or a report fixes it. */
const today: Option<CalendarDate> = {
    description: "The day that end dates are compared with, for reports on the past; today without it.",
    schema: { type: "string", format: "date" },
    get default() {
        return new CalendarDate(new Date().toISOString().slice(0, 10));
    },
    read(value, path, report) {
        return readText(value, path, parseDate, report) ?? today.default;
    },
};

/** What all rules share, configured as the options of the rule `settings`. */
export const sharedOptions = { tags: tagNames, tiers, today };

type Values<T extends Record<string, Option>> = { readonly [K in keyof T]: T[K]["default"] };
export type Settings = Values<typeof sharedOptions>;

/** The options of one rule, read. */
export type Options = Readonly<Record<string, unknown>>;
