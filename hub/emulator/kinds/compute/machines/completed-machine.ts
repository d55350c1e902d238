import type { HubView } from "../../../state/hub-view.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Completed, Write } from "../../kind.ts";
import { checkMachine } from "../../network/network-interface/membership.ts";
import { withToldCapabilities } from "../capabilities.ts";
import { missing } from "../refusals.ts";
import { newRuntime } from "../runtime/runtime.ts";
import { unknownSize } from "../sizes/offered.ts";
import { checkCores, coresOf } from "../sizes/quota.ts";
import { checkDiagnostics } from "./diagnostics.ts";
import { guestOf } from "./guest.ts";
import { membershipOf } from "./membership.ts";
import { networkProfileOf } from "./network-profile.ts";
import { storageOf } from "./storage/storage-profile.ts";

/** Fills in a machine, and what is made for it. @throws ArmError where the Hub does not do that */
export function completedMachine(write: Write): Completed {
    const { hub, id, body, before } = write;
    const { instanceView: _view, vmId: _vmId, ...sent } = objectIn(body, "properties");
    const was = before && objectIn(before.body, "properties");
    const vmSize = sizeOf(hub, sent, was);
    const storage = storageOf(write, objectIn(sent, "storageProfile"), was && objectIn(was, "storageProfile"), vmSize);
    const membership = membershipOf(write, textIn(objectIn(sent, "availabilitySet"), "id"), storage.isManaged);
    const osProfile = guestOf(write, sent, was, storage);
    const networkProfile = networkProfileOf(
        write,
        objectIn("networkProfile" in sent ? sent : (was ?? {}), "networkProfile"),
        was && objectIn(was, "networkProfile"),
    );
    const interfaces = objectsIn(networkProfile, "networkInterfaces").flatMap((one) => textIn(one, "id") ?? []);
    checkMachine(hub, id, membership?.id ?? id, interfaces);
    checkDiagnostics(hub, id, objectIn(sent, "diagnosticsProfile"));
    checkCores(hub, id, coresOf(vmSize) - coresOf(was && textIn(objectIn(was, "hardwareProfile"), "vmSize")));
    delete body.resources;
    body.properties = {
        vmId: was?.vmId ?? hub.options.newId(),
        ...withToldCapabilities(sent),
        hardwareProfile: { vmSize },
        storageProfile: storage.storageProfile,
        ...(osProfile && { osProfile }),
        networkProfile,
        ...(membership && { availabilitySet: { id: membership.id } }),
        instanceView: was?.instanceView ?? newRuntime(hub, membership?.domains),
    };
    return { changes: storage.changes };
}

/** @throws ArmError where the Hub does not have it */
function sizeOf({ options }: HubView, sent: JsonObject, was: JsonObject | undefined): string {
    const size =
        textIn(objectIn(sent, "hardwareProfile"), "vmSize") ?? textIn(objectIn(was ?? {}, "hardwareProfile"), "vmSize");
    if (size === undefined) {
        throw missing("hardwareProfile.vmSize");
    }
    if (!options.profile.hasVmSize(size)) {
        throw unknownSize(options.profile, size, "vmSize");
    }
    return size;
}
