import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, anyOf, peek } from "../../../estate/values/reading.ts";

/** A place in a body, and the object that holds it. */
export interface BodyMember {
    at: Input;
    holder: Input;
}

/** The places that a path leads to: through a list, one for each of its elements; none where nothing holds them. */
export function placesAt(body: Input, path: string): BodyMember[] {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const holders = steps.reduce((places, step) => places.flatMap((place) => elements(place.get(step))), [body]);
    return holders.map((holder) => ({ at: holder.get(last), holder }));
}

function elements(place: Input): Input[] {
    const items = place.items();
    return (items.length > 0 ? items : [place]).filter(isStated);
}

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
