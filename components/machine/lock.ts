import type * as pulumi from "@pulumi/pulumi";
import { register } from "../azure/register.ts";

/**
 * Lets the Hub refuse to delete resources, whoever asks.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export function lockFromDeletion(
    resources: Readonly<Record<string, pulumi.CustomResource>>,
    parent: pulumi.Resource,
): void {
    for (const [name, { id }] of Object.entries(resources)) {
        register(
            "authorization:ManagementLockByScope",
            `${name}-lock`,
            { scope: id, level: "CanNotDelete", notes: "Its recovery depends on it." },
            { parent },
        );
    }
}
