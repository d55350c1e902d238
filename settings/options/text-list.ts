import type { Kind } from "../kinds/kind.ts";
import { show } from "../kinds/place.ts";
import { type Option, option } from "./option.ts";

/** A list of words, at least one; they are compared without case and surrounding blanks. */
export function textList(description: string, fallback: readonly [string, ...string[]]): Option<[string, ...string[]]> {
    const words: Kind<[string, ...string[]]> = {
        schema: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 },
        read(place) {
            const items: unknown[] = Array.isArray(place.value) ? place.value : [];
            const [first, ...others] = items.filter(isWord).map((item) => item.trim().toLowerCase());
            if (first === undefined || others.length + 1 < items.length) {
                place.report(`is ${show(place.value)}, which is not a list of words. Write e.g. ${show(fallback)}.`);
            }
            return first === undefined ? undefined : [first, ...others];
        },
    };
    return option(description, words, [...fallback]);
}

function isWord(item: unknown): item is string {
    return typeof item === "string" && item.trim() !== "";
}
