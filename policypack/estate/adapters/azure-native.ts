import type { ArmResource } from "../arm/arm-resource.ts";
import { groupReference, isStated } from "../arm/reference.ts";
import { translate } from "../arm/translate.ts";
import { Input, Overlay } from "../input.ts";
import type { Readers } from "../readers.ts";
import type { Resource } from "../resource.ts";
import type { Adapter } from "./adapter.ts";
import { lockScope } from "./azure-native-locks.ts";

/** Resources of azure-native by their typed tokens, of any API version and of parameterised packages. */
export const azureNative: Adapter = {
    partsOf(resource, readers) {
        const arm = toArm(resource, readers);
        return arm ? translate(arm, readers) : [];
    },
};

/** `azure-native:compute:X`, `azure-native:compute/v20240301:X`, `azure-native_compute_v20240301:compute:X`. */
const TOKEN = /^azure-native(?:_[a-z0-9]+_v[0-9a-z]+)?:([a-z0-9]+)(?:\/v[0-9a-z]+)?:(\w+)$/;

const RECOVERY = "microsoft.recoveryservices/vaults";
const LOCK = ["microsoft.authorization/locks", "lockName"] as const;

/** The ARM type of each token, and the inputs that hold the names, from the outermost parent to the resource itself. */
const TYPES: Readonly<Record<string, readonly [type: string, ...names: string[]]>> = {
    "compute:VirtualMachine": ["microsoft.compute/virtualmachines", "vmName"],
    "compute:VirtualMachineScaleSet": ["microsoft.compute/virtualmachinescalesets", "vmScaleSetName"],
    "compute:AvailabilitySet": ["microsoft.compute/availabilitysets", "availabilitySetName"],
    "compute:Disk": ["microsoft.compute/disks", "diskName"],
    "compute:Snapshot": ["microsoft.compute/snapshots", "snapshotName"],
    "compute:RestorePointCollection": ["microsoft.compute/restorepointcollections", "restorePointCollectionName"],
    "recoveryservices:ProtectedItem": [
        `${RECOVERY}/backupfabrics/protectioncontainers/protecteditems`,
        "protectedItemName",
    ],
    "recoveryservices:ReplicationProtectedItem": [
        `${RECOVERY}/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems`,
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
};

function toArm(resource: Resource, { hubs }: Readers): ArmResource | undefined {
    const [, module, kind] = TOKEN.exec(resource.type) ?? [];
    const token = `${module}:${kind}`;
    const entry = Object.hasOwn(TYPES, token) ? TYPES[token] : undefined;
    if (!entry) {
        return undefined;
    }
    const [type, ...names] = entry;
    const inputs = new Input(resource.urn, resource.inputs);
    return {
        urn: resource.urn,
        name: resource.name,
        type,
        names: names.map((name) => inputs.get(name).text()),
        resourceGroup: groupReference(inputs.get("resourceGroupName")),
        body: flattened(inputs, resource.urn),
        scope: type === LOCK[0] ? lockScope(kind ?? "", inputs) : undefined,
        hub: hubs.of(resource, inputs.get("location").text()),
        isProtected: resource.isProtected,
    };
}

/** A few types keep what ARM has in `properties` in a member of that name. */
function flattened(inputs: Input, urn: string): Input {
    const properties = inputs.get("properties");
    return isStated(properties)
        ? new Input(urn, new Overlay(Object.fromEntries(inputs.members()), properties))
        : inputs;
}
