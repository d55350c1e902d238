import type { HubState } from "../../hub/hub-state.ts";
import { type Change, keyOf, type Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { itemIds } from "../children.ts";

/** The ids of all that lies in a resource or a group, items of lists included. */
export function goingWith(hub: HubState, resource: Resource): string[] {
    return [resource, ...within(hub, resource)].flatMap(({ id, type, body }) => {
        const kind = hub.kindOf(type);
        return [id, ...(kind ? itemIds(kind, body) : [])];
    });
}

/** Lets those outside know that they lose what lies in it, such as interfaces of other groups their balancer. */
export function takeLeave(hub: HubState, resource: Resource): void {
    for (const inner of within(hub, resource)) {
        const outside = removalOf(hub, inner).filter((change) => {
            return "put" in change && !keyOf(change.put.id).startsWith(`${keyOf(resource.id)}/`);
        });
        // One by one, as several may be about the same.
        if (outside.length > 0) {
            hub.commit(outside);
        }
    }
}

/** What keeps it from going by itself does not keep it from going with all that is around it. */
function removalOf(hub: HubState, inner: Resource): readonly Change[] {
    try {
        return hub.kindOf(inner.type)?.removal?.(inner, hub) ?? [];
    } catch (error) {
        if (error instanceof ArmError) {
            return [];
        }
        throw error;
    }
}

function within(hub: HubState, { id }: Resource): Resource[] {
    return hub.resources.those(hub.resources.within(id));
}
