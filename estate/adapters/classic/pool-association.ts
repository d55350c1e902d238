import { base, reference } from "../../arm/reference.ts";
import { isStated } from "../../values/presence.ts";
import type { Kind } from "./kind.ts";

/** Sent as a part of the network interface. */
export const poolAssociation: Kind = {
    type: "microsoft.network/networkinterfaces",
    place: () => ({ names: [] }),
    parts: (resource) => [
        {
            ...base(resource),
            kind: "pool association",
            networkInterfaces: [reference(resource.body.get("networkInterfaceId"))],
            addresses: [],
            backendPool: reference(resource.body.get("backendAddressPoolId")),
        },
    ],
};

/** Sent as a part of the pool: an IP configuration, or no more than an address. */
export const poolAddress: Kind = {
    type: "microsoft.network/loadbalancers/backendaddresspools",
    place: () => ({ names: [] }),
    parts: (resource) => {
        const { body } = resource;
        const [configuration, address] = [body.get("backendAddressIpConfigurationId"), body.get("ipAddress")];
        return [
            {
                ...base(resource),
                kind: "pool association",
                networkInterfaces: isStated(configuration) ? [reference(configuration)] : [],
                addresses: isStated(address) ? [address.text()] : [],
                backendPool: reference(body.get("backendAddressPoolId")),
            },
        ];
    },
};
