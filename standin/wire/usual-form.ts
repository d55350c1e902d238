import { readPathInputs, toArmPath } from "../azure/arm-path.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { isObject, type Properties } from "../protocol/values.ts";

/** What stands beside `properties` in the bodies of most APIs. */
const ENVELOPE = new Set([
    ...["etag", "extendedLocation", "id", "identity", "kind", "location", "managedBy", "name", "plan", "properties"],
    ...["sku", "systemData", "tags", "type", "zones"],
]);

/** The body of a type that the wire table does not know: of the usual form, with everything else under `properties`. */
export function toUsualBody(type: ResourceType, inputs: Properties): Properties {
    const ofPath = new Set([...readPathInputs(toArmPath(type)), "azureApiVersion", "__createBeforeDelete"]);
    const sent = Object.entries(inputs).filter(([name]) => !ofPath.has(name) && type.inputs.has(name));
    const within = sent.filter(([name]) => !ENVELOPE.has(name));
    return {
        ...Object.fromEntries(sent.filter(([name]) => ENVELOPE.has(name))),
        ...(within.length > 0 && { properties: Object.fromEntries(within) }),
    };
}

/** The outputs of such a type: what its class declares, beside `properties` or in it. */
export function fromUsualBody(type: ResourceType, body: Properties): Properties {
    const within = isObject(body.properties) ? body.properties : {};
    const found = Array.from(["id", ...type.outputs.keys()], (name) => [name, body[name] ?? within[name]] as const);
    return Object.fromEntries(
        found.filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] != null),
    );
}
