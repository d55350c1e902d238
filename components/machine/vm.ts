import * as pulumi from "@pulumi/pulumi";
import { register } from "../azure/register.ts";
import { type Guest, toCredentials } from "./administrator.ts";
import type { Workload } from "./arguments.ts";
import type { AttachedDisk } from "./data-disks.ts";
import type { OsDisk } from "./disk.ts";
import type { Machine, Place, Shared } from "./place.ts";

export function registerVm(
    args: Workload & Guest,
    place: Place,
    { nic, disks, ...shared }: Shared & { nic: Machine["nic"]; disks: readonly AttachedDisk[] },
    parent: pulumi.Resource,
): Machine["vm"] {
    return register(
        "compute:VirtualMachine",
        place.name,
        {
            ...shared,
            hardwareProfile: { vmSize: args.size },
            networkProfile: { networkInterfaces: [{ id: nic.id, primary: true }] },
            osProfile: { computerName: place.computerName, ...toGuest(args) },
            storageProfile: {
                imageReference: args.image,
                osDisk: { ...toOsDisk(args.osDisk), name: args.osDisk?.name },
                dataDisks: disks.map(({ lun, caching, resource }) => ({
                    createOption: "Attach",
                    lun,
                    caching,
                    managedDisk: { id: resource.id },
                })),
            },
            availabilitySet: place.availabilitySetId === undefined ? undefined : { id: place.availabilitySetId },
        },
        // The NIC and the data disks belong to one VM at a time, so the old one goes before its replacement comes.
        { parent, protect: place.protect, deleteBeforeReplace: true, additionalSecretOutputs: ["osProfile"] },
    );
}

/** What `osProfile` says of the guest, but for its name. */
export function toGuest(args: Workload & Guest) {
    const { customData } = args;
    return {
        ...toCredentials(args),
        customData: customData === undefined ? undefined : pulumi.secret(toBase64(customData)),
    };
}

/** A disk resource of its own cannot be had here: Azure takes no `osProfile` with an attached OS disk. */
export function toOsDisk({ sizeGb, sku = "Standard_LRS" }: OsDisk = {}) {
    return { createOption: "FromImage", diskSizeGB: sizeGb, managedDisk: { storageAccountType: sku } };
}

function toBase64(text: pulumi.Input<string>): pulumi.Output<string> {
    return pulumi.output(text).apply((plain) => Buffer.from(plain).toString("base64"));
}
