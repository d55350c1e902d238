import type { Declared } from "../requests.ts";
import { joined, placeOf, toArmJson } from "./arm-json.ts";

/** A typed resource of azure-native by `resources:Resource`. What has no such form stays. */
export function toGeneric(declared: Declared): Declared {
    const json = toArmJson(declared);
    if (!json) {
        return declared;
    }
    const { type, names, envelope, properties, scope } = json;
    const group = declared.inputs.resourceGroupName;
    const [namespace, ...types] = type.split("/");
    const parents = types.slice(0, -1).flatMap((segment, at) => [segment, names[at]]);
    const locked = typeof scope === "string" ? scope.replace(/^.*?\/providers\//i, "providers/") : scope;
    return {
        ...declared,
        type: "azure-native:resources:Resource",
        inputs: {
            apiVersion: "2020-06-01",
            resourceProviderNamespace: namespace?.toUpperCase(),
            parentResourcePath: scope === undefined ? joined(parents) : (locked ?? ""),
            resourceType: types.at(-1),
            resourceName: names.at(-1),
            ...(group === undefined ? {} : { resourceGroupName: group }),
            ...envelope,
            properties,
        },
        ...(declared.dependencies ? { dependencies: moved(declared.type, declared.dependencies) } : {}),
    };
}

const INPUTS = { group: "resourceGroupName", name: "resourceName", parent: "parentResourcePath" };

function moved(type: string, dependencies: Record<string, string[]>): Record<string, string[]> {
    const result: Record<string, string[]> = {};
    for (const [input, names] of Object.entries(dependencies)) {
        const place = placeOf(type, input);
        const target = place === "envelope" ? input : place === "properties" ? "properties" : INPUTS[place];
        result[target] = [...(result[target] ?? []), ...names];
    }
    return result;
}
