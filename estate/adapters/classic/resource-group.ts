import { groupReference } from "../../arm/reference.ts";
import { RESOURCE_GROUP } from "../../model/arm-id.ts";
import type { Kind } from "./kind.ts";

export const resourceGroup: Kind = {
    type: RESOURCE_GROUP,
    place: (inputs) => ({ resourceGroup: groupReference(inputs.get("name")) }),
};
