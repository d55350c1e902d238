import type { BodyFault } from "../../profile/body-faults.ts";
import type { HubOptions } from "../state/hub-options.ts";
import type { HubView } from "../state/hub-view.ts";
import type { Effect } from "../state/operation.ts";
import type { Change, Resource } from "../state/resource.ts";
import type { ArmError } from "../wire/arm-error.ts";
import type { ArmRequest } from "../wire/exchange.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** A PUT or PATCH of one resource, checked but for what only its kind knows. */
export interface Write {
    hub: HubView;
    id: string;
    name: string;
    /** What is to be kept: a copy, to be completed in place. */
    body: JsonObject;
    before: Resource | undefined;
    apiVersion: string;
}

/** What comes with a write. */
export interface Completed {
    /** Other resources that are made, changed or removed with it. */
    changes?: readonly Change[];
    /** What happens to others when it is done. */
    effects?: readonly Effect[];
    /** What no read answers. */
    secrets?: JsonObject;
}

/** Resources that stand in a list of another one, and can be asked for by themselves. */
export interface ChildList {
    /** `Microsoft.Network/virtualNetworks/subnets`. */
    type: string;
    /** The member of `properties` that holds the list, or the way there: `virtualMachineProfile.extensionProfile.extensions`. */
    member: string;
    /** Whether they can be written by themselves. */
    isWritable: boolean;
    /** Whether they can be patched by themselves. */
    isPatched?: boolean;
}

/** How a Hub answers writes: clients of a type insist on the statuses of its contract. */
export interface Answers {
    created: 200 | 201 | 202;
    replaced: 200 | 201 | 202;
    /** Where that takes no time; otherwise it is 202. */
    removed: 200 | 204;
    /** `put` stands for every PUT, `create` for that of something new. */
    takesTime: readonly ("create" | "put" | "patch" | "delete")[];
    /** Whether an answer of 202 to a PUT has no body: storage accounts. */
    isBare?: boolean;
    /** Whether a deletion answers what was there: role assignments. */
    showsRemoved?: boolean;
}

/** What a POST on a resource does: `start` of a VM. */
export type Action = (asked: Asked) => Acted;

export interface Asked {
    hub: HubView;
    resource: Resource;
    request: ArmRequest;
    /** The body of the request; empty without one. */
    body: JsonObject;
}

/** What an action comes to. */
export interface Acted {
    changes?: readonly Change[];
    /** What is answered, at once or at the end; nothing where there is nothing to tell. */
    output?: Json;
    /** Whether it takes time; what happens then. */
    isLong?: boolean;
    effects?: readonly Effect[];
}

/** What is particular to a type of resource. Everything else is the same for all. */
export interface Kind {
    type: string;
    answers: Answers;
    /** Whether it has a location and tags. */
    isTracked: boolean;
    /** What a PATCH may change. */
    patches: "tags" | "all" | "nothing";
    children?: readonly ChildList[];
    /** Fills in what the Hub decides, and refuses what it does not do. @throws ArmError */
    complete?(write: Write): Completed | undefined;
    /** What goes with it when it is removed. @throws ArmError where it may not go */
    removal?(resource: Resource, hub: HubView): readonly Change[];
    /** Its body as a read answers it, with what others say about it. @param expand what it asks for besides: `instanceView` */
    shown?(resource: Resource, hub: HubView, expand?: string): JsonObject;
    /** What it says of something in a body that the profile refuses, where providers have words of their own for it. */
    refusal?(fault: BodyFault, options: HubOptions): ArmError | undefined;
    actions?: Readonly<Record<string, Action>>;
    /** Members by whose ids it mentions resources that may go all the same: the source of a copy. */
    lets?: readonly string[];
    /** What the Hub says where it, or an item of it, may not go since another resource needs it. @param id of what would go */
    inUse?(id: string, user: Resource): { code: string; message: string };
    /** What its names look like, where that is not what most look like. */
    nameFault?(name: string): string | undefined;
}
