import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, anyOf, peek } from "../../../estate/values/reading.ts";

/** Deeper than any body. */
const DEEPEST = 20;

/** Whether a program asks for anything there: nulls, blanks, and lists and objects of nothing else ask for nothing. */
export function demand(place: Input, depth = 0): Presence {
    const text = place.text();
    if (text !== ABSENT || depth === DEEPEST) {
        return peek(text)?.trim() === "" ? ABSENT : place.presence();
    }
    const within = [...place.items(), ...place.members().map(([, member]) => member)].map((inner) =>
        demand(inner, depth + 1),
    );
    return anyOf(within);
}

/** The elements of a list; what is none stands for itself, as programs write a single one at times. */
export function elements(place: Input): Input[] {
    const items = place.items();
    return (items.length > 0 ? items : [place]).filter(isStated);
}
