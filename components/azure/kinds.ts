import type * as authorization from "@pulumi/azure-native/authorization/index.js";
import type * as compute from "@pulumi/azure-native/compute/index.js";
import type * as network from "@pulumi/azure-native/network/index.js";

/** The kinds of resources that components register: the class that a program would use, and its arguments. */
export interface Kinds {
    "authorization:ManagementLockByScope": [
        authorization.ManagementLockByScope,
        authorization.ManagementLockByScopeArgs,
    ];
    "compute:AvailabilitySet": [compute.AvailabilitySet, compute.AvailabilitySetArgs];
    "compute:Disk": [compute.Disk, compute.DiskArgs];
    "compute:VirtualMachine": [compute.VirtualMachine, compute.VirtualMachineArgs];
    "compute:VirtualMachineExtension": [compute.VirtualMachineExtension, compute.VirtualMachineExtensionArgs];
    "compute:VirtualMachineScaleSet": [compute.VirtualMachineScaleSet, compute.VirtualMachineScaleSetArgs];
    "network:LoadBalancer": [network.LoadBalancer, network.LoadBalancerArgs];
    "network:NetworkInterface": [network.NetworkInterface, network.NetworkInterfaceArgs];
}

/** The outputs that components read. The classes carry about fifty each, which is most of what they cost. */
export const OUTPUTS = {
    "authorization:ManagementLockByScope": [],
    "compute:AvailabilitySet": [],
    "compute:Disk": [],
    "compute:VirtualMachine": ["name"],
    "compute:VirtualMachineExtension": [],
    "compute:VirtualMachineScaleSet": ["name"],
    "network:LoadBalancer": ["frontendIPConfigurations"],
    "network:NetworkInterface": ["ipConfigurations"],
} as const satisfies { [Kind in keyof Kinds]: readonly (keyof Kinds[Kind][0])[] };
