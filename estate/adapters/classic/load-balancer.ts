import { backendPool } from "../../arm/network.ts";
import { base, NO_REFERENCE } from "../../arm/reference.ts";
import { blocks, chosen, mention, object, reworded, zonesOf } from "./block.ts";
import type { Kind } from "./kind.ts";
import { heldBy } from "./parent.ts";

const BALANCER = "microsoft.network/loadbalancers";

/** Its pools, probes and rules are resources of their own. */
export const loadBalancer: Kind = {
    type: BALANCER,
    body: (inputs) => ({
        sku: object({ name: chosen(inputs, "sku"), tier: chosen(inputs, "skuTier") }),
        extendedLocation: object({ name: inputs.get("edgeZone") }),
        frontendIPConfigurations: blocks(inputs, "frontendIpConfigurations").map((configuration) =>
            reworded(configuration, (frontend) => ({
                name: frontend.get("name"),
                privateIPAddress: frontend.get("privateIpAddress"),
                subnet: mention(frontend, "subnetId"),
                publicIPAddress: mention(frontend, "publicIpAddressId"),
                privateIPAddressVersion: chosen(frontend, "privateIpAddressVersion"),
                gatewayLoadBalancer: mention(frontend, "gatewayLoadBalancerFrontendIpConfigurationId"),
                zones: zonesOf(frontend),
            })),
        ),
    }),
};

/** Sent as a part of its balancer: a Basic one, which a Hub has, takes pools in no other way. */
export const balancerPool: Kind = {
    type: `${BALANCER}/backendaddresspools`,
    place: (inputs) => heldBy(inputs, "loadbalancerId", BALANCER),
    parts: (resource) => [backendPool(resource)],
};

/** Sent as a part of its balancer. */
export const probe: Kind = {
    type: `${BALANCER}/probes`,
    place: (inputs) => heldBy(inputs, "loadbalancerId", BALANCER),
    parts: (resource) => [{ ...base(resource), kind: "probe", loadBalancer: resource.parent ?? NO_REFERENCE }],
};
