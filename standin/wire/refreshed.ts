import { isDeepStrictEqual } from "node:util";
import type { ResourceType } from "../azure/resource-type.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";
import { withoutUnsetChildren } from "./children.ts";
import { toInputShape } from "./inputs.ts";

/**
 * The inputs after a refresh: those before, with what has changed between the outputs of then and now. Azure sets many
 * outputs by itself, which are no inputs as long as nobody changes them.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/provider.go, `Read`
 */
export function refreshedInputs(
    type: ResourceType,
    inputs: Properties,
    before: Properties,
    now: Properties,
): Properties {
    return changed(inputs, toInputShape(type, before), toInputShape(type, withoutUnsetChildren(type, now, inputs)));
}

function changed(base: Properties, before: Properties, now: Properties): Properties {
    const result = { ...base };
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
        const [old, current] = [before[name], now[name]];
        if (current === undefined) {
            delete result[name];
        } else if (!isDeepStrictEqual(old, current)) {
            result[name] = changedValue(base[name], old, current);
        }
    }
    return result;
}

function changedValue(base: Value | undefined, before: Value | undefined, now: Value): Value {
    if (isObject(base) && isObject(before) && isObject(now)) {
        return changed(base, before, now);
    }
    if (Array.isArray(base) && Array.isArray(before) && Array.isArray(now)) {
        return now.map((item, at) =>
            at < base.length && at < before.length ? changedValue(base[at], before[at], item) : item,
        );
    }
    return now;
}
