import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { isObject, numberIn, objectIn } from "../../../wire/json.ts";
import type { Pattern } from "./instances/made-instance.ts";

/** What the instances of a set are made of now. @param body that of the set */
export function patternOf(hub: HubView, { id, name, body }: Pick<Resource, "id" | "name" | "body">): Pattern {
    const properties = objectIn(body, "properties");
    const { capacity: _capacity, ...sku } = objectIn(body, "sku");
    return {
        ...{ hub, set: id, name, sku },
        tags: isObject(body.tags) ? body.tags : undefined,
        profile: objectIn(properties, "virtualMachineProfile"),
        version: numberIn(objectIn(properties, "instances"), "model") ?? 1,
        faultDomains: faultDomainsOf(hub, properties),
    };
}

/** Over how many fault domains the instances are spread. */
function faultDomainsOf({ options }: HubView, properties: JsonObject): number {
    return (
        numberIn(properties, "platformFaultDomainCount") ??
        Math.min(options.profile.limit("faultDomains").to, options.nodes)
    );
}
