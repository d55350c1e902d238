import { PATHS } from "../../azure-native/paths.ts";

/**
 * Paths that azure-native's have in another place than a resource group, or that only the stand-in deploys. One that starts
 * with a namespace continues the path of its resource group.
 */
const OWN_PATHS: Readonly<Record<string, string>> = {
    "resources:ResourceGroup": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}",
    "resources:Resource": "{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}",
    "resources:Deployment": "Microsoft.Resources/deployments/{deploymentName}",

    "authorization:ManagementLockByScope": "{scope}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:ManagementLockAtResourceLevel":
        "{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:ManagementLockAtSubscriptionLevel":
        "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:RoleAssignment": "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}",

    "authorization:PolicyAssignment":
        "{scope}/providers/Microsoft.Authorization/policyAssignments/{policyAssignmentName}",
    "azurestackhci:VirtualMachineInstance":
        "{resourceUri}/providers/Microsoft.AzureStackHCI/virtualMachineInstances/default",
    "connectedvmwarevsphere:VirtualMachineInstance":
        "{resourceUri}/providers/Microsoft.ConnectedVMwarevSphere/virtualMachineInstances/default",
    "scvmm:VirtualMachineInstance": "{resourceUri}/providers/Microsoft.ScVmm/virtualMachineInstances/default",

    "compute:VirtualMachineRunCommandByVirtualMachine":
        "Microsoft.Compute/virtualMachines/{vmName}/runCommands/{runCommandName}",
    "keyvault:Key": "Microsoft.KeyVault/vaults/{vaultName}/keys/{keyName}",
    "keyvault:Secret": "Microsoft.KeyVault/vaults/{vaultName}/secrets/{secretName}",
    "network:ApplicationSecurityGroup": "Microsoft.Network/applicationSecurityGroups/{applicationSecurityGroupName}",
    "network:VirtualNetworkPeering":
        "Microsoft.Network/virtualNetworks/{virtualNetworkName}/virtualNetworkPeerings/{virtualNetworkPeeringName}",
    "storage:BlobContainer":
        "Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}",
    "storage:FileShare": "Microsoft.Storage/storageAccounts/{accountName}/fileServices/default/shares/{shareName}",
};

const OF_GROUP = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/";

/**
 * ARM paths by type key, such as `compute:Disk`, as in Azure's REST reference; inputs in braces, the resource's own name
 * last. Types that are missing get a path that is derived.
 */
export const ARM_PATHS: ReadonlyMap<string, string> = new Map(
    Object.entries({ ...PATHS, ...OWN_PATHS }).map(([key, path]) => [
        key,
        /^(\/|\{(scope|resourceUri)\})/.test(path) ? path : OF_GROUP + path,
    ]),
);
