import type { Kind } from "../kind.ts";
import { availabilitySet } from "./availability-sets/availability-set.ts";
import { disk } from "./disks/disk.ts";
import { snapshot } from "./disks/snapshot.ts";
import { image } from "./images/image.ts";
import { virtualMachineExtension } from "./machines/extensions/extension.ts";
import { virtualMachine } from "./machines/machine.ts";

import { instance } from "./scale-sets/instances/instance.ts";
import { virtualMachineScaleSet } from "./scale-sets/scale-set.ts";

/** The kinds of the compute resource provider. */
export const COMPUTE: readonly Kind[] = [
    availabilitySet,
    disk,
    image,
    snapshot,
    virtualMachine,
    virtualMachineExtension,
    virtualMachineScaleSet,
    instance,
];

export { COMPUTE_SERVICES } from "./services.ts";
