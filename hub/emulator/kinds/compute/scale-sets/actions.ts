import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { numberIn, objectIn } from "../../../wire/json.ts";
import type { Acted, Action, Asked } from "../../kind.ts";
import { becoming } from "../machines/power.ts";
import { type PowerState, runtimeOf } from "../runtime/runtime.ts";
import { chosenInstances } from "./instances/chosen.ts";
import { withCapacity } from "./instances/instances-of.ts";
import { leaving } from "./leaving.ts";
import { upgraded } from "./upgrade.ts";

/** What instances come to by what is done to them. */
const GOALS: Readonly<Record<string, PowerState | "same">> = {
    start: "running",
    restart: "running",
    redeploy: "running",
    powerOff: "stopped",
    deallocate: "deallocated",
    reimage: "same",
    reimageAll: "same",
    performMaintenance: "same",
};

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets?view=rest-compute-2020-06-01 */
export const scaleSetActions: Readonly<Record<string, Action>> = {
    ...Object.fromEntries(
        Object.entries(GOALS).map(([deed, goal]): [string, Action] => [deed, (asked) => powered(asked, goal)]),
    ),
    manualUpgrade: ({ hub, resource, body }) => upgraded(resource, chosenInstances(resource, body, hub, true), hub),
    delete: ({ hub, resource, body }) => {
        const going = chosenInstances(resource, body, hub, true);
        const capacity = numberIn(objectIn(resource.body, "sku"), "capacity") ?? 0;
        const { changes, effects } = leaving(going);
        return {
            isLong: true,
            changes: [withCapacity(resource, Math.max(0, capacity - going.length)), ...changes],
            effects,
        };
    },
};

function powered({ hub, resource, body }: Asked, goal: PowerState | "same"): Acted {
    const all = chosenInstances(resource, body, hub, false).map((instance) => reached(instance, goal, hub));
    return {
        isLong: true,
        changes: all.flatMap(({ changes = [] }) => changes),
        effects: all.flatMap(({ effects = [] }) => effects),
    };
}

function reached(instance: Resource, goal: PowerState | "same", hub: HubView): Acted {
    return becoming(instance, goal === "same" ? runtimeOf(instance).power : goal, hub);
}
