import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { idOf, TestHub } from "../../hub.ts";
import {
    BALANCER,
    balancer,
    itemsOf,
    NIC,
    natRule,
    network,
    networkInterface,
    ofBalancer,
    PUBLIC,
    propertiesOf,
    publicAddress,
    rule,
    subnetId,
    VNET,
} from "./bodies.ts";

/** A Hub with a subnet. */
function start(): TestHub {
    const hub = new TestHub();
    hub.done("PUT", VNET, network({ s: "10.0.0.0/24" }));
    return hub;
}

const probe = (properties: JsonObject) => ({ probes: [{ name: "h", properties }] });
const other = { id: idOf("Microsoft.Network/loadBalancers/c/backendAddressPools/p") };

describe("a load balancer", () => {
    test("has all its lists, empty where nothing was sent", () => {
        const read = start().done("PUT", BALANCER, { location: "west" });

        expect(read.body.sku).toEqual({ name: "Basic" });
        expect(propertiesOf(read)).toEqual({
            provisioningState: "Succeeded",
            resourceGuid: expect.any(String),
            frontendIPConfigurations: [],
            backendAddressPools: [],
            loadBalancingRules: [],
            probes: [],
            inboundNatRules: [],
            inboundNatPools: [],
            outboundRules: [],
        });
    });

    test("completes its items", () => {
        const natPool = {
            name: "np",
            properties: {
                protocol: "tcp",
                frontendPortRangeStart: 6000,
                frontendPortRangeEnd: "6010",
                backendPort: 22,
                frontendIPConfiguration: { id: ofBalancer("frontendIPConfigurations/f") },
            },
        };
        const lists = {
            loadBalancingRules: [rule("web", 80, 8080)],
            inboundNatRules: [natRule("ssh", 50, 22)],
            inboundNatPools: [natPool],
        };
        const read = start().done("PUT", BALANCER, balancer(lists));
        const defaults = { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableTcpReset: false, protocol: "Tcp" };

        expect(itemsOf(read, "probes")).toMatchObject([{ intervalInSeconds: 15, numberOfProbes: 2 }]);
        expect(itemsOf(read, "loadBalancingRules")).toMatchObject([
            { ...defaults, loadDistribution: "Default", disableOutboundSnat: false },
        ]);
        expect(itemsOf(read, "inboundNatRules")).toMatchObject([{ ...defaults, frontendPort: 50 }]);
        expect(itemsOf(read, "inboundNatPools")).toMatchObject([{ ...defaults, frontendPortRangeEnd: 6010 }]);
        expect(itemsOf(read, "frontendIPConfigurations")).toMatchObject([
            {
                loadBalancingRules: [{ id: ofBalancer("loadBalancingRules/web") }],
                inboundNatRules: [{ id: ofBalancer("inboundNatRules/ssh") }],
                inboundNatPools: [{ id: ofBalancer("inboundNatPools/np") }],
            },
        ]);
    });

    test("writes inbound NAT rules by themselves, and its other items not", () => {
        const hub = start();
        hub.done("PUT", BALANCER, balancer());
        const { properties } = natRule("ssh", 50, 22);
        hub.done("PUT", `${BALANCER}/inboundNatRules/ssh`, { properties });

        expect(itemsOf(hub.call("GET", BALANCER), "inboundNatRules")).toMatchObject([{ name: "ssh" }]);
        for (const path of [
            "frontendIPConfigurations/x",
            "backendAddressPools/x",
            "probes/x",
            "loadBalancingRules/x",
        ]) {
            expect(hub.call("PUT", `${BALANCER}/${path}`, { properties: {} }).status).toBe(405);
            expect(hub.call("DELETE", `${BALANCER}/${path}`).status).toBe(405);
        }
    });

    const frontends = (properties: JsonObject) => ({ frontendIPConfigurations: [{ name: "f", properties }] });
    test.each<[name: string, lists: JsonObject, refusal: string]>([
        [
            "a frontend without a place",
            frontends({}),
            "FrontendIPConfigHasNoSubnetOrPublicIP: Frontend IP Configuration",
        ],
        [
            "a frontend of two places",
            frontends({ subnet: { id: subnetId("s") }, publicIPAddress: { id: idOf(PUBLIC) } }),
            "FrontendIPConfigHasBothSubnetAndPublicIP: Frontend IP Configuration",
        ],
        ["a frontend at nothing", frontends({ subnet: {} }), "InvalidRequestFormat"],
        [
            "a frontend at what is not there",
            frontends({ publicIPAddress: { id: idOf(PUBLIC) } }),
            "InvalidResourceReference",
        ],
        ["a probe of nothing", probe({ port: 80 }), "InvalidParameter: The value of 'protocol'"],
        ["a probe of no port", probe({ protocol: "Tcp" }), "InvalidParameter: The value of 'port'"],
        ["a probe of port 0", probe({ protocol: "Tcp", port: 0 }), "InvalidParameter: The value of 'port'"],
        [
            "a probe too often",
            probe({ protocol: "Tcp", port: 1, intervalInSeconds: 4 }),
            "InvalidParameter: The value of 'interval",
        ],
        [
            "a probe of HTTP without a path",
            probe({ protocol: "Http", port: 1 }),
            "InvalidParameter: The value of 'requestPath'",
        ],
        [
            "a probe of TCP with a path",
            probe({ protocol: "Tcp", port: 1, requestPath: "/" }),
            "InvalidParameter: The value of 'requestPath'",
        ],
        [
            "a rule of no frontend",
            { loadBalancingRules: [rule("a", 1, 1, { frontendIPConfiguration: null })] },
            "InvalidRequestFormat",
        ],
        [
            "a rule of another's pool",
            { loadBalancingRules: [rule("a", 1, 1, { backendAddressPool: other })] },
            "InvalidResourceReference",
        ],
        [
            "a rule of a missing probe",
            { loadBalancingRules: [rule("a", 1, 1, { probe: { id: ofBalancer("probes/x") } })] },
            "InvalidResourceReference",
        ],
        [
            "a rule of port 0",
            { loadBalancingRules: [rule("a", 0, 1)] },
            "InvalidParameter: The value of 'frontendPort'",
        ],
        [
            "a rule of a port too high",
            { loadBalancingRules: [rule("a", 65_535, 1)] },
            "InvalidParameter: The value of 'frontendPort'",
        ],
        [
            "a rule to no port",
            { loadBalancingRules: [rule("a", 1, 65_536)] },
            "InvalidParameter: The value of 'backendPort'",
        ],
        [
            "a rule of idle minutes",
            { loadBalancingRules: [rule("a", 1, 1, { idleTimeoutInMinutes: 3 })] },
            "InvalidParameter: The value of 'idle",
        ],
        ["two rules of a name", { loadBalancingRules: [rule("a", 1, 1), rule("A", 2, 2)] }, "InvalidRequestFormat"],
        [
            "two rules of a port",
            { loadBalancingRules: [rule("a", 80, 1), rule("b", 80, 2)] },
            "RulesUseSameFrontendPortProtocolAndIPConfig",
        ],
        [
            "a rule of a port of a NAT rule",
            { loadBalancingRules: [rule("a", 80, 1)], inboundNatRules: [natRule("b", 80, 2)] },
            "RulesUseSameFrontendPortProtocolAndIPConfig",
        ],
        [
            "a rule of all protocols of a port",
            { loadBalancingRules: [rule("a", 80, 1, { protocol: "Udp" }), rule("b", 80, 2, { protocol: "All" })] },
            "RulesUseSameFrontendPortProtocolAndIPConfig",
        ],
        [
            "two rules to a port of a pool",
            { loadBalancingRules: [rule("a", 80, 8080), rule("b", 81, 8080)] },
            `RulesUseSameBackendPortProtocolAndPool: Load balancing rules ${ofBalancer("loadBalancingRules/a")} and ` +
                `${ofBalancer("loadBalancingRules/b")} with floating IP disabled use the same protocol Tcp and backend port 8080, ` +
                `and must not be used with the same backend address pool ${ofBalancer("backendAddressPools/p")}.`,
        ],
    ])("has not %s", (_, lists, refusal) => {
        expect(start().refusal("PUT", BALANCER, balancer(lists))).toContain(`400 ${refusal}`);
    });

    test.each<[name: string, lists: JsonObject]>([
        [
            "rules of a port by two protocols",
            { loadBalancingRules: [rule("a", 80, 80), rule("b", 80, 80, { protocol: "Udp" })] },
        ],
        [
            "rules to a port of a pool by floating IP",
            {
                loadBalancingRules: [
                    rule("a", 80, 80, { enableFloatingIP: true }),
                    rule("b", 81, 80, { enableFloatingIP: true }),
                ],
            },
        ],
        ["a rule of all ports", { loadBalancingRules: [rule("a", 0, 0, { protocol: "All" })] }],
        ["a probe of HTTP", probe({ protocol: "http", port: "80", requestPath: "/health" })],
    ])("has %s", (_, lists) => {
        expect(start().call("PUT", BALANCER, balancer(lists))).toMatchObject({ status: 201 });
    });

    test("has a public frontend, whose address stays with it", () => {
        const hub = start();
        hub.done("PUT", PUBLIC, publicAddress());
        hub.done("PUT", BALANCER, balancer(frontends({ publicIPAddress: { id: idOf(PUBLIC) } })));

        expect(itemsOf(hub.call("GET", BALANCER), "frontendIPConfigurations")[0]).not.toHaveProperty(
            "privateIPAddress",
        );
        expect(hub.refusal("DELETE", PUBLIC)).toMatch(
            /^409 PublicIPAddressCannotBeDeleted: .*frontendIPConfigurations\/f\. In order/,
        );
    });

    test("has a public frontend of its own SKU", () => {
        const hub = new TestHub({ profile: new HubProfile({ build: "2406" }) });
        const sku = { name: "Standard" };
        hub.done("PUT", PUBLIC, { ...publicAddress({ publicIPAllocationMethod: "Static" }), sku });
        const body = balancer(frontends({ publicIPAddress: { id: idOf(PUBLIC) } }));

        expect(hub.refusal("PUT", BALANCER, body)).toMatch(
            /^400 DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed/,
        );
        hub.done("PUT", BALANCER, { ...body, sku });
        expect(hub.refusal("PUT", `${PUBLIC}2`, { ...publicAddress(), sku })).toMatch(
            /^400 StandardSkuPublicIPAddressesMustBeStatic: Standard sku publicIp /,
        );
    });

    test("is the same once it is sent back", () => {
        const hub = start();
        hub.done(
            "PUT",
            BALANCER,
            balancer({ loadBalancingRules: [rule("web", 80, 8080)], inboundNatRules: [natRule("ssh", 50, 22)] }),
        );
        const backends = {
            loadBalancerBackendAddressPools: [{ id: ofBalancer("backendAddressPools/p") }],
            loadBalancerInboundNatRules: [{ id: ofBalancer("inboundNatRules/ssh") }],
        };
        hub.done("PUT", NIC, networkInterface(backends));
        const before = hub.call("GET", BALANCER).body;
        const after = hub.done("PUT", BALANCER, before).body;
        const plain = (body: JsonObject) =>
            JSON.parse(JSON.stringify(body, (name, value) => (name === "etag" ? 0 : value)));

        expect(plain(after)).toEqual(plain(before));
    });
});
