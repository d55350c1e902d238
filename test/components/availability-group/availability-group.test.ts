import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { AvailabilityGroup } from "../../../components/index.ts";
import { inputsOf, recorded, resolved } from "../recording.ts";
import { GROUP_TAGS, group } from "../valid-args.ts";

const shared = { resourceGroupName: "erp-rg", location: "redmond", tags: GROUP_TAGS };

test("It registers a set, a balancer, and machines that are in both", async () => {
    const resources = await recorded(() => new AvailabilityGroup("web", group));

    expect(resources.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
        "azure-native:compute:AvailabilitySet web",
        "azure-native:compute:VirtualMachine web-0",
        "azure-native:compute:VirtualMachine web-1",
        "azure-native:network:LoadBalancer web",
        "azure-native:network:NetworkInterface web-0-nic",
        "azure-native:network:NetworkInterface web-1-nic",
        "hubguard:index:AvailabilityGroup web",
    ]);
    expect(inputsOf(resources, "AvailabilitySet")).toEqual({
        ...shared,
        sku: { name: "Aligned" },
        platformFaultDomainCount: 2,
    });
    expect(inputsOf(resources, "LoadBalancer")).toEqual({
        ...shared,
        frontendIPConfigurations: [
            { name: "frontend", subnet: { id: group.subnetId }, privateIPAllocationMethod: "Dynamic" },
        ],
        backendAddressPools: [{ name: "machines" }],
        probes: [{ name: "alive", protocol: "Tcp", port: 8080, intervalInSeconds: 15, numberOfProbes: 2 }],
        loadBalancingRules: [
            {
                name: "tcp-443",
                protocol: "Tcp",
                frontendPort: 443,
                backendPort: 443,
                frontendIPConfiguration: { id: "$self/frontendIPConfigurations/frontend" },
                backendAddressPool: { id: "$self/backendAddressPools/machines" },
                probe: { id: "$self/probes/alive" },
            },
        ],
    });
    expect(inputsOf(resources, "VirtualMachine", "web-1")).toMatchObject({
        ...shared,
        availabilitySet: { id: "/web" },
        osProfile: { computerName: "web-1" },
    });
    expect(inputsOf(resources, "NetworkInterface", "web-1-nic")).toMatchObject({
        ...shared,
        ipConfigurations: [{ loadBalancerBackendAddressPools: [{ id: "/web/backendAddressPools/machines" }] }],
    });
});

test("Arguments with a default are passed on where they are given", async () => {
    const publicIpAddressId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/web";
    const resources = await recorded(
        () =>
            new AvailabilityGroup("web", {
                ...group,
                faultDomains: 3,
                updateDomains: 5,
                computerNamePrefix: "node",
                loadBalancer: {
                    frontend: { publicIpAddressId },
                    probe: { protocol: "Http", port: 80, path: "/health", intervalSeconds: 5, unhealthyAfter: 3 },
                    rules: [
                        { frontendPort: 443, backendPort: 8443 },
                        { name: "dns", protocol: "Udp", frontendPort: 53 },
                        { frontendPort: 1433, floatingIp: true },
                    ],
                },
            }),
    );

    expect(inputsOf(resources, "AvailabilitySet")).toMatchObject({
        platformFaultDomainCount: 3,
        platformUpdateDomainCount: 5,
    });
    expect(inputsOf(resources, "VirtualMachine", "web-0")).toMatchObject({ osProfile: { computerName: "node-0" } });
    expect(inputsOf(resources, "LoadBalancer")).toMatchObject({
        frontendIPConfigurations: [{ name: "frontend", publicIPAddress: { id: publicIpAddressId } }],
        probes: [{ protocol: "Http", port: 80, requestPath: "/health", intervalInSeconds: 5, numberOfProbes: 3 }],
        loadBalancingRules: [
            { name: "tcp-443", protocol: "Tcp", frontendPort: 443, backendPort: 8443 },
            { name: "dns", protocol: "Udp", frontendPort: 53, backendPort: 53 },
            { name: "tcp-1433", frontendPort: 1433, backendPort: 1433, enableFloatingIP: true },
        ],
    });
});

test("An internal frontend can have its own subnet and address", async () => {
    const subnetId = group.subnetId.replace("default", "frontends");
    const frontend = { subnetId, privateIpAddress: "10.0.9.4" };
    const resources = await recorded(
        () => new AvailabilityGroup("web", { ...group, loadBalancer: { ...group.loadBalancer, frontend } }),
    );
    expect(inputsOf(resources, "LoadBalancer").frontendIPConfigurations).toEqual([
        {
            name: "frontend",
            subnet: { id: subnetId },
            privateIPAllocationMethod: "Static",
            privateIPAddress: "10.0.9.4",
        },
    ]);
});

test("Behind an external balancer there is none of its own", async () => {
    const outputs: pulumi.Output<unknown>[] = [];
    const resources = await recorded(() => {
        const { loadBalancer: _, ...others } = group;
        const highAvailability = { loadBalancer: "f5.dc1.contoso.com" };
        const web = new AvailabilityGroup("web", { ...others, plan: { ...group.plan, highAvailability } });
        outputs.push(web.loadBalancerId, web.backendPoolId, web.privateIpAddress);
    });

    expect(resources.filter(({ type }) => type.endsWith(":LoadBalancer"))).toEqual([]);
    expect(inputsOf(resources, "VirtualMachine", "web-0").tags).toEqual({
        ...GROUP_TAGS,
        "load-balancer": "f5.dc1.contoso.com",
    });
    expect(inputsOf(resources, "NetworkInterface", "web-0-nic").ipConfigurations).toEqual([
        { name: "primary", subnet: { id: group.subnetId }, privateIPAllocationMethod: "Dynamic" },
    ]);
    expect(await resolved(pulumi.all(outputs))).toEqual([undefined, undefined, undefined]);
});

test("Its outputs are those of the resources", async () => {
    let outputs: pulumi.Output<unknown> | undefined;
    await recorded(() => {
        const web = new AvailabilityGroup("web", {
            ...group,
            loadBalancer: { ...group.loadBalancer, frontend: { privateIpAddress: "10.0.0.9" } },
        });
        const { availabilitySetId, vmIds, vmNames, loadBalancerId, backendPoolId, privateIpAddress } = web;
        outputs = pulumi.output({ availabilitySetId, vmIds, vmNames, loadBalancerId, backendPoolId, privateIpAddress });
    });
    expect(await resolved(outputs)).toEqual({
        availabilitySetId: "/web",
        vmIds: ["/web-0", "/web-1"],
        vmNames: ["web-0", "web-1"],
        loadBalancerId: "/web",
        backendPoolId: "/web/backendAddressPools/machines",
        privateIpAddress: "10.0.0.9",
    });
});
