import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, objectIn, textIn } from "../../../../wire/json.ts";
import type { Write } from "../../../kind.ts";
import { checkDiagnostics } from "../../machines/diagnostics.ts";
import { osProfileOf } from "../../machines/os-profile.ts";
import { keptOsProfile } from "../../machines/os-profile-change.ts";
import { missing } from "../../refusals.ts";
import { extensionModel, plainExtensions } from "./extension-model.ts";
import { networkModel } from "./network-model.ts";
import { storageModel } from "./storage-model.ts";

/** Azure puts six characters behind the prefix of names. */
const LONGEST_PREFIX = { Windows: 9, Linux: 58 };

/**
 * What the machines of a set are made as: `virtualMachineProfile`. Of a set that is there, what is not sent stays.
 * @throws ArmError
 */
export function modelOf(
    { hub, id, name }: Write,
    sent: JsonObject,
    was: JsonObject | undefined,
    vmSize: string,
): JsonObject {
    if (!was && Object.keys(sent).length === 0) {
        throw missing("virtualMachineProfile");
    }
    const part = (member: string): JsonObject => objectIn(isObject(sent[member]) ? sent : (was ?? {}), member);
    const storageProfile = storageModel(
        hub,
        objectIn(sent, "storageProfile"),
        was && objectIn(was, "storageProfile"),
        vmSize,
    );
    checkDiagnostics(hub, id, objectIn(sent, "diagnosticsProfile"));
    const extensionProfile = isObject(sent.extensionProfile)
        ? extensionModel(sent.extensionProfile)
        : was?.extensionProfile;
    const osType = textIn(objectIn(storageProfile, "osDisk"), "osType") === "Windows" ? "Windows" : "Linux";
    return {
        ...sent,
        storageProfile,
        osProfile: guestOf(sent, was, { osType, usualName: name }),
        networkProfile: networkModel(part("networkProfile"), name),
        ...(extensionProfile === undefined ? {} : { extensionProfile }),
    };
}

function guestOf(
    sent: JsonObject,
    was: JsonObject | undefined,
    guest: { osType: "Windows" | "Linux"; usualName: string },
): JsonObject {
    const asked = isObject(sent.osProfile) ? sent.osProfile : undefined;
    if (was) {
        return keptOsProfile(asked, objectIn(was, "osProfile")) ?? {};
    }
    if (!asked) {
        throw missing("osProfile");
    }
    return osProfileOf(asked, {
        ...guest,
        nameMember: "computerNamePrefix",
        longestName: LONGEST_PREFIX[guest.osType],
    });
}

/** Whether two models make the same machines. */
export function isSameModel(one: JsonObject, other: JsonObject): boolean {
    return isDeepStrictEqual(plain(one), plain(other));
}

function plain(profile: JsonObject): JsonObject {
    return { ...profile, extensionProfile: { extensions: plainExtensions(profile) } };
}
