import type { HubView } from "../../state/hub-view.ts";
import type { JsonObject } from "../../wire/json.ts";
import type { Service } from "../service.ts";
import { extensionsOf } from "./machines/extensions/extensions-of.ts";
import { LISTINGS } from "./marketplace/listings.ts";
import { instanceViewOf } from "./runtime/instance-view.ts";
import { SCALE_SET_VIEWS } from "./scale-sets/views.ts";
import { sizesBody } from "./sizes/offered.ts";
import { usagesBody } from "./sizes/usages.ts";

const SIZES = ["locations/vmSizes", "virtualMachines/vmSizes", "availabilitySets/vmSizes"];

/** What the compute resource provider answers beside its resources. */
export const COMPUTE_SERVICES: readonly Service[] = [
    ...SIZES.map(
        (path): Service => ({
            type: `Microsoft.Compute/${path}`,
            method: "GET",
            answer: ({ hub }) => ({ output: sizesBody(hub.options.profile) }),
        }),
    ),
    {
        type: "Microsoft.Compute/locations/usages",
        method: "GET",
        answer: ({ hub, subscription = "" }) => ({ output: usagesBody(hub, subscription) }),
    },
    {
        type: "Microsoft.Compute/virtualMachines/instanceView",
        method: "GET",
        answer: ({ hub, resource }) => ({
            output: resource ? instanceViewOf(resource, extensionsOf(resource, hub)) : {},
        }),
    },
    {
        type: "Microsoft.Compute/locations/virtualMachines",
        method: "GET",
        answer: ({ hub, subscription = "" }) => ({ output: { value: machinesOf(hub, subscription) } }),
    },
    ...LISTINGS,
    ...SCALE_SET_VIEWS,
];

/** All machines of a subscription: a Hub has one location. */
function machinesOf(hub: HubView, subscription: string): JsonObject[] {
    const keys = hub.resources.ofType(subscription, "Microsoft.Compute/virtualMachines").after("");
    return hub.resources.those(keys).map((machine) => hub.shown(machine));
}
