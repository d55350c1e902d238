import type { Estate } from "../model/estate.ts";
import type { AvailabilitySet, Machine } from "../model/parts.ts";
import type { Target } from "../values/target.ts";
import { ABSENT } from "../values/value.ts";

/**
 * The set that a machine is in: an availability set or, as a VM of a flexible one or as itself, a scale set. It leads
 * nowhere where the machine is in none.
 */
export function placementOf(estate: Estate, machine: Machine): Target<AvailabilitySet | Machine> {
    if (machine.noun === "scale set") {
        return { parts: [machine], isOutside: false };
    }
    if (machine.isInSet === ABSENT) {
        return { parts: [], isOutside: false };
    }
    const { urn, set } = machine;
    const scaleSets = estate.follow(urn, set, "machine").parts.filter(({ noun }) => noun === "scale set");
    const { parts, unknown } = estate.follow(urn, set, "availability set");
    const found = [...parts, ...scaleSets];
    return found.length === 0 && unknown
        ? { parts: [], isOutside: false, unknown }
        : { parts: found, isOutside: found.length === 0 };
}
