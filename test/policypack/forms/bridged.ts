import type { Declared } from "../requests.ts";
import type { Bridge, Convert } from "./bridge.ts";
import { availabilitySet, scaleSet, virtualMachine } from "./bridged-machines.ts";
import { backendPool, loadBalancer, networkInterface } from "./bridged-network.ts";
import {
    disk,
    lock,
    protectedItem,
    replicatedItem,
    resourceGroup,
    restorePoints,
    snapshot,
} from "./bridged-recovery.ts";

/** Other kinds of resource have no counterpart, and stay. */
const CONVERT: Readonly<Record<string, Convert>> = {
    "compute:VirtualMachine": virtualMachine,
    "compute:VirtualMachineScaleSet": scaleSet,
    "compute:AvailabilitySet": availabilitySet,
    "compute:Disk": disk,
    "compute:Snapshot": snapshot,
    "compute:RestorePointCollection": restorePoints,
    "network:NetworkInterface": networkInterface,
    "network:LoadBalancer": loadBalancer,
    "network:LoadBalancerBackendAddressPool": backendPool,
    "recoveryservices:ProtectedItem": protectedItem,
    "recoveryservices:ReplicationProtectedItem": replicatedItem,
    "authorization:ManagementLockByScope": lock,
    "authorization:ManagementLockAtResourceLevel": lock,
    "authorization:ManagementLockAtResourceGroupLevel": lock,
    "authorization:ManagementLockAtSubscriptionLevel": lock,
    "resources:ResourceGroup": resourceGroup,
};

/** The stack as a program of a bridged provider declares it. */
export function toBridged(resources: readonly Declared[], bridge: Bridge): Declared[] {
    return resources.flatMap((declared) => {
        const convert = CONVERT[declared.type.replace("azure-native:", "")];
        const converted = convert?.(declared, bridge, resources) ?? [declared];
        const { provider } = declared;
        const own = provider && { ...provider, inputs: bridge.provider(provider.inputs) };
        return converted.map((one) => ({ ...one, provider: own }));
    });
}
