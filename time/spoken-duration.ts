import { Duration } from "./duration.ts";

const UNIT_SECONDS = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;

const PAIR = /(\d{1,6}(?:[.,]\d{1,3})?)\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/y;
const BETWEEN = /(?:\s*,\s*|\s+and\s+|\s*)/y;

/**
 * Reads a duration as people write it: `4 hours`, `1.5h`, `1 hour and 30 min`. Such texts are refused in tags, but what
 * they mean is beyond doubt; nothing where it is not.
 */
export function spokenDuration(text: string): Duration | undefined {
    const words = text.trim().toLowerCase();
    let seconds = 0;
    let at = 0;
    while (at < words.length) {
        PAIR.lastIndex = at;
        const [pair, amount = "", unit = ""] = PAIR.exec(words) ?? [];
        if (pair === undefined) {
            return undefined;
        }
        seconds += Number(amount.replace(",", ".")) * UNIT_SECONDS[unit.charAt(0) as keyof typeof UNIT_SECONDS];
        BETWEEN.lastIndex = at + pair.length;
        BETWEEN.exec(words);
        at = BETWEEN.lastIndex;
    }
    return seconds > 0 && Number.isInteger(seconds) ? new Duration(seconds) : undefined;
}
