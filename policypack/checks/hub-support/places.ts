import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, anyOf, peek } from "../../../estate/values/reading.ts";

/** A place in a body, and the object that holds it. */
export interface BodyMember {
    at: Input;
    holder: Input;
}

/** The places in a body that paths lead to. Hundreds of paths begin alike, and what they have in common is walked once. */
export class Places {
    readonly #holders: Map<string, readonly Input[]>;

    constructor(body: Input) {
        this.#holders = new Map([["", [body]]]);
    }

    /** Those that are stated: through a list, one for each of its elements. */
    at(path: string): BodyMember[] {
        const { before, last } = lastStepOf(path);
        const members = this.#holdersAt(before).map((holder) => ({ at: holder.get(last), holder }));
        return members.filter(({ at }) => isStated(at));
    }

    #holdersAt(path: string): readonly Input[] {
        const found = this.#holders.get(path);
        if (found !== undefined) {
            return found;
        }
        const { before, last } = lastStepOf(path);
        const holders = this.#holdersAt(before).flatMap((holder) => elements(holder.get(last)));
        this.#holders.set(path, holders);
        return holders;
    }
}

function lastStepOf(path: string): { before: string; last: string } {
    const end = path.lastIndexOf(".");
    return { before: path.slice(0, Math.max(end, 0)), last: path.slice(end + 1) };
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
