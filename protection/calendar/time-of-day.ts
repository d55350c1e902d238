import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { correction, example, question, type Remedy } from "../../text/remedy.ts";
import { clockTimes } from "../../time/spoken/clock-times.ts";
import { DAY_MINUTES, HOUR_MINUTES } from "../../time/units.ts";

const LONGEST_READ = 20;

/** Reads a time of the day, `20:00`, in minutes since midnight. `24:00` is the end of the day. */
export function parseTimeOfDay(text: string): Parsed<number> {
    const [, hour, minute] = /^(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
    const minutes = Number(hour) * HOUR_MINUTES + Number(minute);
    return Number(minute) < 60 && minutes <= DAY_MINUTES
        ? valid(minutes)
        : invalid('is not a time of the day (such as "06:00" or "20:30")', timeRemedy(text));
}

/** `8pm`, `20.30 Uhr`, `2030`; a mere `8` could be in the morning or in the afternoon, and midnight begins and ends a day. */
function timeRemedy(text: string): Remedy {
    const words = text.trim().toLowerCase().slice(0, LONGEST_READ);
    if (words === "midnight") {
        return question("The beginning of the day, or its end?", "00:00", "24:00");
    }
    const [only, ...others] = clockTimes(words).map(written);
    if (only === undefined) {
        return example("20:00");
    }
    return others.length === 0 ? correction(only) : question("In the morning or in the afternoon?", only, ...others);
}

function written(minutes: number): string {
    return [Math.floor(minutes / HOUR_MINUTES), minutes % HOUR_MINUTES]
        .map((part) => String(part).padStart(2, "0"))
        .join(":");
}
