import type { HubView } from "../../../../state/hub-view.ts";
import type { Change, Resource } from "../../../../state/resource.ts";
import type { JsonObject } from "../../../../wire/json.ts";

/** The machine whose disks are looked at. */
export interface Machine {
    hub: HubView;
    id: string;
    name: string;
    /** As it was; nothing where it is new. */
    before: Resource | undefined;
}

/** A disk of a machine as it is kept, and what is made or changed for it. */
export interface MadeDisk {
    disk: JsonObject;
    changes: readonly Change[];
}
