import { nearest } from "../../text/nearest.ts";
import { type Place, show } from "../kinds/place.ts";
import { type Option, option } from "./option.ts";

/** An option that is on or off. */
export function flagOption(description: string, fallback: boolean): Option<boolean> {
    return option(description, { schema: { type: "boolean" }, read: readFlag }, fallback);
}

const WORDS = { true: true, yes: true, on: true, false: false, no: false, off: false } as const;

function readFlag(place: Place): boolean | undefined {
    const { value } = place;
    if (typeof value === "boolean") {
        return value;
    }
    const words = Object.keys(WORDS) as [keyof typeof WORDS, ...(keyof typeof WORDS)[]];
    const meant = value === 1 || (typeof value === "string" && WORDS[nearest(value, words)]);
    place.report(`is ${show(value)}, which is neither true nor false. Write ${meant}.`);
    return undefined;
}
