import { type Declared, unknown } from "../requests.ts";

/** For each input, the resources that its value is made from. */
type Dependencies = Record<string, string[] | undefined>;

/** A resource in another form: with the tags, group, location and protection of the declared one. */
export function rewritten(
    { name, protect, inputs, dependencies = {} }: Declared,
    type: string,
    own: Record<string, unknown>,
    from: Dependencies = {},
): Declared {
    const { resourceGroupName, location, tags } = inputs;
    const { resourceGroupName: group, tags: tagged } = dependencies;
    const inputsOf = { resourceGroupName, location, tags, ...own };
    const one = declare(name, type, inputsOf, { resourceGroupName: group, tags: tagged, ...from });
    return protect === undefined ? one : { ...one, protect };
}

/** A resource with those inputs that are given. */
export function declare(
    name: string,
    type: string,
    inputs: Record<string, unknown>,
    from: Dependencies = {},
): Declared {
    // What is undefined is not written to JSON.
    return { type, name, ...JSON.parse(JSON.stringify({ inputs, dependencies: from })) };
}

/** What stands at a path; not known where what holds it is not. */
export function at(value: unknown, ...[key, ...rest]: readonly (string | number)[]): unknown {
    if (key === undefined || value === unknown) {
        return value;
    }
    const isHolder = typeof value === "object" && value !== null;
    return isHolder ? at((value as Record<string, unknown>)[key], ...rest) : undefined;
}

/** Each element of a list in another form; an unknown one stays, and so does what is no list. */
export function mapped(list: unknown, form: (item: unknown) => unknown): unknown {
    return Array.isArray(list) ? list.map((item) => (item === unknown ? unknown : form(item))) : list;
}

export function listed(list: unknown): unknown[] {
    return Array.isArray(list) ? list : [];
}
