import { keyOf } from "../../../state/resource.ts";
import { isObject, type Json, textIn } from "../../../wire/json.ts";

/** A body without the references to what has gone, and without lists that held nothing else. */
export function withoutReferences(value: Json, gone: ReadonlySet<string>): Json {
    if (Array.isArray(value)) {
        return value.filter((item) => !isReference(item, gone)).map((item) => withoutReferences(item, gone));
    }
    if (!isObject(value)) {
        return value;
    }
    const members = Object.entries(value).filter(
        ([, member]) =>
            !Array.isArray(member) || member.length === 0 || !member.every((item) => isReference(item, gone)),
    );
    return Object.fromEntries(members.map(([name, member]) => [name, withoutReferences(member, gone)]));
}

function isReference(value: Json, gone: ReadonlySet<string>): boolean {
    return isObject(value) && gone.has(keyOf(textIn(value, "id") ?? ""));
}
