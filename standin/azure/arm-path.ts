import { ARM_PATHS } from "./arm-paths.ts";
import type { ResourceType } from "./resource-type.ts";

const known = new Map<string, string>();

/** The ARM path of a type's resources, inputs in braces: from the table, or one of the usual form. */
export function toArmPath(type: ResourceType): string {
    const path = ARM_PATHS.get(type.key) ?? known.get(type.key) ?? derivePath(type);
    known.set(type.key, path);
    return path;
}

/** The input that names the resource itself, `undefined` for types of which there is only one in their parent. */
export function toOwnName(path: string): string | undefined {
    return /\{(\w+)\}$/.exec(path)?.[1];
}

/** The inputs that make up a resource's path: changing one makes another resource. */
export function readPathInputs(path: string): string[] {
    return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name as string).filter(
        (name) => name !== "subscriptionId",
    );
}

/** The ARM type in an id, such as `Microsoft.Network/virtualNetworks/subnets`. */
export function toArmType(id: string): string {
    const [path, ...providers] = id.split("/providers/");
    const [namespace, ...segments] = (
        providers.at(-1) ?? `Microsoft.Resources${path?.replace(/^\/subscriptions\/[^/]+/, "")}`
    ).split("/");
    return [namespace, ...segments.filter((_, index) => index % 2 === 0)].join("/");
}

function derivePath(type: ResourceType): string {
    // Azure answers with the body, so an input that no output repeats is part of the path.
    const candidates = Array.from(type.inputs).filter((input) => !type.outputs.has(input) && input !== "id");
    const scope = candidates.find((input) => /^(scope|resourceUri|resourceScope)$/.test(input));
    const parents = candidates.filter(
        (input) => type.required.has(input) && /(Name|Id)$/.test(input) && input !== "resourceGroupName",
    );
    const own = findOwnName(type, candidates);

    const prefix = scope
        ? `{${scope}}/providers/`
        : type.inputs.has("resourceGroupName")
          ? "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
          : "/subscriptions/{subscriptionId}/providers/";
    const segments = parents.map((parent) => `${toPlural(parent.replace(/(Name|Id)$/, ""))}/{${parent}}`);
    const last = `${toPlural(type.name)}/${own ? `{${own}}` : "default"}`;
    return prefix + [`Microsoft.${toUpper(type.module)}`, ...segments, last].join("/");
}

function findOwnName(type: ResourceType, candidates: readonly string[]): string | undefined {
    const names = candidates.filter((input) => !type.required.has(input) && /(Name|Id|[vV]ersion)$/.test(input));
    return (
        names.find((name) => name.toLowerCase() === `${type.name}name`.toLowerCase()) ??
        names.find((name) => /Name$/.test(name)) ??
        names[0] ??
        (type.inputs.has("name") && !type.required.has("name") ? "name" : undefined)
    );
}

function toPlural(name: string): string {
    const singular = name.charAt(0).toLowerCase() + name.slice(1);
    return singular
        .replace(/([^aeiou])y$/, "$1ie")
        .replace(/s$/, "se")
        .concat("s");
}

function toUpper(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}
