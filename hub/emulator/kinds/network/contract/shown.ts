import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";

/** What a read tells of an item besides what is kept, from its properties and its id. */
export type Told = (properties: JsonObject, id: string) => JsonObject;

/** The body of a resource with what others say of it and of its items. @param lists by their members */
export function withShown({ body }: Resource, lists: Readonly<Record<string, Told>>, own: JsonObject = {}): JsonObject {
    const properties = objectIn(body, "properties");
    const told = Object.entries(lists).map(([member, toldOf]) => {
        const items = objectsIn(properties, member).map((item) => {
            const kept = objectIn(item, "properties");
            return { ...item, properties: { ...kept, ...toldOf(kept, textIn(item, "id") ?? "") } };
        });
        return [member, items] as const;
    });
    return { ...body, properties: { ...properties, ...Object.fromEntries(told), ...own } };
}
