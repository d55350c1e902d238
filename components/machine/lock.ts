import type * as pulumi from "@pulumi/pulumi";
import { register } from "../azure/register.ts";

/**
 * Lets the Hub refuse to delete a resource and what lies in it, whoever asks.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 * @param opts what the lock depends on is deleted after it
 */
export function lockFromDeletion(
    name: string,
    { id }: pulumi.CustomResource,
    opts: pulumi.CustomResourceOptions,
): void {
    register(
        "authorization:ManagementLockByScope",
        `${name}-lock`,
        { scope: id, level: "CanNotDelete", notes: "Its recovery depends on it." },
        opts,
    );
}
