import * as pulumi from "@pulumi/pulumi";
import { optional, text } from "../arguments/check.ts";
import { refuse } from "../arguments/refuse.ts";
import { register } from "../azure/register.ts";
import { type Guest, toCredentials } from "./administrator.ts";
import type { Workload } from "./arguments.ts";
import type { AttachedDisk } from "./data-disks.ts";
import type { OsDisk } from "./disk.ts";
import type { Machine, Particulars, Shared } from "./particulars.ts";

export function registerVm(
    args: Workload & Guest,
    place: Particulars,
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
            osProfile: { computerName: place.computerName, ...toGuest(args, place.name) },
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
export function toGuest(args: Workload & Guest, name: string) {
    const { customData } = args;
    return {
        ...toCredentials(args),
        customData: customData === undefined ? undefined : pulumi.secret(toBase64(customData, name)),
    };
}

/** A disk resource of its own cannot be had here: Azure takes no `osProfile` with an attached OS disk. */
export function toOsDisk({ sizeGb, sku = "Standard_LRS" }: OsDisk = {}) {
    return { createOption: "FromImage", diskSizeGB: sizeGb, managedDisk: { storageAccountType: sku } };
}

/** What is known at deployment only is refused then. */
function toBase64(customData: pulumi.Input<string>, name: string): pulumi.Output<string | undefined> {
    return pulumi.output(customData).apply((known) => {
        refuse("machine", name, () => optional(text())(known, "customData"));
        return known === undefined ? undefined : Buffer.from(known).toString("base64");
    });
}
