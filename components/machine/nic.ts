import type * as pulumi from "@pulumi/pulumi";
import { toPrivateAddress } from "../azure/private-address.ts";
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
                    ...toPrivateAddress(privateIpAddress),
                    loadBalancerBackendAddressPools: backendPoolId === undefined ? undefined : [{ id: backendPoolId }],
                },
            ],
        },
        { parent },
    );
}
