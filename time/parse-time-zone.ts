import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { among, correction, example, type Remedy } from "../text/remedy.ts";
import { Memory } from "./memory.ts";
import { TimeZone } from "./time-zone.ts";

/** The longest name has 32 characters. */
const LONGEST_READ = 64;
const zones = new Memory<TimeZone | undefined>();

/** Reads the name of a time zone in the IANA database, `Europe/Berlin`, in any case. */
export function parseTimeZone(text: string): Parsed<TimeZone> {
    const zone = zones.get(text, () => zoneOf(text));
    return zone ? valid(zone) : invalid("is not a time zone", zoneRemedy(text));
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

/** The city or the offset, where it means one zone; else the name that it is spelt like. */
function zoneRemedy(text: string): Remedy {
    const words = text.trim().slice(0, LONGEST_READ);
    const offset = /^(?:utc ?)?([+-])(\d{1,2})(?::?00)?$/i.exec(words);
    if (offset && Number(offset[2]) <= 12) {
        // The names of these zones count west of Greenwich, against the custom of the rest of the world.
        const name = Number(offset[2]) === 0 ? "UTC" : `Etc/GMT${offset[1] === "+" ? "-" : "+"}${Number(offset[2])}`;
        return correction(name);
    }
    const names = ["UTC", ...Intl.supportedValuesOf("timeZone")];
    const [city, ...others] = names.filter((name) => [name, cityOf(name)].some((part) => plain(part) === plain(words)));
    if (city !== undefined && others.length === 0) {
        return correction(city);
    }
    const meant = among(names, words);
    return meant.kind === "values" && meant.similar !== undefined ? meant : example("UTC");
}

function cityOf(name: string): string {
    return name.slice(name.lastIndexOf("/") + 1);
}

/** Without case, accents, and what stands between words. */
function plain(text: string): string {
    return text
        .normalize("NFKD")
        .replace(/[\p{M}\s_-]/gu, "")
        .toLowerCase();
}
