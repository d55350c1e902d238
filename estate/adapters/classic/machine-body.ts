import type { Input } from "../../values/input.ts";
import { block, blocks, chosen, mention, object, oneOf, reworded, zonesOf } from "./block.ts";

/** What VMs and scale sets say at the top of their bodies. */
export function machineBody(inputs: Input) {
    return {
        zones: zonesOf(inputs),
        identity: reworded(block(inputs, "identity"), (identity) => ({ type: identity.get("type") })),
        extendedLocation: object({ name: inputs.get("edgeZone") }),
        proximityPlacementGroup: mention(inputs, "proximityPlacementGroupId"),
        additionalCapabilities: reworded(block(inputs, "additionalCapabilities"), (capabilities) => ({
            ultraSSDEnabled: chosen(capabilities, "ultraSsdEnabled"),
            hibernationEnabled: chosen(capabilities, "hibernationEnabled"),
        })),
    };
}

/** What a VM says at the top of its body, and a scale set in the profile of its VMs. */
export function profileBody(inputs: Input) {
    return {
        priority: chosen(inputs, "priority"),
        evictionPolicy: inputs.get("evictionPolicy"),
        userData: oneOf(inputs, "userData", "userDataBase64"),
        applicationProfile: object({ galleryApplications: blocks(inputs, "galleryApplications") }),
        capacityReservation: object({ capacityReservationGroup: mention(inputs, "capacityReservationGroupId") }),
        diagnosticsProfile: object({ bootDiagnostics: bootDiagnostics(block(inputs, "bootDiagnostics")) }),
        securityProfile: object({
            encryptionAtHost: chosen(inputs, "encryptionAtHostEnabled"),
            uefiSettings: object({
                secureBootEnabled: chosen(inputs, "secureBootEnabled"),
                vTpmEnabled: chosen(inputs, "vtpmEnabled"),
            }),
        }),
    };
}

/** The newer kinds enable them by the block alone. */
function bootDiagnostics(given: Input) {
    return reworded(given, () => ({
        enabled: oneOf(given, "enabled") ?? given.as(true),
        storageUri: oneOf(given, "storageAccountUri", "storageUri"),
    }));
}
