import { generated } from "../../profile/data.ts";
import type { HubType } from "../../profile/hub-profile.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { JsonObject } from "../wire/json.ts";
import { locationOf } from "./checks/location.ts";
import { isManagersOwn } from "./managers-own.ts";

/** The namespaces that a Hub has, as Microsoft spells them. */
export function namespacesOf({ options }: HubState): string[] {
    return [...new Set(options.profile.types.map(namespaceOf))].sort();
}

/**
 * A namespace with its types and their API versions.
 * @param scope the subscription, or an empty text
 * @param state whether the subscription may use it; nothing where no subscription is asked
 * @see https://learn.microsoft.com/rest/api/resources/providers/get?view=rest-resources-2019-10-01
 */
export function providerEntry(hub: HubState, namespace: string, scope: string, state: string | undefined): JsonObject {
    const types = hub.options.profile.types.filter((type) => namespaceOf(type) === namespace);
    return {
        id: `${scope}/providers/${namespace}`,
        namespace,
        resourceTypes: types.map((type) => typeEntry(hub, namespace, type)),
        ...(state === undefined
            ? {}
            : {
                  registrationState: state,
                  registrationPolicy: isManagersOwn(namespace) ? "RegistrationFree" : "RegistrationRequired",
              }),
    };
}

function typeEntry(hub: HubState, namespace: string, { name, apiVersion, apiVersions }: HubType): JsonObject {
    const capabilities = hub.kindOf(name)?.isTracked ? "SupportsTags, SupportsLocation" : "None";
    return {
        resourceType: name.slice(namespace.length + 1),
        locations: isManagersOwn(namespace) ? [] : [locationOf(hub.options)],
        apiVersions: [...apiVersions],
        apiProfiles: [{ profileVersion: generated.name, apiVersion }],
        capabilities,
    };
}

function namespaceOf({ name }: HubType): string {
    return name.slice(0, name.indexOf("/"));
}
