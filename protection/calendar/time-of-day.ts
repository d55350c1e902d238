import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { example } from "../../text/remedy.ts";
import { DAY_MINUTES, HOUR_MINUTES } from "../../time/units.ts";

/** Reads a time of the day, `20:00`, in minutes since midnight. `24:00` is the end of the day. */
export function parseTimeOfDay(text: string): Parsed<number> {
    const [, hour, minute] = /^(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
    const minutes = Number(hour) * HOUR_MINUTES + Number(minute);
    return Number(minute) < 60 && minutes <= DAY_MINUTES
        ? valid(minutes)
        : invalid('is not a time of the day (such as "06:00" or "20:30")', example(guess(text)));
}

/** `8pm`, `20.30`, `2030`, `25:00`. */
function guess(text: string): string {
    const [, hour = "20", minute = "00", half = ""] =
        /(\d{1,2})(?:\D?([0-5]\d))?\s?([ap]m)?/i.exec(text.slice(0, 40)) ?? [];
    const afternoon = half.toLowerCase() === "pm" && Number(hour) < 12 ? 12 : 0;
    return `${String(Math.min(23, Number(hour) + afternoon)).padStart(2, "0")}:${minute}`;
}
