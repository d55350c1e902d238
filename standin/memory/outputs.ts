import { createHash } from "node:crypto";
import { toArmType } from "../azure/arm-path.ts";
import { toUuid } from "../azure/auto-name.ts";
import { readNestedOutputs } from "../azure/nested-outputs.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";

/**
 * The outputs of a created resource: its inputs and what follows from them. What only Azure could know is left out
 * rather than invented.
 */
export function toOutputs(type: ResourceType, id: string, inputs: Properties): Properties {
    const own = toOwn(type, id);
    const outputs: Properties = { id };
    for (const [name, declared] of type.outputs) {
        const value = name in inputs ? withIds(inputs[name] ?? null, declared, `${id}/${name}`) : own[name];
        if (value !== undefined) {
            outputs[name] = value;
        }
    }
    return outputs;
}

function toOwn(type: ResourceType, id: string): Properties {
    const name = id.split("/").at(-1) ?? "";
    const guid = toUuid(createHash("sha256").update(id.toLowerCase()).digest("hex"));
    return {
        ...(type.apiVersion && { azureApiVersion: type.apiVersion }),
        name,
        provisioningState: "Succeeded",
        resourceGuid: guid,
        type: toArmType(id),
        uniqueId: guid,
        vmId: guid,
        ...(type.key === "resources:ResourceGroup" && { properties: { provisioningState: "Succeeded" } }),
        ...(type.key === "storage:StorageAccount" && { primaryEndpoints: toEndpoints(name) }),
    };
}

function toEndpoints(account: string): Properties {
    const services = ["blob", "file", "queue", "table"];
    return Object.fromEntries(services.map((service) => [service, `https://${account}.${service}.standin.invalid/`]));
}

/** Gives each child that Azure makes a resource of its own, such as a load balancer's pool, the id that it gets there. */
function withIds(value: Value, declared: string, path: string): Value {
    const nested = /^outputs\.(\w+\.\w+)\[\]/.exec(declared)?.[1];
    if (!nested || !Array.isArray(value)) {
        return value;
    }
    const outputs = readNestedOutputs(nested);
    // The network API marks such children by an etag of their own; anything else with an id is a reference.
    const isChild = ["id", "name", "etag"].every((name) => outputs.has(name));
    return value.map((item) =>
        isChild && isObject(item) && typeof item.name === "string"
            ? {
                  id: `${path}/${item.name}`,
                  ...(outputs.has("provisioningState") && { provisioningState: "Succeeded" }),
                  ...item,
              }
            : item,
    );
}
