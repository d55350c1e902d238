import type { ArmResource } from "../../arm/arm-resource.ts";
import type { Part } from "../../model/parts.ts";
import type { Input } from "../../values/input.ts";

/** A kind of resource of the bridged providers. */
export interface Kind {
    /** The type in Azure Resource Manager, in lower case; where it has none, of what the resource changes. */
    type: string;
    /** The body that Azure Resource Manager gets. */
    body?(inputs: Input): Readonly<Record<string, unknown>>;
    /** Where it stands, if name and resource group are not inputs of their own. */
    place?(inputs: Input): Partial<ArmResource>;
    /** What it stands for, where it is not sent as a resource of its own; the body holds the inputs as they are. */
    parts?(resource: ArmResource): Part[];
}
