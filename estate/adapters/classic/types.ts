/** The name of a kind of resource in Terraform, and its places in the modules of @pulumi/azure. */
export type Places = readonly [terraform: string, ...modules: string[]];

const GALLERY = "microsoft.compute/galleries";
const VAULT = "microsoft.recoveryservices/vaults";
const FABRIC = `${VAULT}/replicationfabrics`;
const CONTAINER = `${FABRIC}/replicationprotectioncontainers`;
const IDENTITY = "microsoft.managedidentity/userassignedidentities";
const SAP_SYSTEM = "microsoft.workloads/sapvirtualinstances";
const LAB_MACHINE = "microsoft.devtestlab/labs/virtualmachines";

/** Kinds of which rules ask no more than the type: a Hub does not have them. */
export const TYPES: readonly [type: string, ...Places][] = [
    ["microsoft.compute/diskencryptionsets", "diskEncryptionSet", "compute/diskEncryptionSet"],
    ["microsoft.compute/hostgroups", "dedicatedHostGroup", "compute/dedicatedHostGroup"],
    ["microsoft.compute/hostgroups/hosts", "dedicatedHost", "compute/dedicatedHost"],
    ["microsoft.compute/proximityplacementgroups", "proximityPlacementGroup", "proximity/placementGroup"],
    [GALLERY, "sharedImageGallery", "compute/sharedImageGallery"],
    [`${GALLERY}/images`, "sharedImage", "compute/sharedImage"],
    [`${GALLERY}/images/versions`, "sharedImageVersion", "compute/sharedImageVersion"],
    [IDENTITY, "userAssignedIdentity", "authorization/userAssignedIdentity", "msi/userAssignedIdentity"],
    [VAULT, "recoveryServicesVault", "recoveryservices/vault"],
    [`${VAULT}/backuppolicies`, "backupPolicyVm", "backup/policyVM"],
    [`${VAULT}/replicationpolicies`, "siteRecoveryReplicationPolicy", "siterecovery/replicationPolicy"],
    [FABRIC, "siteRecoveryFabric", "siterecovery/fabric"],
    [CONTAINER, "siteRecoveryProtectionContainer", "siterecovery/protectionContainer"],
    [
        `${CONTAINER}/replicationprotectioncontainermappings`,
        "siteRecoveryProtectionContainerMapping",
        "siterecovery/protectionContainerMapping",
    ],
    // Machines that a Hub does not deploy.
    [LAB_MACHINE, "devTestLinuxVirtualMachine", "devtest/linuxVirtualMachine"],
    [LAB_MACHINE, "devTestWindowsVirtualMachine", "devtest/windowsVirtualMachine"],
    [SAP_SYSTEM, "workloadsSapSingleNodeVirtualInstance", "workloadssap/singleNodeVirtualInstance"],
    [SAP_SYSTEM, "workloadsSapThreeTierVirtualInstance", "workloadssap/threeTierVirtualInstance"],
    ["microsoft.hybridcompute/machines", "arcMachine", "arcmachine/arcMachine"],
    [
        "microsoft.scvmm/virtualmachineinstances",
        "systemCenterVirtualMachineManagerVirtualMachineInstance",
        "systemcenter/virtualMachineManagerVirtualMachineInstance",
    ],
];
