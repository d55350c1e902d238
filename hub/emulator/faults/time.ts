const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const TIME = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)$/i;

/** The longest time that a Hub is told, a day, in milliseconds. */
const LONGEST = 24 * UNITS.h;

/** What times look like, for messages. */
export const TIME_FORM = "a time (such as 200ms, 2s or 1.5m)";

/** A time as `200ms`, `2s`, `1.5m` or `1h`, in milliseconds; nothing where it is none, or longer than a day. */
export function timeIn(text: string): number | undefined {
    const [, number = "", unit = ""] = TIME.exec(text) ?? [];
    const time = Math.round(Number(number) * UNITS[unit.toLowerCase() as keyof typeof UNITS]);
    return time <= LONGEST ? time : undefined;
}
