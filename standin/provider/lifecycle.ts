import { toArmPath } from "../azure/arm-path.ts";
import type { Believed, Order, Resource, Target } from "../azure/azure.ts";
import { toResourceId } from "../azure/resource-id.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { type Properties, UNKNOWN } from "../protocol/values.ts";
import { previewOutputs } from "./preview.ts";
import type { Provider } from "./provider.ts";

export interface Creation extends Order {
    type: ResourceType;
    isPreview: boolean;
}

export async function create({ azure }: Provider, { type, isPreview, ...order }: Creation): Promise<Resource> {
    if (isPreview) {
        return { id: "", outputs: toPreview(type, order.inputs) };
    }
    const id = toResourceId(toArmPath(type), azure.subscriptionId, order.inputs);
    return azure.create({ type, id }, order);
}

export interface Update extends Target, Order {
    believed: Believed;
    isPreview: boolean;
}

export async function update({ azure }: Provider, change: Update): Promise<Resource> {
    const { type, id, inputs, believed, isPreview } = change;
    if (!isPreview) {
        return azure.update({ type, id }, change, believed);
    }
    // azure-native promises that these two survive an update, so that dependants know them at preview.
    const { name, location } = believed.outputs;
    return {
        id,
        outputs: {
            ...toPreview(type, inputs),
            ...(name !== undefined && { name }),
            ...(location !== undefined && { location }),
        },
    };
}

function toPreview(type: ResourceType, inputs: Properties): Properties {
    return { id: UNKNOWN, ...previewOutputs(inputs, type.outputs) };
}
