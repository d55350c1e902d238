import * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../azure/register.ts";
import { type Guest, toCredentials } from "./administrator.ts";
import type { MachineArgs } from "./arguments.ts";
import { numbered } from "./disk.ts";

/** The resources of one machine. */
export interface Machine {
    vm: Registered<"compute:VirtualMachine">;
    nic: Registered<"network:NetworkInterface">;
    dataDisks: Registered<"compute:Disk">[];
}

/** What distinguishes one machine from others that are made of the same arguments. */
export interface Place {
    name: string;
    computerName: string;
    /** The metadata and the user's own. */
    tags: Record<string, pulumi.Input<string>>;
    privateIpAddress?: pulumi.Input<string> | undefined;
    backendPoolId?: pulumi.Input<string> | undefined;
    availabilitySetId?: pulumi.Input<string> | undefined;
    protect?: boolean | undefined;
}

/** Registers a NIC, the data disks and the VM that joins them. Sends no member that a Hub does not know. */
export function registerMachine(args: MachineArgs & Guest, place: Place, parent: pulumi.Resource): Machine {
    const nic = registerNic(args, place, parent);
    const disks = registerDataDisks(args, place, parent);
    const { osDisk = {} } = args;
    const vm = register(
        "compute:VirtualMachine",
        place.name,
        {
            ...shared(args, place),
            hardwareProfile: { vmSize: args.size },
            networkProfile: { networkInterfaces: [{ id: nic.id, primary: true }] },
            osProfile: {
                computerName: place.computerName,
                ...toCredentials(args),
                customData: args.customData === undefined ? undefined : pulumi.secret(toBase64(args.customData)),
            },
            storageProfile: {
                imageReference: args.image,
                // A disk resource of its own cannot be had here: Azure takes no osProfile with an attached OS disk.
                osDisk: {
                    createOption: "FromImage",
                    name: osDisk.name,
                    diskSizeGB: osDisk.sizeGb,
                    managedDisk: { storageAccountType: osDisk.sku ?? "Standard_LRS" },
                },
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
    return { vm, nic, dataDisks: disks.map(({ resource }) => resource) };
}

function registerNic(args: MachineArgs, place: Place, parent: pulumi.Resource): Registered<"network:NetworkInterface"> {
    const { privateIpAddress, backendPoolId } = place;
    return register(
        "network:NetworkInterface",
        `${place.name}-nic`,
        {
            ...shared(args, place),
            ipConfigurations: [
                {
                    name: "primary",
                    subnet: { id: args.subnetId },
                    privateIPAllocationMethod: privateIpAddress === undefined ? "Dynamic" : "Static",
                    privateIPAddress: privateIpAddress,
                    loadBalancerBackendAddressPools: backendPoolId === undefined ? undefined : [{ id: backendPoolId }],
                },
            ],
        },
        { parent },
    );
}

function registerDataDisks(args: MachineArgs, place: Place, parent: pulumi.Resource) {
    return numbered(args.dataDisks ?? []).map(({ name, sizeGb, sku, ...attachment }) => ({
        ...attachment,
        resource: register(
            "compute:Disk",
            `${place.name}-${name}`,
            {
                ...shared(args, place),
                creationData: { createOption: "Empty" },
                diskSizeGB: sizeGb,
                sku: { name: sku },
            },
            { parent, protect: place.protect },
        ),
    }));
}

function shared({ resourceGroupName, location }: MachineArgs, { tags }: Place) {
    return { resourceGroupName, location, tags };
}

function toBase64(text: pulumi.Input<string>): pulumi.Output<string> {
    return pulumi.output(text).apply((plain) => Buffer.from(plain).toString("base64"));
}
