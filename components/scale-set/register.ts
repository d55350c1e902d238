import type * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../azure/register.ts";
import { numbered } from "../machine/disk.ts";
import { type Extension, toBody } from "../machine/extension.ts";
import type { Shared } from "../machine/particulars.ts";
import { toGuest, toOsDisk } from "../machine/vm.ts";
import type { ScaleSetArgs } from "./arguments.ts";

/** Registers a scale set as a Hub has them: uniform, of one placement group, updated by hand. */
export function registerScaleSet(
    name: string,
    args: ScaleSetArgs,
    { backendPoolId, ...shared }: Shared & { backendPoolId: pulumi.Input<string> | undefined },
    opts: pulumi.CustomResourceOptions,
): Registered<"compute:VirtualMachineScaleSet"> {
    const { extensions = [] } = args;
    const pools = backendPoolId === undefined ? undefined : [{ id: backendPoolId }];
    const ipConfiguration = {
        name: "primary",
        primary: true,
        subnet: { id: args.subnetId },
        loadBalancerBackendAddressPools: pools,
    };
    return register(
        "compute:VirtualMachineScaleSet",
        name,
        {
            ...shared,
            sku: { name: args.size, tier: "Standard", capacity: args.capacity },
            upgradePolicy: { mode: "Manual" },
            virtualMachineProfile: {
                osProfile: { computerNamePrefix: args.computerNamePrefix ?? name, ...toGuest(args, name) },
                storageProfile: {
                    imageReference: args.image,
                    osDisk: toOsDisk(args.osDisk),
                    dataDisks: numbered(args.dataDisks ?? []).map(({ lun, caching, sizeGb, sku }) => ({
                        createOption: "Empty",
                        lun,
                        caching,
                        diskSizeGB: sizeGb,
                        managedDisk: { storageAccountType: sku },
                    })),
                },
                networkProfile: {
                    networkInterfaceConfigurations: [
                        { name: "primary", primary: true, ipConfigurations: [ipConfiguration] },
                    ],
                },
                extensionProfile: extensions.length === 0 ? undefined : { extensions: extensions.map(toEntry) },
            },
        },
        { ...opts, additionalSecretOutputs: ["virtualMachineProfile"] },
    );
}

/** One after the other: the agent of a VM installs one extension at a time. */
function toEntry(extension: Extension, at: number, all: readonly Extension[]) {
    const previous = all[at - 1];
    const provisionAfterExtensions = previous === undefined ? undefined : [previous.name];
    return { name: extension.name, ...toBody(extension), provisionAfterExtensions };
}
