import type { Unknown } from "./unknown.ts";

/** Where references lead: to parts of the stack, out of it, or nowhere that is known yet. */
export interface Target<P> {
    parts: readonly P[];
    /** Whether a resource is named that the stack does not hold. */
    isOutside: boolean;
    /** What the answer waits for, where neither ids nor dependencies tell. */
    unknown?: Unknown;
}

/** Where several references lead together. What some do not tell yet does not matter once others have told. */
export function merge<P>(targets: readonly Target<P>[]): Target<P> {
    const parts = [...new Set(targets.flatMap((target) => target.parts))];
    const isOutside = targets.some((target) => target.isOutside);
    const unknown = targets.find((target) => target.unknown)?.unknown;
    return { parts, isOutside, ...(unknown && parts.length === 0 && !isOutside ? { unknown } : {}) };
}

/** The target without its parts: whether it leads out, and what it waits for. */
export function outcome({ parts: _, ...rest }: Target<unknown>): Target<never> {
    return { parts: [], ...rest };
}
