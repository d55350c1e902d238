import type * as pulumi from "@pulumi/pulumi";
import type { HubProfile } from "../../hub/profile/hub-profile.ts";
import { type Check, input, oneOf, optional, text, wholeNumber } from "../arguments/check.ts";
import { listOf, record, unique } from "../arguments/structure.ts";

/** The kinds of disks that a Hub has. */
export type DiskSku = "Standard_LRS" | "Premium_LRS";

/** Created from the image, together with the VM. */
export interface OsDisk {
    /** By default the Hub makes one up: it keeps the disk of a VM that is replaced, and a fixed name would be taken. */
    name?: pulumi.Input<string>;
    /** In GiB, 1023 at most; by default as large as the image. */
    sizeGb?: pulumi.Input<number>;
    /** By default `Standard_LRS`, which a VM of any size takes. */
    sku?: pulumi.Input<DiskSku>;
}

/** A resource of its own, created empty: it outlives the VM. */
export interface DataDisk {
    /** Tells the disks of a VM apart, and keeps each disk what it is when the list changes; by default `data-<lun>`. */
    name?: string;
    /** In GiB, 1023 at most. */
    sizeGb: pulumi.Input<number>;
    /** By default `Standard_LRS`. */
    sku?: pulumi.Input<DiskSku>;
    /** What the host keeps in memory; by default the Hub's own choice. */
    caching?: pulumi.Input<"None" | "ReadOnly" | "ReadWrite">;
    /** Where the guest finds the disk, 0 to 63; by default the position in the list. */
    lun?: number;
}

/** The disks with what each has by default. */
export function numbered(disks: readonly DataDisk[]) {
    return disks.map((disk, at) => {
        const { lun = at } = disk;
        return { ...disk, lun, name: disk.name ?? `data-${lun}`, sku: disk.sku ?? ("Standard_LRS" as const) };
    });
}

/** How large disks are together, as far as it is known before deployment. Nobody knows the size of an image. */
export function sizesOf({ osDisk: os, dataDisks: disks = [] }: { osDisk?: OsDisk; dataDisks?: DataDisk[] }) {
    const data = Array.isArray(disks) ? disks.map((disk) => disk?.sizeGb) : [];
    const sum = (sizes: unknown[]) => sizes.filter((size) => typeof size === "number").reduce((a, b) => a + b, 0);
    return { os: sum([os?.sizeGb]), data: sum(data) };
}

/** What disks a Hub takes, https://learn.microsoft.com/azure-stack/user/azure-stack-managed-disk-considerations */
export function diskChecks(hub: HubProfile) {
    const sizeGb = input(wholeNumber({ ...hub.limit("diskSizeGiB"), of: "of GiB" }));
    const [first, ...others] = hub.lists.diskSkus.all.filter((name) => !/[#*]/.test(name));
    const sku = optional(input(first === undefined ? text("Standard_LRS") : oneOf([first, ...others])));
    /** What a disk that is created empty takes, be it a resource of its own or not. */
    const emptyDisk = {
        sizeGb,
        sku,
        caching: optional(input(oneOf(["None", "ReadOnly", "ReadWrite"]))),
        lun: optional(wholeNumber({ from: 0, to: 63 })),
    };
    const example = "{ sizeGb: 64 }";
    const disks = listOf(record({ name: optional(text("data")), ...emptyDisk }, example), 0, `[${example}]`);
    return {
        emptyDisk,
        osDisk: { sizeGb: optional(sizeGb), sku },
        namedOsDisk: record({ name: optional(input(text("erp-db-os"))), sizeGb: optional(sizeGb), sku }, example),
        dataDisks: distinct(disks),
    };
}

function distinct(list: Check): Check {
    return (value, path) => {
        const faults = list(value, path);
        if (faults.length > 0) {
            return faults;
        }
        const disks = numbered(value as DataDisk[]);
        return [
            ...unique(disks, path, "the name", ({ name }) => name),
            ...unique(disks, path, "lun", ({ lun }) => lun),
        ];
    };
}

/** A machine without protection has nothing to lose. */
export function noneOf(dataDisks: Check): Check {
    return (value, path) => {
        const faults = dataDisks(value, path);
        return faults.length > 0 || (value as DataDisk[]).length === 0
            ? faults
            : [
                  `${path} would hold data that plan.unprotected leaves without protection. Remove it, or write plan.backup.`,
              ];
    };
}
