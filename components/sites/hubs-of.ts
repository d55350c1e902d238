import { isObject } from "../arguments/structure.ts";

/** The Hubs that a component is given, whatever they are: its own, those of both sides, or those of its sites. */
export function hubsOf(args: unknown): unknown[] {
    const { primary, standby, sites }: Record<string, unknown> = isObject(args) ? args : {};
    const places = [args, primary, standby, ...(isObject(sites) ? Object.values(sites) : [])];
    return places.flatMap((place) => (isObject(place) ? [place.hub] : []));
}
