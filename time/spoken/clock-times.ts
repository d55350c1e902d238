import { HOUR_MINUTES } from "../units.ts";

const NAMED: ReadonlyMap<string, number> = new Map([
    ["noon", 12 * HOUR_MINUTES],
    ["midday", 12 * HOUR_MINUTES],
    ["midnight", 0],
]);

const HALF = String.raw`(?:\s?([ap])\.?\s?m\b\.?)`;
const OCLOCK = String.raw`(?:\s?(?:uhr|o['’]clock))`;
/** `02:30`, `2:30 pm`, `20.30 Uhr`, `20h30`. */
const WITH_MINUTES = String.raw`(\d{1,2})[:.h]([0-5]\d)(?::00)?(?!\d)(?:${HALF}|${OCLOCK}|h\b)?`;
/** `0230`, as the military writes it. */
const FOUR_DIGITS = String.raw`([0-2]\d)([0-5]\d)(?:\s?(?:h|hrs|hours)\b|${OCLOCK})?(?!\d)`;
/** `2 am`, `8 Uhr`, `20h`. */
const WITHOUT_MINUTES = String.raw`(\d{1,2})(?:${HALF}|${OCLOCK}|h\b)?(?![\d:.]\d|\d)`;

/** A time of the day within a longer text, in lower case. */
export const CLOCK_TIME =
    `(?:${[...NAMED.keys()].join("|")}|${WITH_MINUTES}|${FOUR_DIGITS}|${WITHOUT_MINUTES})`.replace(/\((?!\?)/g, "(?:");

const FORMS = [WITH_MINUTES, FOUR_DIGITS].map((form) => new RegExp(`^${form}$`));
const HOURS_ONLY = new RegExp(`^${WITHOUT_MINUTES}$`);

/**
 * The times of the day that a text can mean, in minutes since midnight: none where it is no time, two where an hour could
 * be in the morning or in the afternoon. With minutes, and without am or pm, the hours are those of the whole day.
 * @param text in lower case
 */
export function clockTimes(text: string): readonly number[] {
    const named = NAMED.get(text);
    if (named !== undefined) {
        return [named];
    }
    for (const form of FORMS) {
        const [, hour, minute, half] = form.exec(text) ?? [];
        if (hour !== undefined) {
            const time = hourOf(Number(hour), half);
            return time === undefined ? [] : [time * HOUR_MINUTES + Number(minute)];
        }
    }
    const [, hour, half] = HOURS_ONLY.exec(text) ?? [];
    const time = hour === undefined ? undefined : hourOf(Number(hour), half);
    if (time === undefined) {
        return [];
    }
    return half === undefined && time >= 1 && time <= 12
        ? [time * HOUR_MINUTES, ((time + 12) % 24) * HOUR_MINUTES]
        : [time * HOUR_MINUTES];
}

/** @param half `a` before noon, `p` after */
function hourOf(hour: number, half: string | undefined): number | undefined {
    if (hour > 23 || (half !== undefined && hour === 0) || (half === "a" && hour > 12)) {
        return undefined;
    }
    return half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
}
