import { hostOf } from "./endpoint.ts";
import { normalizedLocation } from "./location.ts";
import type { NamedHub, NamedHubs } from "./named-hub.ts";

/** What the settings call one Hub. */
export interface Names {
    /** As the settings spell them, in their order. */
    all: readonly string[];
    /** As targets are compared with them. */
    compared: ReadonlySet<string>;
    /** The version of its software, as the first tells that tells one. */
    build: string | undefined;
}

/** Finds the Hubs of the settings by what tells one. There may be thousands, and every resource of a stack asks. */
export class HubNames {
    /** The host of an endpoint, or the location of a Hub without one, with the names that stand for it. */
    readonly #byEndpoint: ReadonlyMap<string | undefined, readonly Named[]>;
    readonly #byLocation: ReadonlyMap<string | undefined, readonly Named[]>;
    /** The endpoints at each location. */
    readonly #endpoints: ReadonlyMap<string | undefined, readonly (string | undefined)[]>;
    readonly #found = new Map<string, Names>();
    /** Whether the settings tell the build of any Hub. */
    readonly tellBuilds: boolean;

    constructor(hubs: NamedHubs) {
        const named = Object.entries(hubs).map(([name, hub], at): Named => ({ at, name, hub, ...placeOf(hub) }));
        const withEndpoint = named.filter(({ endpoint }) => endpoint !== undefined);
        this.#byEndpoint = Map.groupBy(withEndpoint, ({ endpoint }) => endpoint);
        this.#byLocation = Map.groupBy(
            named.filter(({ endpoint }) => endpoint === undefined),
            ({ location }) => location,
        );
        const atLocations = Map.groupBy(withEndpoint, ({ location }) => location);
        this.#endpoints = new Map([...atLocations].map(([at, own]) => [at, own.map(({ endpoint }) => endpoint)]));
        this.tellBuilds = named.some(({ hub }) => hub.build !== undefined);
    }

    /** The names of a Hub. @param region its location, or the first part of its domain */
    of(endpoint: string | undefined, region: string | undefined): Names {
        const [host, location] = [endpoint && hostOf(endpoint), region && normalizedLocation(region)];
        const key = JSON.stringify([host, location]);
        const found =
            this.#found.get(key) ??
            namesOf([
                ...(host === undefined ? [] : (this.#byEndpoint.get(host) ?? [])),
                ...(location === undefined ? [] : (this.#byLocation.get(location) ?? [])),
            ]);
        this.#found.set(key, found);
        return found;
    }

    /** The host of the endpoint of the only Hub that is named at a location. */
    endpointAt(location: string | undefined): string | undefined {
        const endpoints = location === undefined ? [] : (this.#endpoints.get(normalizedLocation(location)) ?? []);
        return endpoints.length === 1 ? endpoints[0] : undefined;
    }
}

interface Named {
    /** Its place in the settings. */
    at: number;
    name: string;
    hub: NamedHub;
    endpoint: string | undefined;
    location: string | undefined;
}

function placeOf({ endpoint, location }: NamedHub) {
    return {
        endpoint: endpoint === undefined ? undefined : hostOf(endpoint),
        location: location === undefined ? undefined : normalizedLocation(location),
    };
}

function namesOf(named: Named[]): Names {
    const ordered = named.sort((one, other) => one.at - other.at);
    const all = ordered.map(({ name }) => name);
    const build = ordered.find(({ hub }) => hub.build !== undefined)?.hub.build;
    return { all, compared: new Set(all.map(normalizedLocation)), build };
}
