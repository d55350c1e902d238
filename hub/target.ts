import { domainOf, hostOf } from "./endpoint.ts";
import { normalizedLocation } from "./location.ts";

/** What tells a Hub, as far as it is known. */
export interface HubTraits {
    /** The host of its Azure Resource Manager endpoint: `management.west.hub.contoso.com`. */
    endpoint?: string | undefined;
    /** Its only location. */
    location?: string | undefined;
    /** What the settings call it, each name as locations are compared. */
    names?: ReadonlySet<string>;
}

/**
 * Whether a target of copies is on a Hub, and would be lost with it: the Hub's endpoint, anything below its domain
 * (`*.west.hub.contoso.com`), its bare region or location with or without `management.` before it, or its name in the
 * settings.
 * @param target a host, a URL, or a name
 */
export function isOnHub(target: string, { endpoint, location, names }: HubTraits): boolean {
    if (names?.has(normalizedLocation(target))) {
        return true;
    }
    const domain = endpoint === undefined ? undefined : domainOf(hostOf(endpoint));
    const own = location === undefined ? undefined : normalizedLocation(location);
    const host = normalizedLocation(hostOf(target));
    const targeted = domainOf(host);
    const isBare = host !== "" && [domain, regionOf(domain), own].some((place) => place === host || place === targeted);
    if (domain?.includes(".")) {
        return isBare || host.endsWith(`.${domain}`);
    }
    // Without a domain, only the endpoint's own form is sure to be the Hub's.
    return isBare || (targeted !== host && regionOf(targeted) === (domain ?? own));
}

/** What targets call a Hub by: one that is on it names one of these. Finds a few Hubs among many to ask {@link isOnHub} of. */
export function namesOfHub({ endpoint, location, names = new Set() }: HubTraits): string[] {
    const domain = endpoint === undefined ? undefined : domainOf(hostOf(endpoint));
    const own = location === undefined ? undefined : normalizedLocation(location);
    return [...new Set([...names, ...[domain, regionOf(domain), own].filter((name) => name !== undefined)])];
}

/** All that could be the name of a Hub in a target. */
export function namesInTarget(target: string): string[] {
    const host = normalizedLocation(hostOf(target));
    const parts = host.split(".");
    const domains = parts.map((_, at) => parts.slice(at).join("."));
    return [...new Set([normalizedLocation(target), ...domains, domainOf(host), regionOf(domainOf(host)) ?? ""])];
}

/** The first part of a domain, which is the region of the Hub: `west` of `west.hub.contoso.com`. */
function regionOf(domain: string | undefined): string | undefined {
    return domain?.split(".", 1)[0];
}
