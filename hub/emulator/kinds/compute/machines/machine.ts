import type { HubView } from "../../../state/hub-view.ts";
import { isObject, type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Completed, Kind, Write } from "../../kind.ts";
import { checkMachine } from "../../network/network-interface/membership.ts";
import { missing, unexpected } from "../refusals.ts";
import { unknownSize } from "../sizes/offered.ts";
import { checkCores, coresOf } from "../sizes/quota.ts";
import { bootDiagnosticsData, capture } from "./capture.ts";
import { checkDiagnostics } from "./diagnostics.ts";
import { extensionsOf } from "./extensions/extensions-of.ts";
import { instanceViewOf } from "./instance-view.ts";
import { membershipOf } from "./membership.ts";
import { networkProfileOf } from "./network-profile.ts";
import { osProfileOf } from "./os-profile.ts";
import { keptOsProfile } from "./os-profile-change.ts";
import { generalize, powerActions } from "./power.ts";
import { newRuntime } from "./runtime.ts";
import { shownStorage } from "./storage/shown-storage.ts";
import { type Storage, storageOf } from "./storage/storage-profile.ts";

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machines?view=rest-compute-2020-06-01 */
export const virtualMachine: Kind = {
    type: "Microsoft.Compute/virtualMachines",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "patch", "delete"] },
    isTracked: true,
    patches: "all",
    lets: ["imageReference"],
    actions: { ...powerActions, generalize, capture, retrieveBootDiagnosticsData: bootDiagnosticsData },
    refusal: ({ path, value }, { profile }) =>
        path.join(".").toLowerCase() === "properties.hardwareprofile.vmsize"
            ? unknownSize(profile, value, "vmSize")
            : undefined,
    complete,
    shown(machine, hub, expand = "") {
        const { instanceView: _runtime, ...properties } = objectIn(machine.body, "properties");
        const extensions = extensionsOf(machine, hub);
        const isExpanded = /^instanceView$/i.test(expand);
        return {
            ...machine.body,
            properties: {
                ...properties,
                storageProfile: shownStorage(objectIn(properties, "storageProfile"), hub),
                ...(isExpanded ? { instanceView: instanceViewOf(machine, extensions) } : {}),
            },
            ...(extensions.length === 0 ? {} : { resources: extensions.map((one) => hub.shown(one)) }),
        };
    },
};

function complete(write: Write): Completed {
    const { hub, id, body, before } = write;
    const { instanceView: _view, vmId: _vmId, ...sent } = objectIn(body, "properties");
    const was = before && objectIn(before.body, "properties");
    const vmSize = sizeOf(hub, sent, was);
    const storage = storageOf(
        { ...write },
        objectIn(sent, "storageProfile"),
        was && objectIn(was, "storageProfile"),
        vmSize,
    );
    const membership = membershipOf(write, textIn(objectIn(sent, "availabilitySet"), "id"), storage.isManaged);
    const osProfile = osProfileFor(write, sent, was, storage);
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
        ...sent,
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

/** A machine of an image is told who it is, one of a disk knows. @throws ArmError */
function osProfileFor(
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
    if (isAttached && asked) {
        throw unexpected("osProfile");
    }
    if (isAttached || !asked) {
        if (!isAttached) {
            throw missing("osProfile");
        }
        return undefined;
    }
    return osProfileOf(asked, {
        ...{ osType: storage.osType, nameMember: "computerName", usualName: write.name },
        longestName: storage.osType === "Windows" ? 15 : 64,
    });
}
