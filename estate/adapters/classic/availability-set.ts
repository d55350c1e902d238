import { chosen, mention, oneOf } from "./block.ts";
import type { Kind } from "./kind.ts";

export const availabilitySet: Kind = {
    type: "microsoft.compute/availabilitysets",
    body: (inputs) => ({
        // Both providers ask for three where the program does not say, and not every bridge fills that in.
        platformFaultDomainCount: oneOf(inputs, "platformFaultDomainCount") ?? 3,
        platformUpdateDomainCount: chosen(inputs, "platformUpdateDomainCount"),
        proximityPlacementGroup: mention(inputs, "proximityPlacementGroupId"),
    }),
};
