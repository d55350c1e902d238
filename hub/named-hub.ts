import { hostOf } from "./endpoint.ts";
import { sameLocation } from "./location.ts";

/** A Hub as the settings of a platform team name it: its endpoint or its location tells it. */
export interface NamedHub {
    /** The host of its Azure Resource Manager endpoint: `management.west.hub.contoso.com`. */
    endpoint?: string;
    /** Its only location: `west`. */
    location?: string;
    /** The version of its software: `2406`. */
    build?: string;
}

/** Hubs by the names that a platform team gives them. */
export type NamedHubs = Readonly<Record<string, NamedHub>>;

/** The names of a Hub. @param region its location, or the first part of its domain */
export function namesOf(endpoint: string | undefined, region: string | undefined, named: NamedHubs): string[] {
    const isThis = (hub: NamedHub) =>
        hub.endpoint === undefined
            ? sameLocation(hub.location, region)
            : endpoint !== undefined && hostOf(hub.endpoint) === hostOf(endpoint);
    return Object.keys(named).filter((name) => isThis(named[name] ?? {}));
}

/** The host of the endpoint of the only Hub that is named at a location. */
export function endpointAt(location: string | undefined, named: NamedHubs): string | undefined {
    const endpoints = Object.values(named).flatMap((hub) =>
        sameLocation(hub.location, location) ? (hub.endpoint ?? []) : [],
    );
    return endpoints.length === 1 ? endpoints.map(hostOf)[0] : undefined;
}
