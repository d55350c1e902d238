import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { objectIn, textIn } from "../../../wire/json.ts";
import type { Acted } from "../../kind.ts";
import { checkCores, coresOf } from "../sizes/quota.ts";
import { interfacesOf } from "./instances/interfaces.ts";
import { madeInstance } from "./instances/made-instance.ts";
import { patternOf } from "./pattern-of.ts";

/**
 * Brings instances of a set up to its model: their size, image, data disks, guests and network interfaces.
 * @throws ArmError where that needs more than there is
 */
export function upgraded(set: Resource, instances: readonly Resource[], hub: HubView): Acted {
    const pattern = patternOf(hub, set);
    const was = instances.reduce((sum, { body }) => sum + coresOf(textIn(objectIn(body, "sku"), "name")), 0);
    checkCores(hub, set.id, coresOf(textIn(pattern.sku, "name"), instances.length) - was);
    const made = instances.map((instance) => madeInstance(pattern, Number(instance.name), instance));
    const interfaces = interfacesOf(
        hub,
        set.id,
        pattern.profile,
        instances.map(({ id }) => id),
    );
    const kept = new Set(interfaces.map(({ id }) => id));
    const gone = instances
        .flatMap(({ id }) => hub.resources.in(`${id}/networkInterfaces`).after(""))
        .filter((key) => !kept.has(hub.resources.get(key)?.id ?? key));
    return {
        isLong: true,
        changes: [
            ...gone.map((remove) => ({ remove })),
            ...made.flatMap(({ instance, changes }) => [...changes, { put: instance }]),
            ...interfaces.map((put) => ({ put })),
        ],
        effects: instances.map(({ id }) => ({ settle: id })),
    };
}
