import type { HubView } from "../../../../state/hub-view.ts";
import { holderOf } from "../../../../state/places.ts";
import { isBeingDeleted } from "../../../../state/provisioning-state.ts";
import type { Resource } from "../../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn } from "../../../../wire/json.ts";
import type { Action, Kind } from "../../../kind.ts";
import { done } from "../../machines/power.ts";
import { shownStorage } from "../../machines/storage/shown-storage.ts";
import { instanceViewOf } from "../../runtime/instance-view.ts";
import { notActive } from "./chosen.ts";
import { disksOf, withCapacity } from "./instances-of.ts";

const DEEDS = ["start", "restart", "redeploy", "powerOff", "deallocate", "reimage", "reimageAll", "performMaintenance"];

/** A machine of a scale set. @see https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms?view=rest-compute-2020-06-01 */
export const instance: Kind = {
    type: "Microsoft.Compute/virtualMachineScaleSets/virtualMachines",
    answers: { created: 200, replaced: 200, removed: 200, takesTime: ["put", "delete"] },
    isTracked: true,
    patches: "nothing",
    lets: ["imageReference"],
    actions: Object.fromEntries(
        DEEDS.map((deed): [string, Action] => [deed, ({ resource, hub }) => done(deed, resource, hub)]),
    ),
    complete({ body, before, name }) {
        if (!before) {
            throw notActive(name);
        }
        const { protectionPolicy } = objectIn(body, "properties");
        const { tags: _tags, ...own } = before.body;
        // All else is told by the set.
        Object.assign(body, own, {
            properties: {
                ...objectIn(before.body, "properties"),
                ...(protectionPolicy === undefined ? {} : { protectionPolicy }),
            },
        });
        return undefined;
    },
    removal(resource, hub) {
        const set = setOf(resource, hub);
        const removed = disksOf(resource).map((remove) => ({ remove }));
        const capacity = numberIn(objectIn(set?.body ?? {}, "sku"), "capacity") ?? 0;
        return set && !isBeingDeleted(resource.body)
            ? [withCapacity(set, Math.max(0, capacity - 1)), ...removed]
            : removed;
    },
    shown(resource, hub, expand = "") {
        const { instanceView: _runtime, model, ...properties } = objectIn(resource.body, "properties");
        const state = objectIn(objectIn(setOf(resource, hub)?.body ?? {}, "properties"), "instances");
        const view: JsonObject = /^instanceView$/i.test(expand) ? { instanceView: instanceViewOf(resource, []) } : {};
        return {
            ...resource.body,
            properties: {
                ...properties,
                storageProfile: shownStorage(objectIn(properties, "storageProfile"), hub),
                latestModelApplied: model === state.model,
                ...view,
            },
        };
    },
};

function setOf({ id }: Resource, hub: HubView): Resource | undefined {
    return hub.resources.get(holderOf(id));
}
