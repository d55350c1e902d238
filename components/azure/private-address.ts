import * as pulumi from "@pulumi/pulumi";

/** The members of an IP configuration for a private address; without one the Hub chooses it. */
export function toPrivateAddress(privateIpAddress: pulumi.Input<string> | undefined) {
    return {
        privateIPAllocationMethod: privateIpAddress === undefined ? "Dynamic" : "Static",
        privateIPAddress: privateIpAddress,
    };
}

/** The private address of the first IP configuration, known at preview where it was stated. */
export function privateAddressOf(
    configurations: pulumi.Output<readonly { privateIPAddress?: string }[] | undefined>,
    stated: pulumi.Input<string> | undefined,
): pulumi.Output<string | undefined> {
    return stated === undefined ? configurations.apply((known) => known?.[0]?.privateIPAddress) : pulumi.output(stated);
}
