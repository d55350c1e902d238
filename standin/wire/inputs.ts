import { readPathInputs, toArmPath } from "../azure/arm-path.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { wireMembers, wireType } from "../azure/wire.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";
import { fromBody } from "./outputs.ts";

/**
 * Outputs in the shape of inputs: without what Azure alone sets.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/sdkOutputsToSdkInputs.go
 */
export function toInputShape(type: ResourceType, outputs: Properties): Properties {
    const wire = wireType(type.key);
    if (wire) {
        return projected(wire.input, outputs);
    }
    return Object.fromEntries(Object.entries(outputs).filter(([name]) => type.inputs.has(name)));
}

function projected(model: string, values: Properties): Properties {
    const members = wireMembers(model).filter(({ name, isReadOnly }) => !isReadOnly && values[name] !== undefined);
    return Object.fromEntries(
        members.map(({ name, model: held, many }) => [name, toInput(values[name] ?? null, held, many)]),
    );
}

function toInput(value: Value, model: string | undefined, many: string | undefined): Value {
    if (many === "set") {
        return isObject(value) ? Object.keys(value) : value;
    }
    if (model === undefined) {
        return value;
    }
    const toItem = (item: Value): Value => (isObject(item) ? projected(model, item) : item);
    if (Array.isArray(value)) {
        return value.map(toItem);
    }
    if (many === "map" && isObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toItem(item)]));
    }
    return toItem(value);
}

/**
 * The inputs that would make what is there, for an import: the names in its path, and all that could be set.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/responseToSdkInputs.go
 */
export function toImportedInputs(type: ResourceType, id: string, body: Properties, outputs: Properties): Properties {
    const wire = wireType(type.key);
    const inputs = wire ? fromBody(wire.input, body, true) : toInputShape(type, outputs);
    const { id: _, ...set } = inputs;
    const significant = Object.entries(set).flatMap(([name, value]) => {
        const kept = withoutEmpty(value);
        return kept === undefined ? [] : [[name, kept] as const];
    });
    return { ...Object.fromEntries(significant), ...namesIn(type, id) };
}

/** @throws where the id is none of the type */
function namesIn(type: ResourceType, id: string): Properties {
    const path = toArmPath(type);
    const found = toPattern(path).exec(id)?.groups;
    if (found === undefined) {
        throw new Error(`failed to parse '${id}' against the path '${path}'`);
    }
    return Object.fromEntries(readPathInputs(path).map((name) => [name, found[name] ?? ""]));
}

function toPattern(path: string): RegExp {
    const pattern = path.replaceAll(".", "\\.").replaceAll(/(\/?)\{(\w+)\}/g, (_, slash, name) => {
        // A resource that stands in no other has no path of a parent.
        return name === "parentResourcePath" ? `(?:/(?<${name}>.*?))?` : `${slash}(?<${name}>.*?)`;
    });
    return new RegExp(`^${pattern}$`, "i");
}

/** Azure answers with many empty lists and objects that nobody set. */
function withoutEmpty(value: Value): Value | undefined {
    if (Array.isArray(value)) {
        const items = value.map(withoutEmpty).filter((item) => item !== undefined);
        return items.length > 0 ? items : undefined;
    }
    if (!isObject(value)) {
        return value;
    }
    const kept = Object.entries(value).flatMap(([name, item]) => {
        const inner = withoutEmpty(item);
        return inner === undefined ? [] : [[name, inner] as const];
    });
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
