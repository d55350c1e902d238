import { correction, example, question, type Remedy } from "../../text/remedy.ts";
import { CLOCK_TIME, clockTimes } from "../spoken/clock-times.ts";
import { durationParts } from "../spoken/duration-parts.ts";
import { HOUR_MINUTES } from "../units.ts";
import { scheduleOf } from "./schedule-of.ts";
import { spokenSchedule } from "./spoken-schedule.ts";

/** What cron itself calls schedules. Without the @, the words mean the same. */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
    ["@yearly", "0 0 1 1 *"],
    ["@annually", "0 0 1 1 *"],
    ["@monthly", "0 0 1 * *"],
    ["@weekly", "0 0 * * 0"],
    ["@daily", "0 0 * * *"],
    ["@midnight", "0 0 * * *"],
    ["@hourly", "0 * * * *"],
]);
/** What would be valid, whatever was meant. */
export const SCHEDULE_EXAMPLE = "0 */4 * * *";
const LONGEST_READ = 120;

/** The five fields that a nickname stands for. */
export function ofNickname(text: string): string | undefined {
    return NICKNAMES.get(text.toLowerCase().replace(/^@?/, "@"));
}

/** What to write instead of a text that is no cron expression of five fields. */
export function scheduleRemedy(text: string): Remedy {
    const nickname = ofNickname(text);
    if (nickname !== undefined) {
        return correction(nickname);
    }
    if (text.length > LONGEST_READ) {
        return example(SCHEDULE_EXAMPLE);
    }
    const quoted = /^(["'`])(.*)\1$/.exec(text)?.[2]?.trim() ?? "";
    return scheduleOf(quoted)?.runs
        ? correction(quoted)
        : (ofSixFields(text) ??
              ofLength(text) ??
              spokenSchedule(text) ??
              example(repaired(text) ?? atTimeIn(text) ?? SCHEDULE_EXAMPLE));
}

/** Some put seconds before the five fields, others the year behind them. */
function ofSixFields(text: string): Remedy | undefined {
    const fields = text.split(" ");
    if (fields.length !== 6) {
        return undefined;
    }
    const [withoutSeconds, withoutYear] = [fields.slice(1).join(" "), fields.slice(0, 5).join(" ")];
    const isAnyYear = /^[*?]$/.test(fields[5] ?? "");
    const isYear = isAnyYear || /^\d{4}/.test(fields[5] ?? "");
    const [only, ...others] = [withoutSeconds, ...(isYear ? [withoutYear] : [])].filter(
        (candidate) => scheduleOf(candidate)?.runs,
    );
    if (only !== undefined && others.length > 0) {
        return question("Does the first field mean seconds, or the last one years?", only, ...others);
    }
    const isWhole = only === withoutYear ? isAnyYear : /^0+$/.test(fields[0] ?? "");
    return only === undefined ? undefined : isWhole ? correction(only) : example(only);
}

/** A length of time could be how far runs are apart, or an hour in French. */
function ofLength(text: string): Remedy | undefined {
    const parts = durationParts(text);
    const remedy = parts && spokenSchedule(`every ${text}`);
    return remedy && "text" in remedy ? example(remedy.text) : undefined;
}

/** Lowest and highest number of minute, hour, day of month, month and day of week. */
const LIMITS = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
] as const;

/** Six fields begin with seconds, four lack the day of the week; numbers out of range become the nearest in range. */
function repaired(text: string): string | undefined {
    const fields = text.split(" ");
    const five = fields.length === 6 ? fields.slice(1) : fields.length === 4 ? [...fields, "*"] : fields;
    const candidate = LIMITS.map(([lowest, highest], at) =>
        (five[at] ?? "").replace(/\d+/g, (number) => String(Math.min(highest, Math.max(lowest, Number(number))))),
    ).join(" ");
    return five.length === 5 && scheduleOf(candidate)?.runs ? candidate : undefined;
}

/** Every day at the only time that a text names. */
function atTimeIn(text: string): string | undefined {
    const found =
        text.toLowerCase().match(new RegExp(String.raw`(?<![\p{L}\d.:])${CLOCK_TIME}(?![\p{L}\d])`, "gu")) ?? [];
    const [times = [], ...others] = found.map((time) => clockTimes(time));
    const [time, later] = times;
    return time === undefined || later !== undefined || others.length > 0
        ? undefined
        : `${time % HOUR_MINUTES} ${Math.floor(time / HOUR_MINUTES)} * * *`;
}
