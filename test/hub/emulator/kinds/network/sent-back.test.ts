import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { idOf, TestHub } from "../../hub.ts";
import {
    attach,
    BALANCER,
    balancer,
    NIC,
    natRule,
    network,
    networkInterface,
    ofBalancer,
    PUBLIC,
    publicAddress,
    rule,
    subnetId,
    VNET,
} from "./bodies.ts";

const location = "west";
const GROUP = "Microsoft.Network/networkSecurityGroups/g";
const TABLE = "Microsoft.Network/routeTables/r";
const GATEWAY = "Microsoft.Network/virtualNetworkGateways/w";
const SITE = "Microsoft.Network/localNetworkGateways/l";
const CONNECTION = "Microsoft.Network/connections/c";
const PEER = "Microsoft.Network/virtualNetworks/peer";

const ALLOW = {
    protocol: "Tcp",
    access: "Allow",
    direction: "Inbound",
    priority: 100,
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: "22",
};
const subnet = {
    addressPrefix: "10.0.0.0/24",
    networkSecurityGroup: { id: idOf(GROUP) },
    routeTable: { id: idOf(TABLE) },
};
const behind = {
    publicIPAddress: { id: idOf(PUBLIC) },
    loadBalancerBackendAddressPools: [{ id: ofBalancer("backendAddressPools/p") }],
    loadBalancerInboundNatRules: [{ id: ofBalancer("inboundNatRules/ssh") }],
};

/** One of each type, each with all that others can say of it, in the order in which they can be made. */
const ALL: Readonly<Record<string, object>> = {
    [GROUP]: { location, properties: { securityRules: [{ name: "ssh", properties: ALLOW }] } },
    [TABLE]: {
        location,
        properties: { routes: [{ name: "out", properties: { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } }] },
    },
    [VNET]: network({ s: "10.0.0.0/24" }),
    [`${VNET}/subnets/s`]: { properties: subnet },
    [PEER]: network({}, ["10.1.0.0/16"]),
    [`${VNET}/virtualNetworkPeerings/p`]: { properties: { remoteVirtualNetwork: { id: idOf(PEER) } } },
    [PUBLIC]: publicAddress({ dnsSettings: { domainNameLabel: "erp" } }),
    [BALANCER]: balancer({
        loadBalancingRules: [rule("web", 80, 8080, { probe: { id: ofBalancer("probes/h") } })],
        inboundNatRules: [natRule("ssh", 50, 22)],
    }),
    [NIC]: networkInterface(behind),
    [GATEWAY]: {
        location,
        properties: { ipConfigurations: [{ name: "i", properties: { subnet: { id: subnetId("s") } } }] },
    },
    [SITE]: { location, properties: { gatewayIpAddress: "203.0.113.9" } },
    [CONNECTION]: {
        location,
        properties: {
            connectionType: "IPsec",
            virtualNetworkGateway1: { id: idOf(GATEWAY) },
            localNetworkGateway2: { id: idOf(SITE) },
        },
    },
};

/** A Hub with all of it, whose network interface is attached to a machine. */
function start(): TestHub {
    const hub = new TestHub();
    for (const [path, body] of Object.entries(ALL)) {
        hub.done("PUT", path, body);
    }
    attach(hub, "m", [NIC]);
    return hub;
}

describe("what a read tells", () => {
    test.each(Object.keys(ALL))("of %s is taken back and changes nothing", (path) => {
        const hub = start();
        const before = hub.call("GET", path).body;

        expect(hub.refusal("PUT", path, before)).toBe("200 undefined: undefined");
        hub.settle();
        expect(withoutEtags(hub.call("GET", path).body)).toEqual(withoutEtags(before));
    });
});

function withoutEtags(body: JsonObject): unknown {
    return JSON.parse(JSON.stringify(body, (name, value) => (name === "etag" ? undefined : value)));
}
