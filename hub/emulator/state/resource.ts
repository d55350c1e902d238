import type { JsonObject } from "../wire/json.ts";

/** A resource as a Hub keeps it. */
export interface Resource {
    /** As it was spelled when the resource was made. */
    readonly id: string;
    /** As the profile spells it: `Microsoft.Compute/virtualMachines`. */
    readonly type: string;
    /** Its own name, without those of its parents. */
    readonly name: string;
    /** What was sent and completed: `location`, `tags`, `sku`, `properties`. No id, name, type or etag. */
    readonly body: JsonObject;
    readonly etag: string;
    /** What no read answers: keys of a storage account. */
    readonly secrets?: JsonObject;
    /** Milliseconds since 1970, told to it when it is kept. */
    readonly createdAt?: number;
    readonly changedAt?: number;
}

/** What becomes of resources. Changes of one request happen together or not at all. */
export type Change = { put: Resource } | { remove: string };

/** How ids are compared: Azure does so without case. */
export function keyOf(id: string): string {
    return id.toLowerCase();
}

/** Whether it tells of what was deployed: that names other resources, and repeats them, without needing any. */
export function isRecord({ type }: Resource): boolean {
    return type.startsWith("Microsoft.Resources/deployments");
}
