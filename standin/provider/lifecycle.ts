import { toArmPath } from "../azure/arm-path.ts";
import { toResourceId } from "../azure/resource-id.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { type Properties, UNKNOWN } from "../protocol/values.ts";
import { toOutputs } from "./outputs.ts";
import { previewOutputs } from "./preview.ts";
import type { Provider } from "./provider.ts";

export interface Resource {
    id: string;
    outputs: Properties;
}

export function create(provider: Provider, type: ResourceType, inputs: Properties, isPreview: boolean): Resource {
    if (isPreview) {
        return { id: "", outputs: toPreview(type, inputs) };
    }
    const id = toResourceId(toArmPath(type), provider.subscriptionId, inputs);
    return put(provider, type, id, inputs);
}

export interface Update {
    id: string;
    olds: Properties;
    news: Properties;
}

export function update(
    provider: Provider,
    type: ResourceType,
    { id, olds, news }: Update,
    isPreview: boolean,
): Resource {
    if (!isPreview) {
        return put(provider, type, id, news);
    }
    // azure-native promises that these two survive an update, so that dependants know them at preview.
    const { name, location } = olds;
    return {
        id,
        outputs: {
            ...toPreview(type, news),
            ...(name !== undefined && { name }),
            ...(location !== undefined && { location }),
        },
    };
}

/** The state of a resource: from memory, or else what the engine believes, since another process may have created it. */
export function read({ resources }: Provider, id: string, believed: Properties): Resource {
    const held = resources.get(id.toLowerCase());
    if (!held && Object.keys(believed).length === 0) {
        throw new Error(`hubguard's stand-in for azure-native contacts no Azure and holds no resource ${id}`);
    }
    return { id, outputs: held ?? believed };
}

export function remove({ resources }: Provider, id: string): void {
    resources.delete(id.toLowerCase());
}

function put({ resources }: Provider, type: ResourceType, id: string, inputs: Properties): Resource {
    const outputs = toOutputs(type, id, inputs);
    resources.set(id.toLowerCase(), outputs);
    return { id, outputs };
}

function toPreview(type: ResourceType, inputs: Properties): Properties {
    return { id: UNKNOWN, ...previewOutputs(inputs, type.outputs) };
}
