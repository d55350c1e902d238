import * as pulumi from "@pulumi/pulumi";
import { register } from "../azure/register.ts";
import type { Machine, Place, Shared } from "./place.ts";

export function registerNic(
    subnetId: pulumi.Input<string>,
    { name, privateIpAddress, backendPoolId }: Place,
    shared: Shared,
    parent: pulumi.Resource,
): Machine["nic"] {
    return register(
        "network:NetworkInterface",
        `${name}-nic`,
        {
            ...shared,
            ipConfigurations: [
                {
                    name: "primary",
                    subnet: { id: subnetId },
                    privateIPAllocationMethod: privateIpAddress === undefined ? "Dynamic" : "Static",
                    privateIPAddress: privateIpAddress,
                    loadBalancerBackendAddressPools: backendPoolId === undefined ? undefined : [{ id: backendPoolId }],
                },
            ],
        },
        { parent },
    );
}

/** Where a machine is reached: known at preview where it was stated. */
export function addressOf(
    nic: Machine["nic"],
    stated: pulumi.Input<string> | undefined,
): pulumi.Output<string | undefined> {
    return stated === undefined
        ? nic.ipConfigurations.apply((configurations) => configurations?.[0]?.privateIPAddress)
        : pulumi.output(stated);
}
