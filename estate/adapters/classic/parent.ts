import type { ArmResource } from "../../arm/arm-resource.ts";
import { reference } from "../../arm/reference.ts";
import { parseArmId } from "../../model/arm-id.ts";
import type { Input } from "../../values/input.ts";
import { Unknown } from "../../values/unknown.ts";
import { ABSENT, Known } from "../../values/value.ts";

/**
 * Where a resource stands that mentions what holds it by its id: it has that one's resource group.
 * @param type of what holds it, in lower case
 */
export function heldBy(inputs: Input, member: string, type: string): Partial<ArmResource> {
    const parent = reference(inputs.get(member));
    const arm = parent.id instanceof Known ? parseArmId(parent.id.value, type) : undefined;
    const untold = parent.id instanceof Unknown ? parent.id : ABSENT;
    return {
        parent,
        names: [arm ? new Known(arm.name) : untold, inputs.get("name").text()],
        resourceGroup: { id: arm ? new Known(`/resourceGroups/${arm.resourceGroup}`) : untold, input: member },
    };
}
