import type { HubView } from "../state/hub-view.ts";
import { keyOf } from "../state/resource.ts";
import type { JsonObject } from "../wire/json.ts";

/** Names of which there is one on the whole Hub, as they are parts of addresses. */
export interface UniqueNames {
    type: string;
    /** Why nobody can have a name. */
    faultOf(name: string): string | undefined;
    /** That somebody has it. */
    taken(name: string): string;
}

/** The id of whoever has a name. */
export function holderOfName({ options, resources }: HubView, type: string, name: string): string | undefined {
    for (const { id } of options.subscriptions) {
        for (const key of resources.ofType(id, type).following("")) {
            if (key.endsWith(`/${keyOf(name)}`)) {
                return resources.get(key)?.id;
            }
        }
    }
    return undefined;
}

/**
 * Whether somebody could have a name.
 * @see https://learn.microsoft.com/rest/api/storagerp/storage-accounts/check-name-availability
 */
export function availabilityOf(hub: HubView, { type, faultOf, taken }: UniqueNames, name: string): JsonObject {
    const fault = faultOf(name);
    if (fault !== undefined) {
        return { nameAvailable: false, reason: "AccountNameInvalid", message: fault };
    }
    return holderOfName(hub, type, name) === undefined
        ? { nameAvailable: true }
        : { nameAvailable: false, reason: "AlreadyExists", message: taken(name) };
}
