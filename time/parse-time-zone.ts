import { nearest } from "../text/nearest.ts";
import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { example } from "../text/remedy.ts";
import { TimeZone } from "./time-zone.ts";

const zones = new Map<string, TimeZone>();

/** Reads the name of a time zone in the IANA database, `Europe/Berlin`, in any case. */
export function parseTimeZone(text: string): Parsed<TimeZone> {
    const known = zones.get(text) ?? zoneOf(text);
    if (known) {
        zones.set(text, known);
        return valid(known);
    }
    return invalid("is not a time zone", example(nearestZone(text)));
}

/** Offsets such as `+01:00` are no names, though the platform takes them. */
function zoneOf(text: string): TimeZone | undefined {
    if (!/^[a-z][\w+/-]*$/i.test(text)) {
        return undefined;
    }
    try {
        const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions();
        // An old name stays as it is written; the platform knows it by another one.
        return new TimeZone(timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text);
    } catch {
        return undefined;
    }
}

/** By the city first, which people remember better than the region before it. */
function nearestZone(text: string): string {
    const names: [string, ...string[]] = ["UTC", ...Intl.supportedValuesOf("timeZone")];
    const city = cityOf(text);
    return names.find((name) => cityOf(name) === city) ?? nearest(text, names);
}

function cityOf(name: string): string {
    return name.slice(name.lastIndexOf("/") + 1).toLowerCase();
}
