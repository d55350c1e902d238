import { type Input, Overlay } from "../../values/input.ts";
import { peek } from "../../values/value.ts";
import { blocks, chosen, mention, object, oneOf } from "./block.ts";
import type { Kind } from "./kind.ts";
import { machineBody, profileBody } from "./machine-body.ts";
import { type StorageNames, storageProfile } from "./storage-profile.ts";

const VM = "microsoft.compute/virtualmachines";
const NEWER = { image: "sourceImageReference", osDisk: "osDisk", dataDisks: "dataDisks" };
const OLDER = { image: "storageImageReference", osDisk: "storageOsDisk", dataDisks: "storageDataDisks" };

/** Data disks of the newer kinds are attached by resources of their own. */
export const linuxVirtualMachine: Kind = {
    type: VM,
    body: (inputs) => ({
        ...vmBody(inputs, NEWER),
        osProfile: object({
            linuxConfiguration: object({
                enableVMAgentPlatformUpdates: chosen(inputs, "vmAgentPlatformUpdatesEnabled"),
                patchSettings: object({
                    patchMode: chosen(inputs, "patchMode"),
                    assessmentMode: chosen(inputs, "patchAssessmentMode"),
                }),
            }),
        }),
    }),
};

export const windowsVirtualMachine: Kind = {
    type: VM,
    body: (inputs) => ({
        ...vmBody(inputs, NEWER),
        osProfile: object({
            windowsConfiguration: object({
                patchSettings: object({
                    assessmentMode: chosen(inputs, "patchAssessmentMode"),
                    enableHotpatching: chosen(inputs, "hotpatchingEnabled"),
                }),
            }),
        }),
    }),
};

/** The older kind is for both systems, and has its disks within. */
export const legacyVirtualMachine: Kind = { type: VM, body: (inputs) => vmBody(inputs, OLDER) };

function vmBody(inputs: Input, names: StorageNames) {
    const faultDomain = chosen(inputs, "platformFaultDomain");
    return {
        ...machineBody(inputs),
        ...profileBody(inputs),
        hardwareProfile: object({ vmSize: oneOf(inputs, "size", "vmSize") }),
        storageProfile: storageProfile(inputs, names),
        networkProfile: object({
            networkInterfaces: blocks(inputs, "networkInterfaceIds").map((id) => new Overlay({ id })),
        }),
        availabilitySet: mention(inputs, "availabilitySetId"),
        virtualMachineScaleSet: mention(inputs, "virtualMachineScaleSetId"),
        host: mention(inputs, "dedicatedHostId"),
        hostGroup: mention(inputs, "dedicatedHostGroupId"),
        // -1 leaves the choice to Azure.
        platformFaultDomain: faultDomain && peek(faultDomain.text()) === "-1" ? undefined : faultDomain,
    };
}
