import type { HubState } from "../hub/hub-state.ts";
import type { JsonObject } from "../wire/json.ts";
import type { ConsoledHub } from "./consoled-hub.ts";

/** What there is to know of a Hub but its secrets. */
export function hubListing(hub: ConsoledHub, version: string): JsonObject {
    const { name, url, namedUrl, nodes, kind, tenantId, subscriptionId, clientId, loginEndpoint, audience } = hub;
    return {
        ...{ name, location: name, url, namedUrl, nodes, version },
        ...{ signIn: kind, tenantId, subscriptionId, clientId, loginEndpoint, audience },
        isLenient: hub.isLenient,
        hasModernMetadata: hub.hasModernMetadata,
        reach: hub.faults.reach,
        faults: hub.faults.all.length,
        resources: hub.state.resources.size,
    };
}

/** All resources of Hubs as reads answer them, each with the name of its Hub. */
export function* resourceListing(hubs: readonly { name: string; state: HubState }[]): Iterable<JsonObject> {
    for (const { name, state } of hubs) {
        for (const resource of state.resources.all()) {
            yield { hub: name, ...state.shown(resource) };
        }
    }
}

/** A list in JSON, in parts: the whole may be longer than a text can be. */
export function* jsonList(items: Iterable<JsonObject>): Iterable<string> {
    let before = "[\n";
    for (const item of items) {
        yield before + JSON.stringify(item);
        before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
}
