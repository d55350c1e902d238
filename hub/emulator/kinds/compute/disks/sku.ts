import type { HubProfile } from "../../../../profile/hub-profile.ts";
import type { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, textIn } from "../../../wire/json.ts";
import { invalid } from "../refusals.ts";

/** What a disk is where nobody says so. For a Hub this is not published; it is what Azure's contract says. */
export const USUAL_SKU = "Standard_LRS";

/** @throws ArmError where the Hub has no such disks */
export function skuOf(profile: HubProfile, sent: JsonObject, was: JsonObject, noun: string): JsonObject {
    const name = textIn(sent, "name") ?? textIn(was, "name") ?? USUAL_SKU;
    if (!profile.hasDiskSku(name)) {
        throw unknownSku(profile, name, noun);
    }
    return { name, tier: name.startsWith("Premium") ? "Premium" : "Standard" };
}

/** In the words of Azure. @param noun `Disk` */
export function unknownSku(profile: HubProfile, name: unknown, noun: string): ArmError {
    const names = profile.lists.diskSkus.all.join(",");
    return invalid(
        "sku.name",
        `SKU ${name} is not supported for resource type ${noun} in this region. Supported SKUs for this region are ${names}`,
    );
}
