import { Hub, hostOf, type NamedHub } from "./hub.ts";
import { Input } from "./input.ts";
import type { Resource } from "./resource.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

/** How providers call the endpoint: azure-native and azure by its metadata host, azurestack by its ARM endpoint too. */
const ENDPOINTS = ["metadataHost", "armEndpoint"];

/** Tells which Hub a resource is deployed to. */
export class Hubs {
    readonly #named: Readonly<Record<string, NamedHub>>;

    /** @param named Hubs by their names in the settings */
    constructor(named: Readonly<Record<string, NamedHub>>) {
        this.#named = named;
    }

    /** @param location the resource's own location */
    of({ urn, provider }: Resource, location: Value<string>): Hub {
        const inputs = new Input(urn, provider?.inputs ?? {});
        const endpoint = ENDPOINTS.map((member) => toHost(member, inputs, provider?.name ?? "")).find(
            (value) => value !== ABSENT,
        );
        // The engine hands on the location of the provider only where the program gives the resource none.
        const fallback = location === ABSENT ? inputs.get("location").text() : location;
        return new Hub(endpoint ?? ABSENT, fallback, this.#named, provider?.name);
    }
}

function toHost(member: string, provider: Input, name: string): Value<string> {
    const value = provider.get(member).text();
    if (value instanceof Unknown) {
        return provider.get(member).unknown(`${member} of provider "${name}"`);
    }
    const host = value instanceof Known ? hostOf(value.value) : "";
    return host === "" ? ABSENT : new Known(host);
}
