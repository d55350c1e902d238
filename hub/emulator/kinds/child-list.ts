import { isObject, type JsonObject, objectIn, objectsIn } from "../wire/json.ts";
import type { ChildList } from "./kind.ts";

/** The resources that stand in a list of a body. */
export function itemsOf(list: ChildList, body: JsonObject): JsonObject[] {
    const { holders, member } = placeOf(list);
    const holder = holders.reduce(objectIn, body);
    return objectsIn(holder, member);
}

/** The body with these in the list. Where there are none, nothing is made to hold a list deeper down. */
export function withItemsIn(list: ChildList, body: JsonObject, items: readonly JsonObject[]): JsonObject {
    const { holders, member } = placeOf(list);
    const deep = holders.slice(1).reduce(
        (holder: JsonObject | undefined, name) => {
            const next = holder?.[name];
            return isObject(next) ? next : undefined;
        },
        objectIn(body, "properties"),
    );
    return items.length === 0 && deep === undefined ? body : put(body, holders, member, items);
}

function put(
    body: JsonObject,
    [next, ...rest]: readonly string[],
    member: string,
    items: readonly JsonObject[],
): JsonObject {
    return next === undefined
        ? { ...body, [member]: [...items] }
        : { ...body, [next]: put(objectIn(body, next), rest, member, items) };
}

function placeOf({ member }: ChildList) {
    const steps = ["properties", ...member.split(".")];
    return { holders: steps.slice(0, -1), member: steps.at(-1) ?? "" };
}
