import { advise, among } from "../../text/remedy.ts";
import { isComment, type Place } from "../kinds/place.ts";
import type { OptionTable, OptionValues } from "./option.ts";

/** What every rule takes beside its options. The Pulumi engine reads it. */
export const LEVEL = "enforcementLevel";

/**
 * Reads the options of the rule that stands at a place, in the order of the table, and reports others.
 * @param read what has been read so far, for options that depend on earlier ones
 * @param ignored names that are right, but not for this reader
 */
export function readOptions<T extends OptionTable>(
    place: Place,
    table: T,
    read: Partial<OptionValues<T>> = {},
    ignored: readonly string[] = [],
): OptionValues<T> {
    const stated = namesIn(place.value).filter((name) => !ignored.includes(name));
    for (const name of stated.filter((key) => !Object.hasOwn(table, key))) {
        place
            .at(name)
            .reportName(() => `is not an option. ${suggestion(place, name, [...Object.keys(table), ...ignored])}`);
    }
    for (const [name, option] of Object.entries(table)) {
        const value = stated.includes(name) ? option.read(place.at(name)) : option.default;
        Object.assign(read, { [name]: value });
    }
    return read as OptionValues<T>;
}

/** The members of an object that are no comments. A level that stands for an object has none. */
export function namesIn(value: unknown): string[] {
    return typeof value === "object" ? Object.keys(value ?? {}).filter((name) => !isComment(name)) : [];
}

function suggestion(rule: Place, name: string, options: readonly string[]): string {
    return options.length > 0 ? advise(among([LEVEL, ...options], name)) : `The rule ${rule} takes only "${LEVEL}".`;
}
