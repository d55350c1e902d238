import type { Input } from "../../values/input.ts";
import { peek } from "../../values/value.ts";
import { chosen, mention, object, oneOf, zonesOf } from "./block.ts";
import type { Kind } from "./kind.ts";

export const managedDisk: Kind = {
    type: "microsoft.compute/disks",
    body: (inputs) => ({
        ...accessBody(inputs),
        sku: object({ name: inputs.get("storageAccountType") }),
        zones: zonesOf(inputs),
        osType: inputs.get("osType"),
        hyperVGeneration: inputs.get("hyperVGeneration"),
        diskSizeGB: inputs.get("diskSizeGb"),
        diskIOPSReadOnly: inputs.get("diskIopsReadOnly"),
        diskMBpsReadOnly: inputs.get("diskMbpsReadOnly"),
        maxShares: inputs.get("maxShares"),
        tier: inputs.get("tier"),
        burstingEnabled: chosen(inputs, "onDemandBurstingEnabled"),
        optimizedForFrequentAttach: chosen(inputs, "optimizedFrequentAttachEnabled"),
        encryption: object({ diskEncryptionSetId: inputs.get("diskEncryptionSetId") }),
        extendedLocation: object({ name: inputs.get("edgeZone") }),
        securityProfile: object({
            securityType: inputs.get("securityType"),
            secureVMDiskEncryptionSetId: inputs.get("secureVmDiskEncryptionSetId"),
        }),
        creationData: object({
            createOption: inputs.get("createOption"),
            sourceResourceId: inputs.get("sourceResourceId"),
            imageReference: mention(inputs, "imageReferenceId"),
            galleryImageReference: mention(inputs, "galleryImageReferenceId"),
            logicalSectorSize: chosen(inputs, "logicalSectorSize"),
            performancePlus: chosen(inputs, "performancePlusEnabled"),
        }),
    }),
};

export const snapshot: Kind = {
    type: "microsoft.compute/snapshots",
    body: (inputs) => ({
        ...accessBody(inputs),
        diskSizeGB: inputs.get("diskSizeGb"),
        incremental: chosen(inputs, "incrementalEnabled"),
        creationData: object({
            createOption: inputs.get("createOption"),
            // The source "URI" takes the id of a managed disk, too, as in the provider's own example.
            sourceResourceId: oneOf(inputs, "sourceResourceId", "sourceUri"),
        }),
    }),
};

/** How disks and snapshots are reached from outside. */
function accessBody(inputs: Input) {
    const isPublic = chosen(inputs, "publicNetworkAccessEnabled");
    const text = isPublic && peek(isPublic.text());
    return {
        diskAccessId: inputs.get("diskAccessId"),
        networkAccessPolicy: chosen(inputs, "networkAccessPolicy"),
        publicNetworkAccess: text === undefined ? isPublic : isPublic?.as(text === "false" ? "Disabled" : "Enabled"),
    };
}
