import type * as pulumi from "@pulumi/pulumi";
import { toPrivateAddress } from "../azure/private-address.ts";
import { register } from "../azure/register.ts";
import type { Machine, Particulars, Shared } from "./particulars.ts";

export function registerNic(
    subnetId: pulumi.Input<string>,
    { name, privateIpAddress, backendPoolId }: Particulars,
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
