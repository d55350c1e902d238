import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { isObject, type Json, textIn } from "../../../wire/json.ts";

/**
 * What names an id: the ids of items of resources, such as IP configurations, and of resources that do so outside of items.
 * What a resource says of its own items is left out.
 */
export function namersOf(hub: HubView, id: string): string[] {
    const named = keyOf(id);
    return [...hub.resources.naming(id)].flatMap((key) => {
        const resource = hub.resources.get(key);
        return resource && !named.startsWith(`${key}/`) ? namersIn(resource, id) : [];
    });
}

/** The items of a resource that name an id; the resource itself where it does so outside of items. */
export function namersIn(resource: Resource, id: string): string[] {
    const namers = within(resource.body, resource.id, { key: keyOf(resource.id), named: keyOf(id) });
    return [...new Set(namers)];
}

/** References as the Hub sends them: a list that is left out where it is empty, as it does. */
export function references(member: string, ids: readonly string[]): Record<string, { id: string }[]> {
    return ids.length === 0 ? {} : { [member]: ids.map((id) => ({ id })) };
}

function* within(value: Json, holder: string, sought: { key: string; named: string }): Iterable<string> {
    if (Array.isArray(value)) {
        for (const item of value) {
            yield* within(item, holder, sought);
        }
    } else if (isObject(value)) {
        const own = textIn(value, "id");
        const isItem = own !== undefined && "name" in value && keyOf(own).startsWith(`${sought.key}/`);
        if (own !== undefined && !isItem && keyOf(own) === sought.named) {
            yield holder;
        }
        for (const member of Object.values(value)) {
            if (typeof member === "object") {
                yield* within(member, isItem ? own : holder, sought);
            }
        }
    }
}
