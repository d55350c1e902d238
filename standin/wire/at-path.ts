import { isObject, type Properties, type Value } from "../protocol/values.ts";

/** The value at a path in a body; nothing where there is none. */
export function valueAt(body: Properties, path: readonly string[]): Value | undefined {
    return path.reduce<Value | undefined>((value, step) => (isObject(value) ? value[step] : undefined), body);
}

/** Puts a value at a path in a body, and the objects that lead there. */
export function putAt(body: Properties, path: readonly string[], value: Value): void {
    const [step = "", ...rest] = path;
    if (rest.length === 0) {
        body[step] = value;
        return;
    }
    const held = body[step];
    const inner = isObject(held) ? held : {};
    body[step] = inner;
    putAt(inner, rest, value);
}
