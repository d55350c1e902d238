import { isObject, type Json, type JsonObject, textIn } from "../../../wire/json.ts";
import { unreadable } from "./faults.ts";

/** What was sent: null is nothing, and what the Hub tells itself is not taken. @param told names of such members */
export function sentOf(properties: JsonObject, told: readonly string[] = []): JsonObject {
    const members = Object.entries(properties).filter(
        ([name, value]) => value !== null && name !== "provisioningState" && !told.includes(name),
    );
    return Object.fromEntries(members);
}

/** The members that name other resources, each by its id alone, however much of it was sent. @param path of their holder */
export function referencesIn(sent: JsonObject, names: readonly string[], path: string): JsonObject {
    const members = names.flatMap((name): [string, Json][] => {
        const value = sent[name];
        if (Array.isArray(value)) {
            const all = value.filter(isObject);
            return [[name, all.map((item, at) => referenceTo(item, `${path}.${name}[${at}]`))]];
        }
        return isObject(value) ? [[name, referenceTo(value, `${path}.${name}`)]] : [];
    });
    return Object.fromEntries(members);
}

function referenceTo(value: JsonObject, path: string): JsonObject {
    const id = textIn(value, "id");
    if (id === undefined || id.trim() === "") {
        throw unreadable("MissingJsonReferenceId", `Value for reference id is missing. Path ${path}.`);
    }
    return { id };
}

/** The id of what a member names. */
export function namedIn(properties: JsonObject, member: string): string | undefined {
    const value = properties[member];
    return isObject(value) ? textIn(value, "id") : undefined;
}

/** The ids of all that a list names. */
export function allNamedIn(properties: JsonObject, member: string): string[] {
    const value = properties[member];
    return Array.isArray(value) ? value.filter(isObject).flatMap((item) => textIn(item, "id") ?? []) : [];
}
