import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { correction, example, type Remedy } from "../../text/remedy.ts";
import { parseTimeZone } from "../parse-time-zone.ts";
import type { TimeZone } from "../time-zone.ts";
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
const EXAMPLE_ZONE = "Europe/Berlin";
const LONGEST_EXPRESSION = 256;

/**
 * Reads a cron expression of five fields, in UTC or behind a time zone as cron implementations take it:
 * `CRON_TZ=Europe/Berlin 0 2 * * *`. Nicknames (`@daily`) and six fields are refused: backup products differ on them.
 */
export function parseSchedule(text: string): Parsed<Schedule> {
    const trimmed = text
        .trim()
        .replace(/\s+/g, " ")
        .slice(0, LONGEST_EXPRESSION + 1);
    const [prefix = "", name = ""] = /^(?:CRON_)?TZ=(\S*) ?/i.exec(trimmed) ?? [];
    if (prefix === "") {
        return parseFields(trimmed);
    }
    const zone = parseTimeZone(name);
    const parsed = parseFields(trimmed.slice(prefix.length), zone.ok ? zone.value : undefined);
    if (!zone.ok) {
        const fields = parsed.ok ? parsed.value.fields : EXAMPLE;
        return invalid("names no time zone that there is", inZone(EXAMPLE_ZONE, example(fields)));
    }
    return parsed.ok ? parsed : invalid(parsed.fault, inZone(zone.value.name, parsed.remedy));
}

/** What is to be written behind the time zone. */
function inZone(zone: string, remedy: Remedy): Remedy {
    return "text" in remedy ? { ...remedy, text: `CRON_TZ=${zone} ${remedy.text}` } : remedy;
}

function parseFields(text: string, zone?: TimeZone): Parsed<Schedule> {
    const fields = text.split(" ");
    const nickname = NICKNAMES[text.toLowerCase().replace(/^@?/, "@")];
    if (nickname || text.startsWith("@")) {
        return invalid(
            "is a nickname, not a cron expression of five fields",
            nickname ? correction(nickname) : example(EXAMPLE),
        );
    }
    if (fields.length !== 5 || text.length > LONGEST_EXPRESSION) {
        return invalid("is not a cron expression of five fields", example(repaired(fields)));
    }
    return scheduleOf(text, zone) ?? invalid("is not a valid cron expression", example(repaired(fields)));
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

function scheduleOf(fields: string, zone?: TimeZone): Parsed<Schedule> | undefined {
    try {
        const schedule = new Schedule(fields, zone);
        return schedule.runs ? valid(schedule) : invalid("never runs: no such date exists", example(EXAMPLE));
    } catch {
        return undefined;
    }
}
