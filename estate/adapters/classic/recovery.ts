import { mention, object } from "./block.ts";
import type { Kind } from "./kind.ts";

const VAULT = "microsoft.recoveryservices/vaults";

export const protectedVm: Kind = {
    type: `${VAULT}/backupfabrics/protectioncontainers/protecteditems`,
    place: () => ({ names: [] }),
    body: (inputs) => ({
        protectedItemType: "Microsoft.Compute/virtualMachines",
        sourceResourceId: inputs.get("sourceVmId"),
        policyId: inputs.get("backupPolicyId"),
    }),
};

export const replicatedVm: Kind = {
    type: `${VAULT}/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems`,
    place: () => ({ names: [] }),
    body: (inputs) => ({ providerSpecificDetails: object({ fabricObjectId: inputs.get("sourceVmId") }) }),
};

export const restorePointCollection: Kind = {
    type: "microsoft.compute/restorepointcollections",
    body: (inputs) => ({ source: mention(inputs, "sourceVirtualMachineId") }),
};
