import { availabilitySet } from "./availability-set.ts";
import { managedDisk, snapshot } from "./disk.ts";
import { diskAttachment, implicitDisk } from "./disk-attachment.ts";
import type { Kind } from "./kind.ts";
import { balancerPool, loadBalancer, probe } from "./load-balancer.ts";
import { lock } from "./lock.ts";
import { networkInterface, publicAddress } from "./network-interface.ts";
import { poolAddress, poolAssociation } from "./pool-association.ts";
import { protectedVm, replicatedVm, restorePointCollection } from "./recovery.ts";
import { resourceGroup } from "./resource-group.ts";
import { legacyScaleSet, orchestratedScaleSet, scaleSet } from "./scale-set.ts";
import { type Places, TYPES } from "./types.ts";
import { legacyVirtualMachine, linuxVirtualMachine, windowsVirtualMachine } from "./virtual-machine.ts";

/**
 * Each kind of resource with its name in Terraform, which SDKs made by `pulumi package add terraform-provider` take
 * over, and its places in the hand-made modules of @pulumi/azure.
 */
const KINDS: readonly [kind: Kind, ...Places][] = [
    [linuxVirtualMachine, "linuxVirtualMachine", "compute/linuxVirtualMachine"],
    [windowsVirtualMachine, "windowsVirtualMachine", "compute/windowsVirtualMachine"],
    [legacyVirtualMachine, "virtualMachine", "compute/virtualMachine"],
    [scaleSet, "linuxVirtualMachineScaleSet", "compute/linuxVirtualMachineScaleSet"],
    [scaleSet, "windowsVirtualMachineScaleSet", "compute/windowsVirtualMachineScaleSet"],
    [legacyScaleSet, "virtualMachineScaleSet", "compute/scaleSet", "compute/virtualMachineScaleSet"],
    [orchestratedScaleSet, "orchestratedVirtualMachineScaleSet", "compute/orchestratedVirtualMachineScaleSet"],
    [availabilitySet, "availabilitySet", "compute/availabilitySet"],
    [managedDisk, "managedDisk", "compute/managedDisk"],
    [snapshot, "snapshot", "compute/snapshot"],
    [diskAttachment, "virtualMachineDataDiskAttachment", "compute/dataDiskAttachment"],
    [implicitDisk, "virtualMachineImplicitDataDiskFromSource", "compute/implicitDataDiskFromSource"],
    [
        restorePointCollection,
        "virtualMachineRestorePointCollection",
        "compute/restorePointCollection",
        "compute/virtualMachineRestorePointCollection",
    ],
    [networkInterface, "networkInterface", "network/networkInterface"],
    [
        poolAssociation,
        "networkInterfaceBackendAddressPoolAssociation",
        "network/networkInterfaceBackendAddressPoolAssociation",
    ],
    [loadBalancer, "lb", "lb/loadBalancer"],
    [publicAddress, "publicIp", "network/publicIp"],
    [balancerPool, "lbBackendAddressPool", "lb/backendAddressPool"],
    [poolAddress, "lbBackendAddressPoolAddress", "lb/backendAddressPoolAddress"],
    [probe, "lbProbe", "lb/probe"],
    [protectedVm, "backupProtectedVm", "backup/protectedVM"],
    [replicatedVm, "siteRecoveryReplicatedVm", "siterecovery/replicatedVM"],
    [lock, "managementLock", "management/lock", "managementresource/manangementLock"],
    [resourceGroup, "resourceGroup", "core/resourceGroup"],
];

const BY_PLACE: ReadonlyMap<string, Kind> = new Map(
    [...KINDS, ...TYPES.map(([type, ...places]): [Kind, ...Places] => [{ type }, ...places])].flatMap(
        ([kind, terraform, ...modules]) => [`index/${terraform}`, ...modules].map((place) => [place, kind] as const),
    ),
);

/** `azure:lb/loadBalancer:LoadBalancer`, `azurestack:index/lb:Lb`. */
const TOKEN = /^(?:azure|azurerm|azurestack):([a-z]+\/(\w+)):(\w+)$/;

/** The kind of resource that a type token of a bridged provider names. */
export function kindOf(token: string): Kind | undefined {
    const [, place = "", name = "", type = ""] = TOKEN.exec(token) ?? [];
    return type === name.charAt(0).toUpperCase() + name.slice(1) ? BY_PLACE.get(place) : undefined;
}
