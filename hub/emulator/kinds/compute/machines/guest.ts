import { isObject, type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { missing, unexpected } from "../refusals.ts";
import { osProfileOf } from "./os-profile.ts";
import { keptOsProfile } from "./os-profile-change.ts";
import type { Storage } from "./storage/storage-profile.ts";

/** What the guest of a machine is told: one of an image who it is; one of a disk knows. @throws ArmError */
export function guestOf(
    write: Write,
    sent: JsonObject,
    was: JsonObject | undefined,
    storage: Storage,
): JsonObject | undefined {
    const asked = isObject(sent.osProfile) ? sent.osProfile : undefined;
    if (was) {
        return keptOsProfile(asked, isObject(was.osProfile) ? was.osProfile : undefined);
    }
    const isAttached = textIn(objectIn(storage.storageProfile, "osDisk"), "createOption") === "Attach";
    if (isAttached) {
        if (asked) {
            throw unexpected("osProfile");
        }
        return undefined;
    }
    if (!asked) {
        throw missing("osProfile");
    }
    return osProfileOf(asked, {
        ...{ osType: storage.osType, nameMember: "computerName", usualName: write.name },
        longestName: storage.osType === "Windows" ? 15 : 64,
    });
}
