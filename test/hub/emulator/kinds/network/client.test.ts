import { NetworkManagementClient } from "@azure/arm-network-profile-2020-09-01-hybrid";
import { describe, expect, test } from "vitest";
import { CREDENTIAL, clientOptions, POLLING } from "../../client-options.ts";
import { idOf, SUBSCRIPTION, TestHub } from "../../hub.ts";

const location = "west";
const tags = { app: "erp" };
const VNET = idOf("Microsoft.Network/virtualNetworks/v");
const BALANCER = idOf("Microsoft.Network/loadBalancers/b");

/** A Hub with a network and its published client. */
async function start() {
    const hub = new TestHub({ retryAfter: 0 });
    const client = new NetworkManagementClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub));
    const network = { location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] } };
    await client.virtualNetworks.beginCreateOrUpdateAndWait("g", "v", network, POLLING);
    await client.subnets.beginCreateOrUpdateAndWait("g", "v", "s", { addressPrefix: "10.0.0.0/24" }, POLLING);
    return client;
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
    const found: T[] = [];
    for await (const item of pages) {
        found.push(item);
    }
    return found;
}

/** Reads, lists, tags and deletes a resource by the operations of its type. */
async function live<T extends { name?: string; provisioningState?: string; tags?: Record<string, string> }>(
    operations: {
        get(group: string, name: string): Promise<T>;
        list(group: string): AsyncIterable<T>;
        listAll(): AsyncIterable<T>;
        updateTags?(group: string, name: string, parameters: { tags: typeof tags }): Promise<T>;
        beginUpdateTagsAndWait?(
            group: string,
            name: string,
            parameters: { tags: typeof tags },
            options: typeof POLLING,
        ): Promise<T>;
        beginDeleteAndWait(group: string, name: string, options: typeof POLLING): Promise<void>;
    },
    name: string,
) {
    const read = await operations.get("g", name);
    expect(read).toMatchObject({ name, provisioningState: "Succeeded" });
    expect(await all(operations.list("g"))).toContainEqual(read);
    expect(await all(operations.listAll())).toContainEqual(read);
    const tagged = await (operations.updateTags?.("g", name, { tags }) ??
        operations.beginUpdateTagsAndWait?.("g", name, { tags }, POLLING));
    expect(tagged?.tags).toEqual(tags);
    expect((await operations.get("g", name)).tags).toEqual(tags);
    await operations.beginDeleteAndWait("g", name, POLLING);
    await expect(operations.get("g", name)).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
}

describe("Microsoft's network client of Hubs works with", () => {
    test("virtual networks, subnets and peerings", async () => {
        const client = await start();
        const { virtualNetworks, subnets, virtualNetworkPeerings } = client;
        const other = {
            location,
            addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
            subnets: [{ name: "t", addressPrefix: "10.1.0.0/24" }],
        };
        const made = await virtualNetworks.beginCreateOrUpdateAndWait("g", "w", other, POLLING);

        expect(made.subnets).toMatchObject([
            { name: "t", addressPrefix: "10.1.0.0/24", provisioningState: "Succeeded" },
        ]);
        expect(await all(subnets.list("g", "v"))).toMatchObject([{ name: "s", id: `${VNET}/subnets/s` }]);
        const peering = { remoteVirtualNetwork: { id: VNET } };
        await virtualNetworkPeerings.beginCreateOrUpdateAndWait("g", "w", "p", peering, POLLING);
        expect(await virtualNetworkPeerings.get("g", "w", "p")).toMatchObject({
            peeringState: "Initiated",
            remoteAddressSpace: { addressPrefixes: ["10.0.0.0/16"] },
        });
        expect(await all(virtualNetworkPeerings.list("g", "w"))).toHaveLength(1);
        await virtualNetworkPeerings.beginDeleteAndWait("g", "w", "p", POLLING);
        await subnets.beginDeleteAndWait("g", "w", "t", POLLING);
        expect((await virtualNetworks.get("g", "w")).subnets).toEqual([]);
        expect(await virtualNetworks.checkIPAddressAvailability("g", "v", "10.0.0.1")).toMatchObject({
            available: false,
            availableIPAddresses: ["10.0.0.4", "10.0.0.5", "10.0.0.6", "10.0.0.7", "10.0.0.8"],
        });
        expect(await virtualNetworks.checkIPAddressAvailability("g", "v", "10.0.0.9")).toEqual({ available: true });
        expect(await all(virtualNetworks.listUsage("g", "v"))).toMatchObject([{ currentValue: 0, limit: 251 }]);
        await live(virtualNetworks, "w");
    });

    test("network interfaces", async () => {
        const client = await start();
        const { networkInterfaces, networkInterfaceIPConfigurations: configurations } = client;
        const subnet = { id: `${VNET}/subnets/s` };
        const nic = { location, ipConfigurations: [{ name: "i", subnet }] };
        await networkInterfaces.beginCreateOrUpdateAndWait("g", "n", nic, POLLING);

        expect(await configurations.get("g", "n", "i")).toMatchObject({ privateIPAddress: "10.0.0.4", primary: true });
        expect(await all(configurations.list("g", "n"))).toHaveLength(1);
        expect(await all(client.networkInterfaceLoadBalancers.list("g", "n"))).toEqual([]);
        expect(await all(client.networkInterfaceTapConfigurations.list("g", "n"))).toEqual([]);
        await live(networkInterfaces, "n");
    });

    test("security groups and their rules", async () => {
        const client = await start();
        const { networkSecurityGroups, securityRules, defaultSecurityRules } = client;
        await networkSecurityGroups.beginCreateOrUpdateAndWait("g", "n", { location }, POLLING);
        const rule = {
            protocol: "Tcp",
            access: "Allow",
            direction: "Inbound",
            priority: 100,
            sourceAddressPrefix: "*",
            sourcePortRange: "*",
            destinationAddressPrefix: "*",
            destinationPortRange: "22",
        };
        await securityRules.beginCreateOrUpdateAndWait("g", "n", "ssh", rule, POLLING);

        expect(await securityRules.get("g", "n", "ssh")).toMatchObject({ ...rule, provisioningState: "Succeeded" });
        expect(await all(securityRules.list("g", "n"))).toHaveLength(1);
        expect(await all(defaultSecurityRules.list("g", "n"))).toHaveLength(6);
        expect(await defaultSecurityRules.get("g", "n", "DenyAllInBound")).toMatchObject({
            priority: 65500,
            access: "Deny",
        });
        await securityRules.beginDeleteAndWait("g", "n", "ssh", POLLING);
        await expect(securityRules.get("g", "n", "ssh")).rejects.toMatchObject({ statusCode: 404 });
        await live(networkSecurityGroups, "n");
    });

    test("route tables and their routes", async () => {
        const client = await start();
        await client.routeTables.beginCreateOrUpdateAndWait("g", "r", { location }, POLLING);
        const route = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" };
        await client.routes.beginCreateOrUpdateAndWait("g", "r", "out", route, POLLING);

        expect(await client.routes.get("g", "r", "out")).toMatchObject(route);
        expect(await all(client.routes.list("g", "r"))).toHaveLength(1);
        await client.routes.beginDeleteAndWait("g", "r", "out", POLLING);
        await live(client.routeTables, "r");
    });

    test("public addresses", async () => {
        const client = await start();
        const address = { location, publicIPAllocationMethod: "Static", dnsSettings: { domainNameLabel: "erp" } };
        const made = await client.publicIPAddresses.beginCreateOrUpdateAndWait("g", "p", address, POLLING);

        expect(made).toMatchObject({ sku: { name: "Basic" }, idleTimeoutInMinutes: 4 });
        expect(made.dnsSettings?.fqdn).toBe("erp.west.cloudapp.hub.test");
        await live(client.publicIPAddresses, "p");
    });

    test("load balancers and their children", async () => {
        const client = await start();
        const { loadBalancers, inboundNatRules } = client;
        const frontendIPConfiguration = { id: `${BALANCER}/frontendIPConfigurations/f` };
        const balancer = {
            location,
            frontendIPConfigurations: [{ name: "f", subnet: { id: `${VNET}/subnets/s` } }],
            backendAddressPools: [{ name: "p" }],
            probes: [{ name: "h", protocol: "Tcp", port: 80 }],
            loadBalancingRules: [
                {
                    name: "web",
                    protocol: "Tcp",
                    frontendPort: 80,
                    backendPort: 8080,
                    frontendIPConfiguration,
                    backendAddressPool: { id: `${BALANCER}/backendAddressPools/p` },
                    probe: { id: `${BALANCER}/probes/h` },
                },
            ],
        };
        await loadBalancers.beginCreateOrUpdateAndWait("g", "b", balancer, POLLING);
        const rule = { protocol: "Tcp", frontendPort: 5000, backendPort: 22, frontendIPConfiguration };
        await inboundNatRules.beginCreateOrUpdateAndWait("g", "b", "ssh", rule, POLLING);
        const nic = {
            location,
            ipConfigurations: [
                {
                    name: "i",
                    subnet: { id: `${VNET}/subnets/s` },
                    loadBalancerBackendAddressPools: [{ id: `${BALANCER}/backendAddressPools/p` }],
                    loadBalancerInboundNatRules: [{ id: `${BALANCER}/inboundNatRules/ssh` }],
                },
            ],
        };
        const member = await client.networkInterfaces.beginCreateOrUpdateAndWait("g", "n", nic, POLLING);

        const configuration = { id: member.ipConfigurations?.[0]?.id };
        const rules = [{ id: `${BALANCER}/loadBalancingRules/web` }];
        expect(await client.loadBalancerFrontendIPConfigurations.get("g", "b", "f")).toMatchObject({
            privateIPAddress: "10.0.0.4",
            loadBalancingRules: rules,
            inboundNatRules: [{ id: `${BALANCER}/inboundNatRules/ssh` }],
        });
        expect(await client.loadBalancerBackendAddressPools.get("g", "b", "p")).toMatchObject({
            backendIPConfigurations: [configuration],
            loadBalancingRules: rules,
        });
        expect(await client.loadBalancerProbes.get("g", "b", "h")).toMatchObject({
            intervalInSeconds: 15,
            loadBalancingRules: rules,
        });
        expect(await client.loadBalancerLoadBalancingRules.get("g", "b", "web")).toMatchObject({
            loadDistribution: "Default",
        });
        expect(await inboundNatRules.get("g", "b", "ssh")).toMatchObject({ backendIPConfiguration: configuration });
        for (const list of [
            client.loadBalancerFrontendIPConfigurations,
            client.loadBalancerBackendAddressPools,
            client.loadBalancerProbes,
            client.loadBalancerLoadBalancingRules,
            inboundNatRules,
            client.loadBalancerNetworkInterfaces,
        ]) {
            expect(await all<object>(list.list("g", "b"))).toHaveLength(1);
        }
        expect(await all(client.loadBalancerOutboundRules.list("g", "b"))).toEqual([]);
        expect(await all(client.networkInterfaceLoadBalancers.list("g", "n"))).toMatchObject([{ name: "b" }]);
        await live(loadBalancers, "b");
        const [left] = (await client.networkInterfaces.get("g", "n")).ipConfigurations ?? [];
        expect(left).toMatchObject({ name: "i", privateIPAddress: "10.0.0.5" });
        expect(left).not.toHaveProperty("loadBalancerBackendAddressPools");
        expect(left).not.toHaveProperty("loadBalancerInboundNatRules");
    });

    test("what it has read and sends back", async () => {
        const client = await start();
        const balancer = { location, frontendIPConfigurations: [{ name: "f", subnet: { id: `${VNET}/subnets/s` } }] };
        const made = await client.loadBalancers.beginCreateOrUpdateAndWait("g", "b", balancer, POLLING);
        const { etag: _made, ...before } = made;
        const { etag: _same, ...after } = await client.loadBalancers.beginCreateOrUpdateAndWait(
            "g",
            "b",
            made,
            POLLING,
        );

        expect(withoutEtags(after)).toEqual(withoutEtags(before));
    });

    test("gateways and connections", async () => {
        const client = await start();
        const { localNetworkGateways, virtualNetworkGateways, virtualNetworkGatewayConnections } = client;
        const site = {
            location,
            gatewayIpAddress: "203.0.113.9",
            localNetworkAddressSpace: { addressPrefixes: ["10.9.0.0/16"] },
        };
        await localNetworkGateways.beginCreateOrUpdateAndWait("g", "site", site, POLLING);
        const gateway = { location, ipConfigurations: [{ name: "i", subnet: { id: `${VNET}/subnets/s` } }] };
        const made = await virtualNetworkGateways.beginCreateOrUpdateAndWait("g", "gw", gateway, POLLING);
        expect(made.ipConfigurations).toMatchObject([
            { id: `${made.id}/ipConfigurations/i`, provisioningState: "Succeeded" },
        ]);
        const connection = {
            location,
            connectionType: "IPsec",
            virtualNetworkGateway1: made,
            localNetworkGateway2: await localNetworkGateways.get("g", "site"),
            sharedKey: "secret",
        };
        const told = await virtualNetworkGatewayConnections.beginCreateOrUpdateAndWait("g", "c", connection, POLLING);
        expect(JSON.stringify(told)).not.toContain("secret");
        await expect(virtualNetworkGateways.beginDeleteAndWait("g", "gw", POLLING)).rejects.toMatchObject({
            statusCode: 409,
        });
        await virtualNetworkGatewayConnections.beginDeleteAndWait("g", "c", POLLING);
        await virtualNetworkGateways.beginDeleteAndWait("g", "gw", POLLING);
        await localNetworkGateways.beginDeleteAndWait("g", "site", POLLING);
    });
});

function withoutEtags(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (name, member) => (name === "etag" ? undefined : member)));
}
