import { readNestedOutputs } from "../azure/nested-outputs.ts";
import { isObject, isUnknown, type Properties, UNKNOWN, type Value } from "../protocol/values.ts";

/**
 * The outputs that azure-native promises at preview: what the program set, and unknown for everything else, in nested
 * objects too. So the `id` of a load balancer's pool is unknown although the program set the pool.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/previewOutputs.go
 */
export function previewOutputs(inputs: Properties, outputs: ReadonlyMap<string, string>): Properties {
    return Object.fromEntries(
        Array.from(outputs, ([name, type]) => [
            name,
            name in inputs ? previewValue(inputs[name] ?? null, type) : UNKNOWN,
        ]),
    );
}

function previewValue(value: Value, declared: string): Value {
    if (isUnknown(value)) {
        return UNKNOWN;
    }
    const type = declared.replace(/ \| undefined$/, "");
    if (Array.isArray(value)) {
        const item = /^\(?(.*?)\)?\[\]$/s.exec(type)?.[1] ?? "any";
        return value.map((element) => previewValue(element, item));
    }
    if (!isObject(value)) {
        return value;
    }
    // A union says nothing: azure-native does not guess which member is meant either.
    const nested = /^outputs\.(\w+\.\w+)$/.exec(type)?.[1];
    if (nested) {
        return previewOutputs(value, readNestedOutputs(nested));
    }
    const element = /^\{\s*\[key: string\]: (.*);\s*\}$/s.exec(type)?.[1] ?? "any";
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, previewValue(child, element)]));
}
