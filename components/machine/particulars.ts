import type * as pulumi from "@pulumi/pulumi";
import type { Registered } from "../azure/register.ts";

/** The resources of one machine. */
export interface Machine {
    vm: Registered<"compute:VirtualMachine">;
    nic: Registered<"network:NetworkInterface">;
    dataDisks: Registered<"compute:Disk">[];
}

/** What distinguishes one machine from others that are made of the same arguments. */
export interface Particulars {
    name: string;
    computerName: string;
    /** The metadata and the user's own. */
    tags: Record<string, pulumi.Input<string>>;
    privateIpAddress?: pulumi.Input<string> | undefined;
    backendPoolId?: pulumi.Input<string> | undefined;
    availabilitySetId?: pulumi.Input<string> | undefined;
    /** Whether Pulumi refuses to delete the VM and its data disks. */
    protect?: boolean | undefined;
    /** Whether the Hub does. */
    deleteLock?: boolean | undefined;
}

/** What the resources of a machine have in common. */
export interface Shared {
    resourceGroupName: pulumi.Input<string>;
    location: pulumi.Input<string>;
    tags: Record<string, pulumi.Input<string>>;
}
