import { isObject, type Json, type JsonObject } from "../wire/json.ts";
import { isRecord, keyOf, type Resource } from "./resource.ts";

/** Where a body names another resource by its id. */
export interface Mention {
    /** The members on the way there, without positions in lists: `properties.storageProfile.osDisk.managedDisk.id`. */
    path: string;
    id: string;
}

/** Members beside `id` that hold ids. */
const MEMBERS = new Set(["id", "sourceresourceid"]);

/** The resources that a body names, those within the resource itself included. What a tag says is nobody's business. */
export function mentionsIn({ tags: _tags, ...body }: JsonObject): Mention[] {
    return [...within(body, "")];
}

/** The ids of what a resource needs. */
export function namedBy(resource: Resource): string[] {
    return isRecord(resource) ? [] : mentionsIn(resource.body).map(({ id }) => id);
}

function* within(value: Json, path: string): Iterable<Mention> {
    if (Array.isArray(value)) {
        for (const item of value) {
            yield* within(item, path);
        }
    } else if (isObject(value)) {
        for (const [name, member] of Object.entries(value)) {
            const place = path === "" ? name : `${path}.${name}`;
            if (typeof member !== "string") {
                yield* within(member, place);
            } else if (MEMBERS.has(name.toLowerCase()) && isId(member)) {
                yield { path: place, id: member };
            }
        }
    }
}

function isId(text: string): boolean {
    return keyOf(text).startsWith("/subscriptions/");
}
