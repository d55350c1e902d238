import type { HubView } from "../../../state/hub-view.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { coresAllowed } from "./quota.ts";

/** Where the emulator limits nothing: the greatest number of the contract. */
const UNLIMITED = 2_147_483_647;

/** What a subscription has and may have. @see https://learn.microsoft.com/rest/api/compute/usage/list */
export function usagesBody(hub: HubView, subscription: string): JsonObject {
    const count = (type: string) => hub.resources.ofType(subscription, `Microsoft.Compute/${type}`).size;
    const { resources } = hub;
    return {
        value: [
            usage("availabilitySets", "Availability Sets", count("availabilitySets"), UNLIMITED),
            usage("cores", "Total Regional Cores", resources.cores.of(subscription), coresAllowed(hub)),
            usage("virtualMachines", "Virtual Machines", count("virtualMachines"), UNLIMITED),
            usage("virtualMachineScaleSets", "Virtual Machine Scale Sets", count("virtualMachineScaleSets"), UNLIMITED),
        ],
    };
}

function usage(value: string, localizedValue: string, currentValue: number, limit: number): JsonObject {
    return { limit, unit: "Count", currentValue, name: { value, localizedValue } };
}
