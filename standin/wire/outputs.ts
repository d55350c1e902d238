import type { ResourceType } from "../azure/resource-type.ts";
import { wireMembers, wireType } from "../azure/wire.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";
import { valueAt } from "./at-path.ts";
import { fromUsualBody } from "./usual-form.ts";

/**
 * The outputs of a resource from its body: what azure-native's metadata know of it, by azure-native's names, and without
 * what is null.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/responseBodyToSdkOutputs.go
 */
export function fromResponse(type: ResourceType, body: Properties): Properties {
    const wire = wireType(type.key);
    const outputs = wire ? fromBody(wire.output ?? wire.input, body) : fromUsualBody(type, body);
    return type.apiVersion ? { ...outputs, azureApiVersion: type.apiVersion } : outputs;
}

/** @param model what the body is one of */
export function fromBody(model: string, body: Properties, isForInputs = false): Properties {
    const values: Properties = {};
    // Where one name stands for two, as `type` does in extensions, the one that Azure sets is the output.
    const members = wireMembers(model).filter(({ isReadOnly }) => !(isForInputs && isReadOnly));
    for (const { name, path, model: held, many } of members.toSorted(byOwner)) {
        const value = valueAt(body, path);
        if (value !== undefined && value !== null) {
            values[name] = fromWire(value, held, many, isForInputs);
        }
    }
    return values;
}

function byOwner(one: { isReadOnly: boolean }, other: { isReadOnly: boolean }): number {
    return Number(one.isReadOnly) - Number(other.isReadOnly);
}

function fromWire(value: Value, model: string | undefined, many: string | undefined, isForInputs: boolean): Value {
    if (many === "set" && isForInputs && isObject(value)) {
        return Object.keys(value);
    }
    if (model === undefined) {
        return value;
    }
    const toItem = (item: Value): Value => (isObject(item) ? fromBody(model, item, isForInputs) : item);
    if (Array.isArray(value)) {
        return value.map(toItem);
    }
    if (many === "map" && isObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toItem(item)]));
    }
    return toItem(value);
}
