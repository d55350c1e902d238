import { isDeepStrictEqual } from "node:util";
import { readPathInputs, toArmPath } from "../azure/arm-path.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";

export interface Change {
    kind: "add" | "delete" | "update";
    replaces: boolean;
}

export interface Difference {
    /** Changes by property path, such as `tags.env` or `dataDisks[0].lun`. */
    changes: ReadonlyMap<string, Change>;
    /** The inputs that cannot change in place. */
    replaces: readonly string[];
    deleteBeforeReplace: boolean;
}

// Besides paths and locations: https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/gen/replacement.go
const CREATE_ONLY: Readonly<Record<string, readonly string[]>> = {
    "authorization:RoleAssignment": ["principalId"],
    "network:PrivateEndpoint": ["subnet"],
    "network:PublicIPAddress": ["publicIPAddressVersion", "publicIPPrefix", "sku"],
    "storage:StorageAccount": ["isHnsEnabled"],
};

/**
 * What differs between two sets of checked inputs, and whether Azure could change it in place.
 * @param state the outputs, which know more than the inputs of an import do
 */
export function diff(type: ResourceType, before: Properties, news: Properties, state: Properties = {}): Difference {
    const olds: Properties = {
        ...(state.azureApiVersion !== undefined && { azureApiVersion: state.azureApiVersion }),
        ...before,
    };
    const fixed = new Set([...readPathInputs(toArmPath(type)), "location", ...(CREATE_ONLY[type.key] ?? [])]);
    const names = new Set([...Object.keys(olds), ...Object.keys(news)]);
    names.delete("__createBeforeDelete");

    const changes = new Map<string, Change>();
    const replaces: string[] = [];
    for (const name of names) {
        const found =
            name === "location" && isSameLocation(olds[name], news[name]) ? [] : compare(name, olds[name], news[name]);
        const isSame = olds[name] === undefined && isDeepStrictEqual(news[name], state[name]);
        const doesReplace = fixed.has(name) && !isSame;
        for (const [path, kind] of found) {
            changes.set(path, { kind, replaces: doesReplace });
        }
        if (found.length > 0 && doesReplace) {
            replaces.push(name);
        }
    }
    return { changes, replaces, deleteBeforeReplace: replaces.length > 0 && olds.__createBeforeDelete !== true };
}

function compare(path: string, from: Value | undefined, to: Value | undefined): [string, Change["kind"]][] {
    if (isDeepStrictEqual(from, to)) {
        return [];
    }
    if (from === undefined || to === undefined) {
        return [[path, from === undefined ? "add" : "delete"]];
    }
    if (Array.isArray(from) && Array.isArray(to)) {
        const longest = from.length > to.length ? from : to;
        return longest.flatMap((_, index) => compare(`${path}[${index}]`, from[index], to[index]));
    }
    if (isObject(from) && isObject(to)) {
        const names = new Set([...Object.keys(from), ...Object.keys(to)]);
        return Array.from(names).flatMap((name) => compare(toPath(path, name), from[name], to[name]));
    }
    return [[path, "update"]];
}

function toPath(parent: string, name: string): string {
    return /^[\w-]+$/.test(name) ? `${parent}.${name}` : `${parent}[${JSON.stringify(name)}]`;
}

// "West US 2" is "westus2": azure-native compares locations without case and spaces.
function isSameLocation(a: Value | undefined, b: Value | undefined): boolean {
    const normalise = (location: Value | undefined) => String(location).toLowerCase().replaceAll(" ", "");
    return normalise(a) === normalise(b);
}
