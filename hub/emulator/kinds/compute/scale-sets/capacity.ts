import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Completed } from "../../kind.ts";
import { checkCores, coresOf } from "../sizes/quota.ts";
import { instancesOf } from "./instances/instances-of.ts";
import { interfacesOf } from "./instances/interfaces.ts";
import { madeInstance } from "./instances/made-instance.ts";
import { leaving } from "./leaving.ts";
import { patternOf } from "./pattern-of.ts";

/** What brings a set to the number of instances that its SKU tells: new ones, or the last ones leave. */
export interface Scaling extends Completed {
    /** The number of the next instance. */
    next: number;
}

/** @param set as it is to be @throws ArmError where there are no more cores or addresses */
export function scaled(hub: HubView, set: Pick<Resource, "id" | "name" | "body">): Scaling {
    const next = numberIn(objectIn(objectIn(set.body, "properties"), "instances"), "next") ?? 0;
    const sku = objectIn(set.body, "sku");
    const capacity = numberIn(sku, "capacity") ?? 0;
    const known = instancesOf(set.id, hub);
    if (capacity <= known.length) {
        return { next, ...leaving(lastOf(known, known.length - capacity)) };
    }
    const count = capacity - known.length;
    checkCores(hub, set.id, coresOf(textIn(sku, "name"), count));
    const pattern = patternOf(hub, set);
    const made = Array.from({ length: count }, (_, at) => madeInstance(pattern, next + at));
    const ids = made.map(({ instance }) => instance.id);
    const interfaces = interfacesOf(hub, set.id, pattern.profile, ids);
    return {
        next: next + count,
        changes: [
            ...made.flatMap(({ instance, changes }) => [...changes, { put: instance }]),
            ...interfaces.map((put) => ({ put })),
        ],
        effects: ids.map((settle) => ({ settle })),
    };
}

/** The last instances, but for those that are kept from leaving: https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-instance-protection */
function lastOf(instances: readonly Resource[], count: number): Resource[] {
    const free = instances.filter(
        ({ body }) => objectIn(objectIn(body, "properties"), "protectionPolicy").protectFromScaleIn !== true,
    );
    return count === 0 ? [] : free.slice(-count);
}
