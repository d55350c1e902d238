import type { Declared } from "../requests.ts";
import type { Bridge } from "./bridge.ts";
import { toBridged } from "./bridged.ts";
import { MODULES } from "./classic.ts";

/** What the provider does not have, a program would take from @pulumi/azure. */
const MISSING = [
    "snapshot",
    "virtualMachineRestorePointCollection",
    "backupProtectedVm",
    "siteRecoveryReplicatedVm",
    "managementLock",
];

/** An SDK that `pulumi package add terraform-provider` made, with blocks as lists. */
const bridge: Omit<Bridge, "machines"> = {
    token: (terraform) =>
        MISSING.includes(terraform)
            ? `azure:${MODULES[terraform]}`
            : `azurestack:index/${terraform}:${capital(terraform)}`,
    block: (value) => [value],
    provider: ({ metadataHost, ...inputs }) => ({ ...inputs, armEndpoint: `https://${metadataHost}` }),
};

/** The provider of Azure Stack Hub's own, with machines of both kinds that it has. */
export const azurestack = {
    linux: (resources: readonly Declared[]) => toBridged(resources, { ...bridge, machines: "linux" }),
    legacy: (resources: readonly Declared[]) =>
        toBridged(resources, {
            ...bridge,
            machines: "legacy",
            // An SDK with modules, as for @pulumi/azure.
            token: (terraform) => `${MISSING.includes(terraform) ? "azure" : "azurestack"}:${MODULES[terraform]}`,
        }),
};

function capital(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}
