/** What a body on the wire can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
    [member: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object there, or an empty one. */
export function objectIn(holder: JsonObject, member: string): JsonObject {
    const value = holder[member];
    return isObject(value) ? value : {};
}

/** The objects in the list there; none where there is no list. */
export function objectsIn(holder: JsonObject, member: string): JsonObject[] {
    const value = holder[member];
    return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textIn(holder: JsonObject, member: string): string | undefined {
    const value = holder[member];
    return typeof value === "string" ? value : undefined;
}

export function numberIn(holder: JsonObject, member: string): number | undefined {
    const value = holder[member];
    return typeof value === "number" ? value : undefined;
}
