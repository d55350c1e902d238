import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, WEEK_SECONDS } from "./units.ts";

/** The units of durations, with their lengths in seconds, longest first. */
export const UNIT_SECONDS = { w: WEEK_SECONDS, d: DAY_SECONDS, h: HOUR_SECONDS, m: MINUTE_SECONDS, s: 1 } as const;
export type Unit = keyof typeof UNIT_SECONDS;

/** A duration in the largest unit that needs no fraction, days at most: `90m`, `4h`, `1d`. */
export function shortForm(seconds: number): string {
    if (seconds === 0) {
        return "0m";
    }
    const unit = (["d", "h", "m"] as const).find((candidate) => seconds % UNIT_SECONDS[candidate] === 0) ?? "s";
    return `${seconds / UNIT_SECONDS[unit]}${unit}`;
}
