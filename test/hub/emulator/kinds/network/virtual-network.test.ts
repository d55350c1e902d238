import { describe, expect, test } from "vitest";
import { idOf, TestHub } from "../../hub.ts";
import { itemsOf, NIC, network, networkInterface, propertiesOf, subnetId, VNET } from "./bodies.ts";

const S = `${VNET}/subnets/s`;

describe("a virtual network", () => {
    test("is completed", () => {
        const hub = new TestHub();
        const made = hub.call("PUT", VNET, network({ s: "10.0.0.0/24" }));

        expect(made.status).toBe(201);
        expect(made.headers?.["azure-asyncoperation"]).toMatch(/operations/);
        hub.settle();
        const read = hub.call("GET", VNET);
        expect(read.body).toMatchObject({
            id: idOf(VNET),
            type: "Microsoft.Network/virtualNetworks",
            location: "west",
        });
        expect(propertiesOf(read)).toMatchObject({
            provisioningState: "Succeeded",
            resourceGuid: expect.stringMatching(/^[\da-f-]{36}$/),
            dhcpOptions: { dnsServers: [] },
            enableDdosProtection: false,
            enableVmProtection: false,
            virtualNetworkPeerings: [],
            subnets: [
                {
                    id: subnetId("s"),
                    etag: read.body.etag,
                    properties: { addressPrefix: "10.0.0.0/24", serviceEndpoints: [], delegations: [] },
                },
            ],
        });
        const again = hub.done("PUT", VNET, network({ s: "10.0.0.0/24" }));
        expect(propertiesOf(again).resourceGuid).toBe(propertiesOf(read).resourceGuid);
    });

    test.each([
        [[], /AddressPrefixStringCannotBeNullOrEmpty: .*virtualNetworks\/v cannot be null or empty/],
        [["10.0.0.0"], /InvalidAddressPrefixFormat: Address prefix 10\.0\.0\.0 of resource .* CIDR notation/],
        [["10.0.0.0/33"], /InvalidAddressPrefixFormat/],
        [["300.0.0.0/16"], /InvalidAddressPrefixFormat/],
        [["10.0.0.1/16"], /InvalidCIDRNotation: .* the address prefix should be 10\.0\.0\.0\/16\.$/],
        [["10.0.0.0/8", "10.1.0.0/16"], /InvalidParameter: .*10\.0\.0\.0\/8 and 10\.1\.0\.0\/16/],
    ])("has no address space %j", (space, refusal) => {
        expect(new TestHub().refusal("PUT", VNET, network({}, space))).toMatch(refusal);
    });

    test.each<[subnets: Record<string, string>, refusal: RegExp]>([
        [{ s: "" }, /AddressPrefixStringCannotBeNullOrEmpty: .*subnets\/s cannot/],
        [{ s: "10.0.0.0/24.." }, /InvalidAddressPrefixFormat/],
        [{ s: "10.0.0.1/24" }, /InvalidCIDRNotation/],
        [{ s: "10.1.0.0/24" }, /NetcfgInvalidSubnet: Subnet 's' is not valid in virtual network 'v'\.$/],
        [{ s: "10.0.0.0/15" }, /NetcfgInvalidSubnet/],
        [{ s: "10.0.0.0/30" }, /NetcfgInvalidSubnet/],
        [
            { a: "10.0.1.0/24", b: "10.0.0.0/23" },
            /NetcfgSubnetRangesOverlap: Subnet 'b' is not valid because .* 'v'\.$/,
        ],
        [{ a: "10.0.0.0/23", b: "10.0.1.0/24" }, /NetcfgSubnetRangesOverlap: Subnet 'b'/],
        [{ s: "10.0.0.0/24", S: "10.0.1.0/24" }, /InvalidRequestFormat: Cannot parse the request\.$/],
        [{ "a/b": "10.0.0.0/24" }, /InvalidResourceName/],
    ])("has no subnets %j", (subnets, refusal) => {
        expect(new TestHub().refusal("PUT", VNET, network(subnets))).toMatch(refusal);
    });

    test.each([["10.0.0.0/29"], ["10.0.255.0/24"], ["10.0.0.0/16"]])("has a subnet %s", (prefix) => {
        expect(new TestHub().call("PUT", VNET, network({ s: prefix })).status).toBe(201);
    });

    test("has one prefix a subnet", () => {
        const body = { properties: { addressPrefixes: ["10.0.0.0/24", "10.0.1.0/24"] } };
        const hub = new TestHub();
        hub.done("PUT", VNET, network());

        expect(hub.refusal("PUT", S, body)).toMatch(
            /SubscriptionNotRegisteredForFeature: .*AllowMultipleAddressPrefixes/,
        );
    });

    test("names security groups and route tables that are there", () => {
        const hub = new TestHub();
        hub.done("PUT", "Microsoft.Network/routeTables/r", { location: "west" });
        const [routeTable, networkSecurityGroup] = ["routeTables/r", "networkSecurityGroups/g"].map((path) => ({
            id: idOf(`Microsoft.Network/${path}`),
        }));
        hub.done("PUT", VNET, network({ s: "10.0.0.0/24" }));
        const addressPrefix = "10.0.0.0/24";

        expect(hub.refusal("PUT", S, { properties: { addressPrefix, networkSecurityGroup } })).toMatch(
            /^400 InvalidResourceReference/,
        );
        expect(hub.refusal("PUT", S, { properties: { addressPrefix, routeTable: { location: "west" } } })).toMatch(
            /^400 InvalidRequestFormat/,
        );
        const inline = { ...routeTable, location: "west", properties: { routes: [] } };
        hub.done("PUT", S, { properties: { addressPrefix, routeTable: inline } });
        expect(propertiesOf(hub.call("GET", S)).routeTable).toEqual(routeTable);
        expect(propertiesOf(hub.call("GET", "Microsoft.Network/routeTables/r")).subnets).toEqual([
            { id: subnetId("s") },
        ]);
        expect(hub.refusal("DELETE", "Microsoft.Network/routeTables/r")).toBe(
            "409 InUseRouteTableCannotBeDeleted: Route table r is in use and cannot be deleted.",
        );
    });
});

describe("a subnet in use", () => {
    const IN_USE =
        `409 InUseSubnetCannotBeDeleted: Subnet s is in use by ${idOf(NIC)}/ipConfigurations/i and cannot be deleted. ` +
        "In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.";

    function used(): TestHub {
        const hub = new TestHub();
        hub.done("PUT", VNET, network({ s: "10.0.0.0/24", t: "10.0.1.0/24" }));
        hub.done("PUT", NIC, networkInterface());
        return hub;
    }

    test("tells what stands in it, by itself and with its network", () => {
        const hub = used();
        const ipConfigurations = [{ id: `${idOf(NIC)}/ipConfigurations/i` }];

        expect(propertiesOf(hub.call("GET", S)).ipConfigurations).toEqual(ipConfigurations);
        expect(itemsOf(hub.call("GET", VNET), "subnets")).toMatchObject([{ ipConfigurations }, { name: "t" }]);
        expect(itemsOf(hub.call("GET", VNET), "subnets")[1]).not.toHaveProperty("ipConfigurations");
    });

    test.each([
        ["by itself", "DELETE", S, undefined],
        ["by a network without it", "PUT", VNET, network({ t: "10.0.1.0/24" })],
        ["with its network", "DELETE", VNET, undefined],
    ])("does not go %s", (_, method, path, body) => {
        const hub = used();

        expect(hub.refusal(method, path, body)).toBe(IN_USE);
        expect(hub.call("GET", S).status).toBe(200);
    });

    test.each(["10.0.0.0/25", "10.0.2.0/24"])("does not become %s", (addressPrefix) => {
        expect(used().refusal("PUT", S, { properties: { addressPrefix } })).toBe(
            "400 InUsePrefixCannotBeDeleted: IpPrefix 10.0.0.0/24 on Subnet s has active allocations and cannot be deleted.",
        );
    });

    test("goes once nothing stands in it, and others go before", () => {
        const hub = used();
        hub.done("DELETE", `${VNET}/subnets/t`);
        hub.done("DELETE", NIC);
        hub.done("PUT", S, { properties: { addressPrefix: "10.0.0.0/25" } });
        hub.done("PUT", VNET, network());

        expect(propertiesOf(hub.call("GET", VNET)).subnets).toEqual([]);
        hub.done("DELETE", VNET);
        expect(hub.call("GET", VNET).status).toBe(404);
    });
});

describe("a peering", () => {
    const OTHER = "Microsoft.Network/virtualNetworks/w";
    const to = (path: string) => ({ properties: { remoteVirtualNetwork: { id: idOf(path) } } });

    function two(space = "10.1.0.0/16"): TestHub {
        const hub = new TestHub();
        hub.done("PUT", VNET, network());
        hub.done("PUT", OTHER, network({}, [space]));
        return hub;
    }
    const stateOf = (hub: TestHub, path: string) => propertiesOf(hub.call("GET", path)).peeringState;

    test("stays where its network is written without it, unlike where its network is told to have none", () => {
        const hub = two();
        hub.done("PUT", `${VNET}/virtualNetworkPeerings/p`, to(OTHER));
        const body = network();

        expect(propertiesOf(hub.done("PUT", VNET, body)).virtualNetworkPeerings).toMatchObject([{ name: "p" }]);
        const none = { ...body, properties: { ...body.properties, virtualNetworkPeerings: [] } };
        expect(propertiesOf(hub.done("PUT", VNET, none)).virtualNetworkPeerings).toEqual([]);
    });

    test("is connected once both networks have one, and disconnected once one has gone", () => {
        const hub = two();
        hub.done("PUT", `${VNET}/virtualNetworkPeerings/p`, to(OTHER));
        expect(stateOf(hub, `${VNET}/virtualNetworkPeerings/p`)).toBe("Initiated");
        hub.done("PUT", `${OTHER}/virtualNetworkPeerings/q`, to(VNET));
        expect(stateOf(hub, `${VNET}/virtualNetworkPeerings/p`)).toBe("Connected");
        expect(propertiesOf(hub.call("GET", `${OTHER}/virtualNetworkPeerings/q`))).toMatchObject({
            peeringState: "Connected",
            allowVirtualNetworkAccess: true,
            allowForwardedTraffic: false,
            remoteAddressSpace: { addressPrefixes: ["10.0.0.0/16"] },
        });
        hub.done("DELETE", OTHER);
        expect(stateOf(hub, `${VNET}/virtualNetworkPeerings/p`)).toBe("Disconnected");
        expect(hub.call("PATCH", VNET, { tags: { a: "b" } }).status).toBe(200);
    });

    test("keeps the address spaces as they are", () => {
        const hub = two();
        hub.done("PUT", `${VNET}/virtualNetworkPeerings/p`, to(OTHER));
        const { properties } = network({}, ["10.2.0.0/16"]);
        const virtualNetworkPeerings = propertiesOf(hub.call("GET", VNET)).virtualNetworkPeerings ?? [];

        expect(
            hub.refusal("PUT", VNET, { location: "west", properties: { ...properties, virtualNetworkPeerings } }),
        ).toMatch(/^400 VnetAddressSpaceCannotChangeDueToPeerings/);
    });

    test.each([
        [
            two("10.0.128.0/17"),
            to(OTHER),
            /^400 VnetAddressSpacesOverlap: .*Overlapping address prefixes: 10\.0\.128\.0\/17$/,
        ],
        [two(), to(VNET), /^400 VnetAddressSpacesOverlap/],
        [two(), to("Microsoft.Network/virtualNetworks/x"), /^400 InvalidResourceReference/],
        [two(), { properties: {} }, /^400 InvalidRequestFormat/],
    ])("is refused", (hub, body, refusal) => {
        expect(hub.refusal("PUT", `${VNET}/virtualNetworkPeerings/p`, body)).toMatch(refusal);
    });

    test("leads to a network once", () => {
        const hub = two();
        hub.done("PUT", `${VNET}/virtualNetworkPeerings/p`, to(OTHER));

        expect(hub.refusal("PUT", `${VNET}/virtualNetworkPeerings/q`, to(OTHER))).toMatch(
            /^400 AnotherPeeringAlreadyReferencesRemoteVnet: Peering .*\/p already references/,
        );
    });
});
