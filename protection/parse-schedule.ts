import { invalid, type Parsed, valid } from "./parsed.ts";
import { Schedule } from "./schedule.ts";

const NICKNAMES: Record<string, string> = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
};
const EXAMPLE = "0 */4 * * *";
const LONGEST_EXPRESSION = 256;

/** Reads a cron expression of five fields. Nicknames (`@daily`) and six fields are refused: backup products differ on them. */
export function parseSchedule(text: string): Parsed<Schedule> {
    const trimmed = text
        .trim()
        .replace(/\s+/g, " ")
        .slice(0, LONGEST_EXPRESSION + 1);
    const fields = trimmed.split(" ");
    const nickname = NICKNAMES[trimmed.toLowerCase().replace(/^@?/, "@")];
    if (nickname || trimmed.startsWith("@")) {
        return invalid("is a nickname, not a cron expression of five fields", nickname ?? EXAMPLE);
    }
    if (fields.length !== 5 || trimmed.length > LONGEST_EXPRESSION) {
        return invalid("is not a cron expression of five fields", repaired(fields));
    }
    return scheduleOf(trimmed) ?? invalid("is not a valid cron expression", repaired(fields));
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
function repaired(fields: string[]): string {
    const five = fields.length === 6 ? fields.slice(1) : fields.length === 4 ? [...fields, "*"] : fields;
    const candidate = LIMITS.map(([lowest, highest], at) =>
        (five[at] ?? "").replace(/\d+/g, (number) => String(Math.min(highest, Math.max(lowest, Number(number))))),
    ).join(" ");
    return five.length === 5 && scheduleOf(candidate)?.ok ? candidate : EXAMPLE;
}

function scheduleOf(text: string): Parsed<Schedule> | undefined {
    try {
        const schedule = new Schedule(text);
        const runs = schedule.nextRuns(new Date(0), 1).length > 0;
        return runs ? valid(schedule) : invalid("never runs: no such date exists", EXAMPLE);
    } catch {
        return undefined;
    }
}
