import type * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../azure/register.ts";
import { type DataDisk, numbered } from "./disk.ts";
import type { Particulars, Shared } from "./particulars.ts";

/** A registered disk, and how the VM attaches it. */
export interface AttachedDisk extends Pick<DataDisk, "caching"> {
    lun: number;
    /** The name of the resource. */
    name: string;
    resource: Registered<"compute:Disk">;
}

export function registerDataDisks(
    disks: readonly DataDisk[],
    place: Particulars,
    shared: Shared,
    parent: pulumi.Resource,
): AttachedDisk[] {
    return numbered(disks).map(({ sizeGb, sku, lun, caching, ...disk }) => {
        const name = `${place.name}-${disk.name}`;
        const args = { ...shared, creationData: { createOption: "Empty" }, diskSizeGB: sizeGb, sku: { name: sku } };
        const resource = register("compute:Disk", name, args, { parent, protect: place.protect });
        return { lun, name, resource, ...(caching === undefined ? {} : { caching }) };
    });
}
