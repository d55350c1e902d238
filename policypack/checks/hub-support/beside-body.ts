import { PATHS } from "../../../azure-native/paths.ts";
import type { Input } from "../../../estate/values/input.ts";

/** Inputs of azure-native that say where a resource stands, in which API version, and how Pulumi is to keep it. */
const ANYWHERE = new Set([
    ...["azureApiVersion", "__createBeforeDelete", "__defaults"],
    ...["resourceGroupName", "scope", "apiVersion", "resourceProviderNamespace", "parentResourcePath", "resourceType"],
    ...["resourceName", "deploymentName", "groupId"],
]);

/** Others by type, in lower case. */
const NAMES = new Map(
    [...Map.groupBy(Object.values(PATHS), (path) => path.replace(/\/\{\w+\}/g, "").toLowerCase())].map(
        ([type, paths]) => [type, new Set(paths.flatMap(namesIn))] as const,
    ),
);

/** Whether an input of azure-native is no part of the body: it names the resource, or what holds it, or is Pulumi's own. */
export function isBesideBody(type: string, { path }: Input): boolean {
    return ANYWHERE.has(path) || (NAMES.get(type.toLowerCase())?.has(path) ?? false);
}

function namesIn(path: string): string[] {
    return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
}
