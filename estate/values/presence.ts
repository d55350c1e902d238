import { ABSENT, Known, type Value } from "./value.ts";

/**
 * Whether something is there, which is another question than what it is: a reference is there whatever id it will have.
 * Unknown only where a value that is to come may turn out to be nothing.
 */
export type Presence = Value<true>;

export const THERE: Presence = new Known(true as const);

/** Whether anything stands at a place, or may. */
export function isStated(place: { presence(): Presence }): boolean {
    return place.presence() !== ABSENT;
}
