import type { HubProfile } from "../../../../profile/hub-profile.ts";
import { sizesLike } from "../../../../vm-sizes.ts";
import { FIRST_SIZES, type MachineSize, machineSize } from "../../../sizes/machine-size.ts";
import type { ArmError } from "../../../wire/arm-error.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { invalid } from "../refusals.ts";

/** The sizes that a Hub has, as far as lists tell them. */
export function offeredSizes(profile: HubProfile): MachineSize[] {
    const names = profile.lists.vmSizes.all.flatMap((pattern) => sizesLike(pattern).map(({ name }) => name));
    const own = [...names, ...FIRST_SIZES].filter((name) => profile.hasVmSize(name));
    return [...new Set(own)].sort().map(machineSize);
}

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-sizes/list */
export function sizesBody(profile: HubProfile): JsonObject {
    const value = offeredSizes(profile).map(({ name, cores, memoryGiB = 0, dataDisks }) => ({
        name,
        numberOfCores: cores,
        osDiskSizeInMB: 1_047_552,
        resourceDiskSizeInMB: memoryGiB * 2 * 1024,
        memoryInMB: memoryGiB * 1024,
        maxDataDiskCount: dataDisks,
    }));
    return { value };
}

/** What is said of a size that the Hub does not have. @param parameter what names it */
export function unknownSize(profile: HubProfile, size: unknown, parameter: string): ArmError {
    const names = offeredSizes(profile).map(({ name }) => name);
    return invalid(
        parameter,
        `The value ${size} provided for the VM size is not valid. The valid sizes in the current region are: ${names.join(",")}.`,
    );
}
