import type { ChildList, Kind } from "../kinds/kind.ts";
import { isObject, type Json, type JsonObject, objectIn, textIn } from "../wire/json.ts";

/** The ids of the items of all lists of a body. */
export function itemIds(kind: Kind, body: JsonObject): string[] {
    return (kind.children ?? []).flatMap((list) => itemsOf(list, body).flatMap((item) => textIn(item, "id") ?? []));
}

export function itemsOf({ member }: ChildList, body: JsonObject): JsonObject[] {
    const value = objectIn(body, "properties")[member];
    return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The body with ids, etags and states on the items of its lists, and with empty lists where there are none. */
export function withItems(kind: Kind, id: string, body: JsonObject, etag: string, state: string): JsonObject {
    const lists = kind.children ?? [];
    if (lists.length === 0) {
        return body;
    }
    const members = lists.map((list): [string, Json] => {
        const collection = list.type.slice(list.type.lastIndexOf("/") + 1);
        const items = itemsOf(list, body).map((item): JsonObject => {
            const name = textIn(item, "name") ?? "";
            return {
                name,
                id: `${id}/${collection}/${name}`,
                etag: `W/"${etag}"`,
                ...without(item, ["name", "id", "etag"]),
                properties: {
                    provisioningState: state,
                    ...without(objectIn(item, "properties"), ["provisioningState"]),
                },
            };
        });
        return [list.member, items];
    });
    return { ...body, properties: { ...objectIn(body, "properties"), ...Object.fromEntries(members) } };
}

function without(object: JsonObject, members: readonly string[]): JsonObject {
    return Object.fromEntries(Object.entries(object).filter(([name]) => !members.includes(name)));
}
