import type { Declared } from "../requests.ts";
import type { Bridge } from "./bridge.ts";
import { toBridged } from "./bridged.ts";

/** Where @pulumi/azure keeps a kind of resource that has another name in Terraform. */
export const MODULES: Readonly<Record<string, string>> = {
    linuxVirtualMachine: "compute/linuxVirtualMachine:LinuxVirtualMachine",
    windowsVirtualMachine: "compute/windowsVirtualMachine:WindowsVirtualMachine",
    virtualMachine: "compute/virtualMachine:VirtualMachine",
    linuxVirtualMachineScaleSet: "compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet",
    windowsVirtualMachineScaleSet: "compute/windowsVirtualMachineScaleSet:WindowsVirtualMachineScaleSet",
    virtualMachineScaleSet: "compute/scaleSet:ScaleSet",
    availabilitySet: "compute/availabilitySet:AvailabilitySet",
    managedDisk: "compute/managedDisk:ManagedDisk",
    snapshot: "compute/snapshot:Snapshot",
    virtualMachineDataDiskAttachment: "compute/dataDiskAttachment:DataDiskAttachment",
    virtualMachineRestorePointCollection: "compute/restorePointCollection:RestorePointCollection",
    networkInterface: "network/networkInterface:NetworkInterface",
    networkInterfaceBackendAddressPoolAssociation:
        "network/networkInterfaceBackendAddressPoolAssociation:NetworkInterfaceBackendAddressPoolAssociation",
    lb: "lb/loadBalancer:LoadBalancer",
    lbBackendAddressPool: "lb/backendAddressPool:BackendAddressPool",
    lbProbe: "lb/probe:Probe",
    backupProtectedVm: "backup/protectedVM:ProtectedVM",
    siteRecoveryReplicatedVm: "siterecovery/replicatedVM:ReplicatedVM",
    managementLock: "management/lock:Lock",
    resourceGroup: "core/resourceGroup:ResourceGroup",
};

const bridge: Omit<Bridge, "machines"> = {
    token: (terraform) => `azure:${MODULES[terraform]}`,
    // The bridge notes in every block what it filled in.
    block: (value) => ({ ...(value as object), __defaults: [] }),
    provider: (inputs) => inputs,
};

/** @pulumi/azure with the machines of each of its three kinds. */
export const classic = {
    linux: (resources: readonly Declared[]) => toBridged(resources, { ...bridge, machines: "linux" }),
    windows: (resources: readonly Declared[]) => toBridged(resources, { ...bridge, machines: "windows" }),
    legacy: (resources: readonly Declared[]) => toBridged(resources, { ...bridge, machines: "legacy" }),
};
