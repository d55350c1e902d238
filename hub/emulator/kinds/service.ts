import type { HubView } from "../state/hub-view.ts";
import type { Change, Resource } from "../state/resource.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** What a provider answers at a path that is no resource of anybody's: `locations/usages`, `checkNameAvailability`. */
export interface Service {
    /** The types of its path: `Microsoft.Compute/locations/usages`, `Microsoft.Compute/virtualMachines/instanceView`. */
    type: string;
    method: "GET" | "POST" | "PUT";
    /** @throws ArmError */
    answer(asked: ServiceCall): ServiceAnswer;
}

/** Its subscription, its location and the resource that it is about are there. */
export interface ServiceCall {
    hub: HubView;
    /** A GUID; nothing at what is the Hub's own. */
    subscription: string | undefined;
    /** The subscription, the group or the resource in which or on which it stands; empty for what is the Hub's own. */
    scope: string;
    /** Those in the path: of the location, of the resource. */
    names: readonly string[];
    /** The resource that it is about, where it is about one. */
    resource: Resource | undefined;
    query: URLSearchParams;
    /** The body of the request; empty without one. */
    body: JsonObject;
}

export interface ServiceAnswer {
    changes?: readonly Change[];
    output: Json;
    status?: 200 | 201;
}
