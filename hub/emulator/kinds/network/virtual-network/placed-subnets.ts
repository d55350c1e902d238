import type { Resource } from "../../../state/resource.ts";
import { objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { type AddressRange, parsedRange } from "../address/ranges.ts";

/** The subnets of a virtual network, as they are kept, with their addresses. */
export function placedSubnets({ body }: Resource): { id: string; range: AddressRange }[] {
    return objectsIn(objectIn(body, "properties"), "subnets").flatMap((subnet) => {
        const range = parsedRange(textIn(objectIn(subnet, "properties"), "addressPrefix") ?? "");
        return range ? [{ id: textIn(subnet, "id") ?? "", range }] : [];
    });
}
