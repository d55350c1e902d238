import type { KnownMember, ObjectModel } from "./object-model.ts";

/** The paths of members that must be there and are not: those that should stand under `properties` too, where it is missing. */
export function missingIn(value: object, model: ObjectModel): string[][] {
    const required = requiredIn(model);
    if (required.length === 0) {
        return [];
    }
    const names = new Set(
        Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [name.toLowerCase()])),
    );
    return required.filter(([first = ""]) => !names.has(first.toLowerCase()));
}

const known = new WeakMap<ObjectModel, readonly string[][]>();

function requiredIn(model: ObjectModel): readonly string[][] {
    const found = known.get(model) ?? [
        ...required(model).map((name) => [name]),
        ...required(model.properties).map((name) => ["properties", name]),
    ];
    known.set(model, found);
    return found;
}

function required(model: ObjectModel | undefined): string[] {
    const isRequired = ({ isRequired: is }: KnownMember) => is;
    return model?.members.filter(isRequired).map(({ name }) => name) ?? [];
}
