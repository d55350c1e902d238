import type ts from "typescript";
import { constituents } from "./merged.ts";

/** Whether a type is or takes an `Output`: `Input<T>` is `T`, a promise of it, or an output of it. */
export function isDeferred(type: ts.Type): boolean {
    return constituents(type).some((part) => instanceOf(part) !== undefined);
}

/** The `T` of `Input<T>` and `Output<T>`; other types are themselves. */
export function valueTypeOf(type: ts.Type, checker: ts.TypeChecker): ts.Type {
    const instance = constituents(type)
        .map(instanceOf)
        .find((found) => found !== undefined);
    return (instance && checker.getTypeArguments(instance)[0]) ?? type;
}

/** `Output<T>` is `OutputInstance<T>`, often together with what lifts the members of `T`. */
function instanceOf(type: ts.Type): ts.TypeReference | undefined {
    const parts = type.isIntersection() ? type.types : [type];
    return parts.find(({ symbol }) => symbol?.name === "OutputInstance") as ts.TypeReference | undefined;
}
