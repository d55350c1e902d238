import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as pulumi from "@pulumi/pulumi";
import { guest, site, storageProfile, subnetId } from "./site.ts";

/** Web servers behind a load balancer, as the team has always made them. */
export class WebTier extends pulumi.ComponentResource {
    constructor(name: string, { count }: { count: number }, opts?: pulumi.ComponentResourceOptions) {
        super("contoso:index:WebTier", name, {}, opts);
        const child = { parent: this };

        const balancer = new network.LoadBalancer(
            name,
            {
                ...site,
                frontendIPConfigurations: [{ name: "frontend", subnet: { id: subnetId } }],
                backendAddressPools: [{ name: "servers" }],
                probes: [{ name: "alive", protocol: "Tcp", port: 443, intervalInSeconds: 15, numberOfProbes: 2 }],
                loadBalancingRules: [
                    {
                        name: "https",
                        protocol: "Tcp",
                        frontendPort: 443,
                        backendPort: 443,
                        frontendIPConfiguration: { id: "$self/frontendIPConfigurations/frontend" },
                        backendAddressPool: { id: "$self/backendAddressPools/servers" },
                        probe: { id: "$self/probes/alive" },
                    },
                ],
            },
            child,
        );
        const pool = { id: pulumi.interpolate`${balancer.id}/backendAddressPools/servers` };
        const set = new compute.AvailabilitySet(
            name,
            { ...site, sku: { name: "Aligned" }, platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
            // The Hub lists the members there, which a refresh would take for a change.
            { ...child, ignoreChanges: ["virtualMachines"] },
        );
        for (let at = 0; at < count; at++) {
            const nic = new network.NetworkInterface(
                `${name}-${at}`,
                {
                    ...site,
                    ipConfigurations: [
                        { name: "ip", subnet: { id: subnetId }, loadBalancerBackendAddressPools: [pool] },
                    ],
                },
                child,
            );
            new compute.VirtualMachine(
                `${name}-${at}`,
                {
                    ...site,
                    hardwareProfile: { vmSize: "Standard_DS2_v2" },
                    osProfile: { computerName: `${name}-${at}`, ...guest },
                    storageProfile,
                    networkProfile: { networkInterfaces: [{ id: nic.id }] },
                    availabilitySet: { id: set.id },
                },
                child,
            );
        }
        this.registerOutputs();
    }
}
