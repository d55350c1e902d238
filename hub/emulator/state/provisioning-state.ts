import { isObject, type JsonObject, objectIn, textIn } from "../wire/json.ts";

/** While a deletion takes its time. */
export const DELETING = "Deleting";

export function isBeingDeleted(body: JsonObject): boolean {
    return stateOf(body) === DELETING;
}

/** Its `provisioningState`; nothing where it has none. */
export function stateOf(body: JsonObject): string | undefined {
    return textIn(objectIn(body, "properties"), "provisioningState");
}

/** The body with the state that an operation came to, its children's included. */
export function withState(body: JsonObject, state: string): JsonObject {
    const properties = objectIn(body, "properties");
    const members = Object.entries(properties).map(([name, value]) => {
        const isList =
            Array.isArray(value) &&
            value.some((item) => isObject(item) && "provisioningState" in objectIn(item, "properties"));
        return [name, isList ? value.map((item) => (isObject(item) ? withState(item, state) : item)) : value] as const;
    });
    return { ...body, properties: { ...Object.fromEntries(members), provisioningState: state } };
}
