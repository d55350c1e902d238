import type { Effect } from "../../../state/operation.ts";
import { DELETING, withState } from "../../../state/provisioning-state.ts";
import type { Change, Resource } from "../../../state/resource.ts";
import { disksOf } from "./instances/instances-of.ts";

/** What becomes of instances that leave their set: they go at its end, with the disks that were made for them. */
export function leaving(instances: readonly Resource[]): { changes: Change[]; effects: Effect[] } {
    return {
        changes: instances.map((instance) => ({ put: { ...instance, body: withState(instance.body, DELETING) } })),
        effects: instances.flatMap((instance) => [instance.id, ...disksOf(instance)].map((remove) => ({ remove }))),
    };
}
