// Paths as in Azure's REST reference. One that starts with a namespace continues the path of its resource group.
// The last placeholder is the resource's own name. Types that are missing here get a path that is derived.
const paths: Readonly<Record<string, string>> = {
    "resources:ResourceGroup": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}",
    "resources:Resource": "{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}",
    "resources:Deployment": "Microsoft.Resources/deployments/{deploymentName}",

    "authorization:ManagementLockByScope": "{scope}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:ManagementLockAtResourceGroupLevel": "Microsoft.Authorization/locks/{lockName}",
    "authorization:ManagementLockAtResourceLevel":
        "{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:ManagementLockAtSubscriptionLevel":
        "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/locks/{lockName}",
    "authorization:RoleAssignment": "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}",

    "compute:AvailabilitySet": "Microsoft.Compute/availabilitySets/{availabilitySetName}",
    "compute:Disk": "Microsoft.Compute/disks/{diskName}",
    "compute:Image": "Microsoft.Compute/images/{imageName}",
    "compute:RestorePoint":
        "Microsoft.Compute/restorePointCollections/{restorePointCollectionName}/restorePoints/{restorePointName}",
    "compute:RestorePointCollection": "Microsoft.Compute/restorePointCollections/{restorePointCollectionName}",
    "compute:Snapshot": "Microsoft.Compute/snapshots/{snapshotName}",
    "compute:VirtualMachine": "Microsoft.Compute/virtualMachines/{vmName}",
    "compute:VirtualMachineExtension": "Microsoft.Compute/virtualMachines/{vmName}/extensions/{vmExtensionName}",
    "compute:VirtualMachineRunCommandByVirtualMachine":
        "Microsoft.Compute/virtualMachines/{vmName}/runCommands/{runCommandName}",
    "compute:VirtualMachineScaleSet": "Microsoft.Compute/virtualMachineScaleSets/{vmScaleSetName}",
    "compute:VirtualMachineScaleSetExtension":
        "Microsoft.Compute/virtualMachineScaleSets/{vmScaleSetName}/extensions/{vmssExtensionName}",
    "compute:VirtualMachineScaleSetVM":
        "Microsoft.Compute/virtualMachineScaleSets/{vmScaleSetName}/virtualMachines/{instanceId}",

    "keyvault:Key": "Microsoft.KeyVault/vaults/{vaultName}/keys/{keyName}",
    "keyvault:Secret": "Microsoft.KeyVault/vaults/{vaultName}/secrets/{secretName}",
    "keyvault:Vault": "Microsoft.KeyVault/vaults/{vaultName}",

    "network:ApplicationSecurityGroup": "Microsoft.Network/applicationSecurityGroups/{applicationSecurityGroupName}",
    "network:InboundNatRule": "Microsoft.Network/loadBalancers/{loadBalancerName}/inboundNatRules/{inboundNatRuleName}",
    "network:LoadBalancer": "Microsoft.Network/loadBalancers/{loadBalancerName}",
    "network:LoadBalancerBackendAddressPool":
        "Microsoft.Network/loadBalancers/{loadBalancerName}/backendAddressPools/{backendAddressPoolName}",
    "network:NetworkInterface": "Microsoft.Network/networkInterfaces/{networkInterfaceName}",
    "network:NetworkSecurityGroup": "Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}",
    "network:PublicIPAddress": "Microsoft.Network/publicIPAddresses/{publicIpAddressName}",
    "network:Route": "Microsoft.Network/routeTables/{routeTableName}/routes/{routeName}",
    "network:RouteTable": "Microsoft.Network/routeTables/{routeTableName}",
    "network:SecurityRule":
        "Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{securityRuleName}",
    "network:Subnet": "Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}",
    "network:VirtualNetwork": "Microsoft.Network/virtualNetworks/{virtualNetworkName}",
    "network:VirtualNetworkPeering":
        "Microsoft.Network/virtualNetworks/{virtualNetworkName}/virtualNetworkPeerings/{virtualNetworkPeeringName}",

    "recoveryservices:ProtectedItem":
        "Microsoft.RecoveryServices/vaults/{vaultName}/backupFabrics/{fabricName}/protectionContainers/{containerName}/protectedItems/{protectedItemName}",
    "recoveryservices:ProtectionContainer":
        "Microsoft.RecoveryServices/vaults/{vaultName}/backupFabrics/{fabricName}/protectionContainers/{containerName}",
    "recoveryservices:ProtectionPolicy": "Microsoft.RecoveryServices/vaults/{vaultName}/backupPolicies/{policyName}",
    "recoveryservices:ReplicationFabric":
        "Microsoft.RecoveryServices/vaults/{resourceName}/replicationFabrics/{fabricName}",
    "recoveryservices:ReplicationPolicy":
        "Microsoft.RecoveryServices/vaults/{resourceName}/replicationPolicies/{policyName}",
    "recoveryservices:ReplicationProtectedItem":
        "Microsoft.RecoveryServices/vaults/{resourceName}/replicationFabrics/{fabricName}/replicationProtectionContainers/{protectionContainerName}/replicationProtectedItems/{replicatedProtectedItemName}",
    "recoveryservices:ReplicationRecoveryPlan":
        "Microsoft.RecoveryServices/vaults/{resourceName}/replicationRecoveryPlans/{recoveryPlanName}",
    "recoveryservices:Vault": "Microsoft.RecoveryServices/vaults/{vaultName}",

    "storage:BlobContainer":
        "Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}",
    "storage:FileShare": "Microsoft.Storage/storageAccounts/{accountName}/fileServices/default/shares/{shareName}",
    "storage:StorageAccount": "Microsoft.Storage/storageAccounts/{accountName}",
};

const ofGroup = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/";

/** ARM paths by type key, such as `compute:Disk`; inputs in braces. */
export const armPaths: ReadonlyMap<string, string> = new Map(
    Object.entries(paths).map(([key, path]) => [key, /^(\/|\{scope\})/.test(path) ? path : ofGroup + path]),
);
