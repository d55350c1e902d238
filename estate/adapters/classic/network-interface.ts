import { type Input, Overlay } from "../../values/input.ts";
import { blocks, chosen, mention, object, reworded, zonesOf } from "./block.ts";
import type { Kind } from "./kind.ts";

export const networkInterface: Kind = {
    type: "microsoft.network/networkinterfaces",
    body: (inputs) => ({
        enableAcceleratedNetworking: chosen(inputs, "acceleratedNetworkingEnabled", "enableAcceleratedNetworking"),
        auxiliaryMode: inputs.get("auxiliaryMode"),
        auxiliarySku: inputs.get("auxiliarySku"),
        extendedLocation: object({ name: inputs.get("edgeZone") }),
        ipConfigurations: blocks(inputs, "ipConfigurations").map((configuration) =>
            reworded(configuration, (ip) => ({
                name: ip.get("name"),
                privateIPAddress: ip.get("privateIpAddress"),
                subnet: mention(ip, "subnetId"),
                publicIPAddress: mention(ip, "publicIpAddressId"),
                gatewayLoadBalancer: mention(ip, "gatewayLoadBalancerFrontendIpConfigurationId"),
                loadBalancerBackendAddressPools: poolMentions(ip),
            })),
        ),
    }),
};

export const publicAddress: Kind = {
    type: "microsoft.network/publicipaddresses",
    body: (inputs) => ({
        sku: object({ name: chosen(inputs, "sku"), tier: chosen(inputs, "skuTier") }),
        zones: zonesOf(inputs),
        extendedLocation: object({ name: inputs.get("edgeZone") }),
    }),
};

/** Backend pools that an IP configuration names: of a scale set, or of an interface in older SDKs. */
export function poolMentions(ipConfiguration: Input): Overlay[] {
    const members = ["loadBalancerBackendAddressPoolIds", "loadBalancerBackendAddressPoolsIds"];
    return members.flatMap((member) => blocks(ipConfiguration, member)).map((id) => new Overlay({ id }));
}
