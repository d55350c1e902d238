import type { JsonObject } from "../wire/json.ts";
import type { HubOptions } from "./hub-options.ts";
import type { Change, Resource } from "./resource.ts";
import type { Resources } from "./resources.ts";

/** What stands at an id: a resource, or an item of a list of one. */
export interface Found {
    type: string;
    /** The resource itself, or the one that holds it. */
    resource: Resource;
    /** Where it is an item of a list. */
    item?: JsonObject;
}

/** A Hub as those see it who say what its resources do. */
export interface HubView {
    readonly options: HubOptions;
    readonly resources: Resources;
    /** What stands at an id. */
    find(id: string): Found | undefined;
    /** A body as a read answers it. @param expand what it asks for besides: `instanceView` */
    shown(resource: Resource, expand?: string): JsonObject;
    /** The changes that take a resource away, with all that lies in it or extends it. */
    removals(id: string): Change[];
}
