import type { ResourceType } from "../azure/resource-type.ts";
import { wireMembers, wireType } from "../azure/wire.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";
import { putAt } from "./at-path.ts";
import { toUsualBody } from "./usual-form.ts";

/**
 * The body that azure-native sends for the inputs of a resource: what its metadata know, each where it stands on the wire.
 * What they do not know is left out, and nobody is told.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/sdkInputsToRequestBody.go
 * @param before the inputs that it was made of until now
 */
export function toRequestBody(type: ResourceType, id: string, inputs: Properties, before: Properties = {}): Properties {
    const wire = wireType(type.key);
    return wire ? toBody(wire.input, inputs, before, id) : toUsualBody(type, inputs);
}

function toBody(model: string, values: Properties, before: Properties, id: string): Properties {
    const body: Properties = {};
    for (const { name, isReadOnly, path, model: held, many } of wireMembers(model)) {
        const value = values[name];
        if (isReadOnly || value === undefined) {
            continue;
        }
        const sent = many === "set" ? toSet(value, before[name]) : toWire(value, before[name], held, many, id);
        putAt(body, path, sent);
    }
    return isReference(model) && typeof body.id === "string" ? { ...body, id: absoluteId(body.id, id) } : body;
}

function toWire(
    value: Value,
    before: Value | undefined,
    model: string | undefined,
    many: string | undefined,
    id: string,
): Value {
    if (model === undefined) {
        return value;
    }
    const toItem = (item: Value): Value => (isObject(item) ? toBody(model, item, {}, id) : item);
    if (many === "list") {
        return Array.isArray(value) ? value.map(toItem) : value;
    }
    if (many === "map" && isObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toItem(item)]));
    }
    return isObject(value) ? toBody(model, value, isObject(before) ? before : {}, id) : value;
}

/** What is no longer in the list has to be said to be gone. */
function toSet(value: Value, before: Value | undefined): Value {
    if (!Array.isArray(value)) {
        return value;
    }
    const gone = (Array.isArray(before) ? before : []).filter((item) => !value.includes(item));
    return Object.fromEntries([
        ...gone.map((item) => [String(item), null]),
        ...value.map((item) => [String(item), {}]),
    ]);
}

function isReference(model: string): boolean {
    return model.endsWith(".SubResource");
}

/** Programs may name a part of the resource itself, whose id they do not know yet: `$self/backendAddressPools/web`. */
function absoluteId(reference: string, id: string): string {
    return reference.startsWith("$self/") ? reference.replace("$self", id) : reference;
}
