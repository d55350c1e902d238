import { idOf } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";

/** A resource in Azure Resource Manager's own JSON. */
export interface ArmJson {
    /** `Microsoft.Network/loadBalancers/backendAddressPools`. */
    type: string;
    /** The names from the outermost parent to the resource itself, which may be unknown. */
    names: unknown[];
    /** What stands beside `properties`. */
    envelope: Record<string, unknown>;
    properties: Record<string, unknown> | unknown;
    /** The id of what a lock locks. */
    scope?: unknown;
}

const VAULTS = "Microsoft.RecoveryServices/vaults";

/** The types of azure-native's tokens, and the inputs that hold the names. */
const TYPES: Readonly<Record<string, readonly [type: string, ...names: string[]]>> = {
    "compute:VirtualMachine": ["Microsoft.Compute/virtualMachines", "vmName"],
    "compute:VirtualMachineScaleSet": ["Microsoft.Compute/virtualMachineScaleSets", "vmScaleSetName"],
    "compute:AvailabilitySet": ["Microsoft.Compute/availabilitySets", "availabilitySetName"],
    "compute:Disk": ["Microsoft.Compute/disks", "diskName"],
    "compute:Snapshot": ["Microsoft.Compute/snapshots", "snapshotName"],
    "compute:RestorePointCollection": ["Microsoft.Compute/restorePointCollections", "restorePointCollectionName"],
    "recoveryservices:ProtectedItem": [
        `${VAULTS}/backupFabrics/protectionContainers/protectedItems`,
        ...["vaultName", "fabricName", "containerName", "protectedItemName"],
    ],
    "recoveryservices:ReplicationProtectedItem": [
        `${VAULTS}/replicationFabrics/replicationProtectionContainers/replicationProtectedItems`,
        ...["resourceName", "fabricName", "protectionContainerName", "replicatedProtectedItemName"],
    ],
    "network:NetworkInterface": ["Microsoft.Network/networkInterfaces", "networkInterfaceName"],
    "network:LoadBalancer": ["Microsoft.Network/loadBalancers", "loadBalancerName"],
    "network:LoadBalancerBackendAddressPool": [
        "Microsoft.Network/loadBalancers/backendAddressPools",
        ...["loadBalancerName", "backendAddressPoolName"],
    ],
    "authorization:ManagementLockByScope": ["Microsoft.Authorization/locks", "lockName"],
    "authorization:ManagementLockAtResourceLevel": ["Microsoft.Authorization/locks", "lockName"],
    "authorization:ManagementLockAtResourceGroupLevel": ["Microsoft.Authorization/locks", "lockName"],
};

const ENVELOPE = ["location", "tags", "sku", "kind", "plan", "identity", "zones", "extendedLocation"];
/** Inputs that say where a lock is put. */
const PLACE = ["resourceProviderNamespace", "parentResourcePath", "resourceType", "resourceName", "scope"];
/** Members whose elements keep all but their names under `properties`. */
const CHILDREN = [
    ...["ipConfigurations", "networkInterfaces", "networkInterfaceConfigurations", "backendAddressPools", "probes"],
    ...["loadBalancerBackendAddresses", "frontendIPConfigurations", "loadBalancingRules", "inboundNatRules"],
];

/** A typed resource of azure-native as Azure Resource Manager writes it; nothing of types that are not converted. */
export function toArmJson({ type: token, name, inputs }: Declared): ArmJson | undefined {
    const kind = token.replace("azure-native:", "");
    const [type, ...nameInputs] = TYPES[kind] ?? [];
    if (type === undefined) {
        return undefined;
    }
    const isLock = type.endsWith("/locks");
    const others = ["resourceGroupName", ...nameInputs, ...ENVELOPE, ...(isLock ? PLACE : [])];
    const { properties, ...own } = without(inputs, others);
    return {
        type,
        names: nameInputs.map((input, at) => inputs[input] ?? (at === nameInputs.length - 1 ? name : input)),
        envelope: only(inputs, ENVELOPE),
        properties: properties ?? nested(own),
        ...(isLock ? { scope: scopeOf(kind, inputs) } : {}),
    };
}

/** Which of the inputs of a typed resource go where in its JSON: into the envelope, the names, or `properties`. */
export function placeOf(token: string, input: string): "envelope" | "group" | "name" | "parent" | "properties" {
    const [type = "", ...names] = TYPES[token.replace("azure-native:", "")] ?? [];
    if (ENVELOPE.includes(input)) {
        return "envelope";
    }
    if (input === "resourceGroupName") {
        return "group";
    }
    const isParent = names.slice(0, -1).includes(input) || (type.endsWith("/locks") && PLACE.includes(input));
    return isParent ? "parent" : input === names.at(-1) ? "name" : "properties";
}

/** Names and types as one path: unknown where one is, and what is no text stays what it is. */
export function joined(path: readonly unknown[]): unknown {
    const odd = path.find((one) => typeof one !== "string" || one === unknown);
    return odd === undefined ? path.join("/") : odd;
}

function nested(value: unknown, isChild = false): unknown {
    if (Array.isArray(value)) {
        return value.map((item) => nested(item, isChild));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const members = Object.entries(value).map(([key, member]) => [key, nested(member, CHILDREN.includes(key))]);
    const all = Object.fromEntries(members);
    const outer = ["id", "name", "zones"];
    const inner = without(all, outer);
    return isChild && Object.keys(inner).length > 0 ? { ...only(all, outer), properties: inner } : all;
}

function scopeOf(kind: string, inputs: Record<string, unknown>): unknown {
    if (kind.endsWith("ByScope")) {
        return inputs.scope;
    }
    if (kind.endsWith("AtResourceGroupLevel")) {
        return undefined;
    }
    const path = PLACE.slice(0, 4).map((input) => inputs[input]);
    const whole = joined(path.filter((one) => one !== "" && one !== undefined));
    const { resourceGroupName: group } = inputs;
    return typeof group !== "string" || typeof whole !== "string"
        ? unknown
        : idOf(whole, group === unknown ? "*" : group);
}

function only(inputs: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)));
}

function without(inputs: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));
}
