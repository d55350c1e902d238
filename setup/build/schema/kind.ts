import ts from "typescript";
import type { Component } from "./components.ts";

/** What a value is in the schema; a word is a text of a list of known ones, a component is a reference to one. */
export type Kind = "word" | "string" | "integer" | "boolean" | "array" | "map" | "object" | "any" | Component;

const PRIMITIVES = [
    [ts.TypeFlags.String, "string"],
    // Components take counts, sizes and ports: no number of theirs has a fraction, which TypeScript cannot tell.
    [ts.TypeFlags.NumberLike, "integer"],
    [ts.TypeFlags.BooleanLike, "boolean"],
] as const;

/** The values of each kind among the members of a union. Where any text is taken, words say nothing more. */
export function byKind(
    values: readonly ts.Type[],
    checker: ts.TypeChecker,
    components: readonly Component[],
): Map<Kind, ts.Type[]> {
    const kinds = Map.groupBy(values, (value) => kindOf(value, checker, components));
    if (kinds.has("string")) {
        kinds.delete("word");
    }
    return kinds;
}

/** The types of the elements of a list. */
export function elementsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
    const isList = checker.isArrayType(type) || checker.isTupleType(type);
    return isList ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

/** The type of what an object with any names holds. */
export function membersOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
    const member = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return member ? [member] : [];
}

function kindOf(value: ts.Type, checker: ts.TypeChecker, components: readonly Component[]): Kind {
    const component = components.find(({ type }) => type === value);
    const [, primitive] = PRIMITIVES.find(([flag]) => value.flags & flag) ?? [];
    const simple = component ?? (value.isStringLiteral() ? "word" : primitive);
    if (simple) {
        return simple;
    }
    if (elementsOf(value, checker).length > 0) {
        return "array";
    }
    if (membersOf(value, checker).length > 0) {
        return "map";
    }
    return value.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) ? "object" : "any";
}
