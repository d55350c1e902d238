import { type Place, show } from "../kinds/place.ts";
import { type Option, option } from "./option.ts";

/** An option that is on or off. */
export function flagOption(description: string, fallback: boolean): Option<boolean> {
    return option(description, { schema: { type: "boolean" }, read: readFlag }, fallback);
}

/** What means one of both in words and numbers of other formats. */
const MEANINGS = new Map([
    ...["true", "yes", "on", "1"].map((word) => [word, true] as const),
    ...["false", "no", "off", "0"].map((word) => [word, false] as const),
]);

function readFlag(place: Place): boolean | undefined {
    const { value } = place;
    if (typeof value === "boolean") {
        return value;
    }
    const meant = MEANINGS.get(`${show(value)}`.replaceAll('"', "").trim().toLowerCase());
    place.report(`is ${show(value)}, which is neither true nor false. Write ${meant ?? "one of them"}.`);
    return undefined;
}
