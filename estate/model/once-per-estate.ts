import type { Estate } from "./estate.ts";

/** What several rules ask of the same stack is derived when the first one asks. */
export function oncePerEstate<T>(derive: (estate: Estate) => T): (estate: Estate) => T {
    const derived = new WeakMap<Estate, { value: T }>();
    return (estate) => {
        const known = derived.get(estate) ?? { value: derive(estate) };
        derived.set(estate, known);
        return known.value;
    };
}
