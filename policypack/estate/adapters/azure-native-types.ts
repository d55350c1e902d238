const VAULTS = "microsoft.recoveryservices/vaults";
export const LOCKS = "microsoft.authorization/locks";
const LOCK = [LOCKS, "lockName"] as const;

/**
 * The ARM type of each token of azure-native, and the inputs that hold the names, from the outermost parent to the
 * resource itself.
 */
export const TYPES: Readonly<Record<string, readonly [type: string, ...names: string[]]>> = {
    "compute:VirtualMachine": ["microsoft.compute/virtualmachines", "vmName"],
    "compute:VirtualMachineScaleSet": ["microsoft.compute/virtualmachinescalesets", "vmScaleSetName"],
    "compute:AvailabilitySet": ["microsoft.compute/availabilitysets", "availabilitySetName"],
    "compute:Disk": ["microsoft.compute/disks", "diskName"],
    "compute:Snapshot": ["microsoft.compute/snapshots", "snapshotName"],
    "compute:RestorePointCollection": ["microsoft.compute/restorepointcollections", "restorePointCollectionName"],
    "recoveryservices:ProtectedItem": [
        `${VAULTS}/backupfabrics/protectioncontainers/protecteditems`,
        "protectedItemName",
    ],
    "recoveryservices:ReplicationProtectedItem": [
        `${VAULTS}/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems`,
        "replicatedProtectedItemName",
    ],
    "network:NetworkInterface": ["microsoft.network/networkinterfaces", "networkInterfaceName"],
    "network:LoadBalancer": ["microsoft.network/loadbalancers", "loadBalancerName"],
    "network:LoadBalancerBackendAddressPool": [
        "microsoft.network/loadbalancers/backendaddresspools",
        "loadBalancerName",
        "backendAddressPoolName",
    ],
    "authorization:ManagementLockByScope": LOCK,
    "authorization:ManagementLockAtResourceLevel": LOCK,
    "authorization:ManagementLockAtResourceGroupLevel": LOCK,
    "authorization:ManagementLockAtSubscriptionLevel": LOCK,
    "resources:ResourceGroup": ["microsoft.resources/resourcegroups", "resourceGroupName"],
    // Machines that a Hub does not deploy.
    "compute:VirtualMachineScaleSetVM": [
        "microsoft.compute/virtualmachinescalesets/virtualmachines",
        "vmScaleSetName",
        "instanceId",
    ],
    "azurestackhci:VirtualMachine": ["microsoft.azurestackhci/virtualmachines", "virtualMachineName"],
    "azurestackhci:VirtualMachineInstance": ["microsoft.azurestackhci/virtualmachineinstances"],
    "connectedvmwarevsphere:VirtualMachine": ["microsoft.connectedvmwarevsphere/virtualmachines", "virtualMachineName"],
    "connectedvmwarevsphere:VirtualMachineInstance": ["microsoft.connectedvmwarevsphere/virtualmachineinstances"],
    "devtestlab:VirtualMachine": ["microsoft.devtestlab/labs/virtualmachines", "labName", "name"],
    "hybridcompute:Machine": ["microsoft.hybridcompute/machines", "machineName"],
    "networkcloud:BareMetalMachine": ["microsoft.networkcloud/baremetalmachines", "bareMetalMachineName"],
    "networkcloud:VirtualMachine": ["microsoft.networkcloud/virtualmachines", "virtualMachineName"],
    "scvmm:VirtualMachine": ["microsoft.scvmm/virtualmachines", "virtualMachineName"],
    "scvmm:VirtualMachineInstance": ["microsoft.scvmm/virtualmachineinstances"],
    "vmwarecloudsimple:VirtualMachine": ["microsoft.vmwarecloudsimple/virtualmachines", "virtualMachineName"],
};

/** `azure-native:compute:X`, `azure-native:compute/v20240301:X`, `azure-native_compute_v20240301:compute:X`. */
const TOKEN = /^azure-native(?:_[a-z0-9]+_v[0-9a-z]+)?:([a-z0-9]+)(?:\/v[0-9a-z]+)?:(\w+)$/;

/** `compute:VirtualMachine`, whichever API version a token of azure-native asks for; nothing for other tokens. */
export function kindOf(token: string): string | undefined {
    const [, module, kind] = TOKEN.exec(token) ?? [];
    return kind === undefined ? undefined : `${module}:${kind}`;
}
