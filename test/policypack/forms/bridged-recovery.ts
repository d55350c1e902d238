import { idOf } from "../machines.ts";
import { unknown } from "../requests.ts";
import type { Convert } from "./bridge.ts";
import { at, declare, rewritten } from "./rewriting.ts";

export const disk: Convert = (declared, { token }) => {
    const { diskName: name, diskSizeGB: diskSizeGb, sku, creationData, networkAccessPolicy, zones } = declared.inputs;
    const own = {
        name,
        diskSizeGb,
        networkAccessPolicy,
        storageAccountType: at(sku, "name"),
        createOption: at(creationData, "createOption"),
        sourceResourceId: at(creationData, "sourceResourceId"),
        zone: at(zones, 0),
    };
    return [rewritten(declared, token("managedDisk"), own, { sourceResourceId: declared.dependencies?.creationData })];
};

export const snapshot: Convert = (declared, { token }) => {
    const { snapshotName: name, creationData, incremental: incrementalEnabled } = declared.inputs;
    const own = { name, incrementalEnabled, sourceUri: at(creationData, "sourceResourceId") };
    return [rewritten(declared, token("snapshot"), own, { sourceUri: declared.dependencies?.creationData })];
};

export const restorePoints: Convert = (declared, { token }) => {
    const { restorePointCollectionName: name, source } = declared.inputs;
    const own = { name, sourceVirtualMachineId: at(source, "id") };
    const from = { sourceVirtualMachineId: declared.dependencies?.source };
    return [rewritten(declared, token("virtualMachineRestorePointCollection"), own, from)];
};

/** Only VMs have a kind of protected item of their own. */
export const protectedItem: Convert = (declared, { token }) => {
    const { properties, protectedItemName } = declared.inputs;
    const [, , group, vm] = String(protectedItemName).split(";");
    const sourceVmId =
        at(properties, "sourceResourceId") ??
        at(properties, "virtualMachineId") ??
        (vm === undefined ? undefined : idOf(`Microsoft.Compute/virtualMachines/${vm}`, group));
    const from = { sourceVmId: declared.dependencies?.properties };
    return [rewritten(declared, token("backupProtectedVm"), { recoveryVaultName: "vault", sourceVmId }, from)];
};

export const replicatedItem: Convert = (declared, { token }) => {
    const { properties } = declared.inputs;
    const sourceVmId =
        at(properties, "providerSpecificDetails", "fabricObjectId") ?? at(properties, "protectableItemId");
    const from = { sourceVmId: declared.dependencies?.properties };
    return [rewritten(declared, token("siteRecoveryReplicatedVm"), { recoveryVaultName: "vault", sourceVmId }, from)];
};

/** A lock mentions all that it may lock by one id. */
export const lock: Convert = (declared, { token }) => {
    const { inputs, dependencies = {}, name, type } = declared;
    const from = dependencies.scope ?? dependencies.resourceName ?? dependencies.resourceGroupName;
    const own = { name: inputs.lockName, lockLevel: inputs.level, scope: scopeOf(type, inputs) };
    return [declare(name, token("managementLock"), own, { scope: from })];
};

function scopeOf(type: string, inputs: Record<string, unknown>): unknown {
    if (type.endsWith("ByScope")) {
        return inputs.scope;
    }
    if (type.endsWith("AtSubscriptionLevel")) {
        return "/subscriptions/0000";
    }
    const {
        resourceGroupName: group,
        resourceProviderNamespace,
        parentResourcePath,
        resourceType,
        resourceName,
    } = inputs;
    const names = [resourceProviderNamespace, parentResourcePath, resourceType, resourceName].filter(Boolean);
    if ([group, ...names].includes(unknown)) {
        return unknown;
    }
    const isResource = type.endsWith("AtResourceLevel");
    return isResource ? idOf(names.join("/"), String(group)) : `/subscriptions/0000/resourceGroups/${group}`;
}

export const resourceGroup: Convert = ({ name, inputs, dependencies = {} }, { token }) => {
    const { resourceGroupName, location, tags } = inputs;
    const from = { name: dependencies.resourceGroupName };
    return [declare(name, token("resourceGroup"), { name: resourceGroupName, location, tags }, from)];
};
