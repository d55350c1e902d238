import type { ResourceType } from "../azure/resource-type.ts";
import { wireMembers, wireType } from "../azure/wire.ts";
import type { Properties } from "../protocol/values.ts";
import { putAt, valueAt } from "./at-path.ts";

/**
 * Lists in a resource whose items may be resources of their own, such as the subnets of a network. A program that does not
 * set them leaves them to those: they are made empty, and later sent back as they are.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/CONTRIBUTING.md, "Sub-resources"
 */
export function unsetChildren(type: ResourceType, body: Properties): (readonly string[])[] {
    return childPaths(type)
        .filter(({ path }) => valueAt(body, path) === undefined)
        .map(({ path }) => path);
}

/** Puts an empty list wherever one is unset. */
export function emptyUnsetChildren(type: ResourceType, body: Properties): void {
    for (const path of unsetChildren(type, body)) {
        putAt(body, path, []);
    }
}

/** Puts what the resource has now wherever a list is unset. @param unset paths of the lists */
export function keepUnsetChildren(unset: readonly (readonly string[])[], body: Properties, present: Properties): void {
    for (const path of unset) {
        const value = valueAt(present, path);
        if (value !== undefined) {
            putAt(body, path, value);
        }
    }
}

/** Outputs without those lists that the inputs do not set. */
export function withoutUnsetChildren(type: ResourceType, outputs: Properties, inputs: Properties): Properties {
    const names = childPaths(type)
        .filter(({ name }) => !(name in inputs))
        .map(({ name }) => name);
    return Object.fromEntries(Object.entries(outputs).filter(([name]) => !names.includes(name)));
}

function childPaths({ key }: ResourceType) {
    const { input = "", children = {} } = wireType(key) ?? {};
    return wireMembers(input).filter(({ name }) => name in children);
}
