import type { Entry } from "./entry.ts";

/** Where resources are deployed. */
export interface Place {
    subscriptionId: string;
    /** The name of the resource group; nothing where the subscription is deployed to. */
    resourceGroup: string | undefined;
}

/** The id of a resource group, or of the subscription. */
export function pathOf({ subscriptionId, resourceGroup }: Place): string {
    const subscription = `/subscriptions/${subscriptionId}`;
    return resourceGroup === undefined ? subscription : `${subscription}/resourceGroups/${resourceGroup}`;
}

/** The id of a resource. @param scope what it extends, as an id or the end of one: `Microsoft.Compute/virtualMachines/db` */
export function idIn(place: Place, { type, name }: Pick<Entry, "type" | "name">, scope: string | undefined): string {
    if (type.toLowerCase() === "microsoft.resources/resourcegroups") {
        return `/subscriptions/${place.subscriptionId}/resourceGroups/${name}`;
    }
    const [namespace, ...types] = type.split("/");
    const names = name.split("/");
    const own = [namespace, ...types.flatMap((one, at) => [one, names[at]])].join("/");
    return `${scope === undefined ? pathOf(place) : wholeId(place, scope)}/providers/${own}`;
}

/** An id that may be written without its beginning: `Microsoft.Compute/virtualMachines/db`. */
export function wholeId(place: Place, id: string): string {
    const whole = id.startsWith("/") ? id : `${pathOf(place)}/providers/${id}`;
    return whole.replace(/\/+$/, "");
}
