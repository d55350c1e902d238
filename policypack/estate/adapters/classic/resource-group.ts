import { RESOURCE_GROUP } from "../../arm/arm-id.ts";
import { groupReference } from "../../arm/reference.ts";
import type { Kind } from "./kind.ts";

export const resourceGroup: Kind = {
    type: RESOURCE_GROUP,
    place: (inputs) => ({ resourceGroup: groupReference(inputs.get("name")) }),
};
