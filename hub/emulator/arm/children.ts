import { itemsOf, withItemsIn } from "../kinds/child-list.ts";
import type { ChildList, Kind } from "../kinds/kind.ts";
import { type JsonObject, objectIn, textIn } from "../wire/json.ts";

/** The ids of the items of all lists of a body. */
export function itemIds(kind: Kind, body: JsonObject): string[] {
    return (kind.children ?? []).flatMap((list) => itemsOf(list, body).flatMap((item) => textIn(item, "id") ?? []));
}

/** The body with ids, etags and states on the items of its lists, and with empty lists where there are none. */
export function withItems(kind: Kind, id: string, body: JsonObject, etag: string, state: string): JsonObject {
    const lists = kind.children ?? [];
    return lists.reduce((whole, list) => {
        const items = itemsOf(list, whole).map((item) => withState(list, id, item, etag, state));
        return withItemsIn(list, whole, items);
    }, body);
}

function withState({ type }: ChildList, id: string, item: JsonObject, etag: string, state: string): JsonObject {
    const collection = type.slice(type.lastIndexOf("/") + 1);
    const name = textIn(item, "name") ?? "";
    return {
        name,
        id: `${id}/${collection}/${name}`,
        // Those of other providers have none.
        ...(type.startsWith("Microsoft.Network/") ? { etag: `W/"${etag}"` } : {}),
        ...without(item, ["name", "id", "etag"]),
        properties: { provisioningState: state, ...without(objectIn(item, "properties"), ["provisioningState"]) },
    };
}

function without(object: JsonObject, members: readonly string[]): JsonObject {
    return Object.fromEntries(Object.entries(object).filter(([name]) => !members.includes(name)));
}
