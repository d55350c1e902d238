import { type Input, Overlay } from "../../values/input.ts";
import { chosen, mention, oneOf } from "./block.ts";
import type { Kind } from "./kind.ts";

export const availabilitySet: Kind = {
    type: "microsoft.compute/availabilitysets",
    body: (inputs) => ({
        // Both providers ask for three where the program does not say, and not every bridge fills that in.
        platformFaultDomainCount: oneOf(inputs, "platformFaultDomainCount") ?? 3,
        platformUpdateDomainCount: chosen(inputs, "platformUpdateDomainCount"),
        sku: kindOf(inputs.get("managed")),
        proximityPlacementGroup: mention(inputs, "proximityPlacementGroupId"),
    }),
};

/** Whether a set is managed where the program does not say differs among versions of the providers: a kind without name. */
function kindOf(managed: Input): Overlay {
    const isManaged = managed.text();
    if (isManaged.isUnknown) {
        return new Overlay({ name: managed });
    }
    return new Overlay(isManaged.isKnown ? { name: isManaged.value === "false" ? "Classic" : "Aligned" } : {});
}
