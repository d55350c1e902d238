import type { BodyFault } from "../../../../profile/body-faults.ts";
import type { HubProfile } from "../../../../profile/hub-profile.ts";
import type { ArmError } from "../../../wire/arm-error.ts";
import { outOfRange } from "../refusals.ts";
import { unknownSku } from "./sku.ts";

/** What is said of the kind and the size of a disk or a snapshot that the profile refuses. @param noun `Disk` or `Snapshot` */
export function diskRefusal(
    { path, member, value }: BodyFault,
    profile: HubProfile,
    noun: string,
): ArmError | undefined {
    if (path.join(".").toLowerCase() === "sku.name") {
        return unknownSku(profile, value, noun);
    }
    if (member.toLowerCase() === "disksizegb" && typeof value === "number") {
        const { from, to } = profile.limit("diskSizeGiB");
        return outOfRange(`${noun.toLowerCase()}.diskSizeGB`, value, from, to);
    }
    return undefined;
}
