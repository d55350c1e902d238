import type * as network from "@pulumi/azure-native/network/index.js";
import * as pulumi from "@pulumi/pulumi";
import { privateAddressOf, toPrivateAddress } from "../azure/private-address.ts";
import { register } from "../azure/register.ts";
import {
    completed,
    type ExistingLoadBalancer,
    type InternalFrontend,
    type LoadBalancer,
    type PublicFrontend,
} from "./balancer.ts";

/** A balancer, and what the machines behind it refer to. */
export interface RegisteredBalancer {
    /** Nothing for an existing balancer. */
    id?: pulumi.Output<string>;
    backendPoolId: pulumi.Input<string>;
    /** Nothing for an existing balancer, and for a public frontend. */
    privateIpAddress?: pulumi.Output<string | undefined>;
}

const FRONTEND = "frontend";
const POOL = "machines";
const PROBE = "alive";

/** @param shared what the balancer has in common with the machines */
export function registerBalancer(
    name: string,
    balancer: LoadBalancer | ExistingLoadBalancer,
    shared: Pick<network.LoadBalancerArgs, "resourceGroupName" | "location" | "tags"> & {
        subnetId: pulumi.Input<string>;
    },
    parent: pulumi.Resource,
): RegisteredBalancer {
    if ("backendPoolId" in balancer) {
        return balancer;
    }
    const { frontend = {}, probe, rules } = balancer;
    const { subnetId, ...own } = shared;
    const resource = register(
        "network:LoadBalancer",
        name,
        {
            ...own,
            frontendIPConfigurations: [{ name: FRONTEND, ...toAddress(frontend, subnetId) }],
            backendAddressPools: [{ name: POOL }],
            probes: [
                {
                    name: PROBE,
                    protocol: probe.protocol,
                    port: probe.port,
                    requestPath: probe.path,
                    intervalInSeconds: probe.intervalSeconds ?? 15,
                    numberOfProbes: probe.unhealthyAfter ?? 2,
                },
            ],
            // The provider puts the balancer's own id, which is not known before, in place of $self.
            loadBalancingRules: completed(rules).map((rule) => ({
                ...rule,
                frontendIPConfiguration: { id: `$self/frontendIPConfigurations/${FRONTEND}` },
                backendAddressPool: { id: `$self/backendAddressPools/${POOL}` },
                probe: { id: `$self/probes/${PROBE}` },
            })),
        },
        { parent },
    );
    return {
        id: resource.id,
        backendPoolId: pulumi.interpolate`${resource.id}/backendAddressPools/${POOL}`,
        privateIpAddress: privateAddressOf(
            resource.frontendIPConfigurations,
            "publicIpAddressId" in frontend ? undefined : frontend.privateIpAddress,
        ),
    };
}

function toAddress(frontend: InternalFrontend | PublicFrontend, subnetId: pulumi.Input<string>) {
    if ("publicIpAddressId" in frontend) {
        return { publicIPAddress: { id: frontend.publicIpAddressId } };
    }
    return { subnet: { id: frontend.subnetId ?? subnetId }, ...toPrivateAddress(frontend.privateIpAddress) };
}
