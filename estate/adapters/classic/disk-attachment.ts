import type { ArmResource } from "../../arm/arm-resource.ts";
import { base, named, reference } from "../../arm/reference.ts";
import type { DiskAttachment, Reference } from "../../model/parts.ts";
import { ABSENT } from "../../values/value.ts";
import type { Kind } from "./kind.ts";
import { heldBy } from "./parent.ts";

const VM = "microsoft.compute/virtualmachines";

/** Sent as a part of the VM. */
export const diskAttachment: Kind = {
    type: VM,
    place: () => ({ names: [] }),
    parts: (resource) => [attachment(resource, reference(resource.body.get("managedDiskId")))],
};

/** A data disk that the VM creates from a source, and attaches. */
export const implicitDisk: Kind = {
    type: "microsoft.compute/disks",
    place: (inputs) => {
        const { names = [], ...place } = heldBy(inputs, "virtualMachineId", VM);
        return { ...place, names: names.slice(-1) };
    },
    parts: (resource) => [
        { ...base(resource), kind: "disk", size: resource.body.get("diskSizeGb").number() },
        attachment(resource, named(resource, resource.names.at(-1) ?? ABSENT, "Microsoft.Compute/disks")),
    ],
};

function attachment(resource: ArmResource, disk: Reference): DiskAttachment {
    return {
        ...base(resource),
        kind: "disk attachment",
        machine: reference(resource.body.get("virtualMachineId")),
        disk,
    };
}
