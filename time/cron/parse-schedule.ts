import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { correction, example, type Remedy, withTexts } from "../../text/remedy.ts";
import { parseTimeZone } from "../parse-time-zone.ts";
import type { TimeZone } from "../time-zone.ts";
import type { Schedule } from "./schedule.ts";
import { scheduleOf } from "./schedule-of.ts";
import { ofNickname, SCHEDULE_EXAMPLE, scheduleRemedy } from "./schedule-remedy.ts";

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
        const fields = parsed.ok ? correction(parsed.value.fields) : parsed.remedy;
        return invalid("names no time zone that there is", inZoneMeant(zone.remedy, fields));
    }
    return parsed.ok ? parsed : invalid(parsed.fault, inZone(zone.value.name, parsed.remedy));
}

/** What is to be written behind the time zone. */
function inZone(zone: string, remedy: Remedy): Remedy {
    const isTwice = "text" in remedy && remedy.text.startsWith("CRON_TZ=");
    return withTexts(isTwice ? example(SCHEDULE_EXAMPLE) : remedy, (fields) => `CRON_TZ=${zone} ${fields}`);
}

/** Both must be clear for the whole to be. */
function inZoneMeant(zone: Remedy, fields: Remedy): Remedy {
    const [zoneMeant, fieldsMeant] = [textOf(zone) ?? "UTC", textOf(fields) ?? SCHEDULE_EXAMPLE];
    const isClear = zone.kind === "correction" && fields.kind === "correction";
    return inZone(zoneMeant, isClear ? correction(fieldsMeant) : example(fieldsMeant));
}

function textOf(remedy: Remedy): string | undefined {
    return remedy.kind === "values" ? remedy.similar : "text" in remedy ? remedy.text : remedy.examples[0];
}

function parseFields(text: string, zone?: TimeZone): Parsed<Schedule> {
    if (text.startsWith("@") || ofNickname(text) !== undefined) {
        return invalid("is a nickname, not a cron expression of five fields", scheduleRemedy(text));
    }
    if (text.split(" ").length !== 5 || text.length > LONGEST_EXPRESSION) {
        return invalid("is not a cron expression of five fields", scheduleRemedy(text));
    }
    const schedule = scheduleOf(text, zone);
    if (!schedule) {
        return invalid("is not a valid cron expression", scheduleRemedy(text));
    }
    return schedule.runs ? valid(schedule) : invalid("never runs: no such date exists", example(SCHEDULE_EXAMPLE));
}
