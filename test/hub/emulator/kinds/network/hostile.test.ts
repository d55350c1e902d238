import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf, TestHub } from "../../hub.ts";
import {
    BALANCER,
    balancer,
    NIC,
    natRule,
    network,
    networkInterface,
    PUBLIC,
    publicAddress,
    rule,
    VNET,
} from "./bodies.ts";

const SEEDS: Readonly<Record<string, object>> = {
    [VNET]: network({ s: "10.0.0.0/24" }),
    [NIC]: networkInterface({ publicIPAddress: { id: idOf(PUBLIC) } }),
    [PUBLIC]: publicAddress({ dnsSettings: { domainNameLabel: "erp" } }),
    [BALANCER]: balancer({ loadBalancingRules: [rule("web", 80, 8080)], inboundNatRules: [natRule("ssh", 50, 22)] }),
    "Microsoft.Network/networkSecurityGroups/g": {
        location: "west",
        properties: { securityRules: [{ name: "a", properties: { priority: 100 } }] },
    },
    "Microsoft.Network/routeTables/r": {
        location: "west",
        properties: { routes: [{ name: "a", properties: { addressPrefix: "0.0.0.0/0" } }] },
    },
    "Microsoft.Network/virtualNetworkGateways/w": {
        location: "west",
        properties: { ipConfigurations: [{ name: "i", properties: {} }] },
    },
    "Microsoft.Network/localNetworkGateways/l": { location: "west", properties: { bgpSettings: {} } },
    "Microsoft.Network/connections/c": { location: "west", properties: { connectionType: "IPsec", peer: { id: "" } } },
    "Microsoft.Network/dnsZones/contoso.com": { location: "global", properties: {} },
};

/** What is put in the place of a part of a body. */
const part = fc.oneof(
    fc.constantFrom<unknown>(null, "", 0, -1, 1e300, true, [], {}, [null], [[]], { id: null }, { id: "" }, { id: "/" }),
    fc.constantFrom(
        "10.0.0.0/24",
        "10.0.0.4",
        "Static",
        "Standard",
        "0",
        "*",
        idOf(VNET),
        idOf(NIC),
        `${idOf(VNET)}/subnets/s`,
    ),
    fc.jsonValue({ maxDepth: 3 }),
);

/** The body with another part at one of its places. */
function mutated(body: unknown, place: number, other: unknown): unknown {
    let left = place;
    const replace = (value: unknown): unknown => {
        if (left-- === 0) {
            return other;
        }
        if (Array.isArray(value)) {
            return value.map(replace);
        }
        const isObject = typeof value === "object" && value !== null;
        return isObject
            ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replace(member)]))
            : value;
    };
    return replace(body);
}

describe("a body that nobody meant", () => {
    test.each(Object.entries(SEEDS))("is answered at %s without a defect", (path, seed) => {
        const hub = new TestHub();
        for (const [other, body] of Object.entries(SEEDS)) {
            hub.call("PUT", other, body);
        }
        hub.settle();

        fc.assert(
            fc.property(fc.nat(60), part, fc.constantFrom("PUT", "PATCH"), (place, other, method) => {
                const { status, body } = hub.call(method, path, mutated(seed, place, other));
                expect({ status: Math.min(status, 500), body }).not.toMatchObject({ status: 500 });
                hub.settle();
                expect(hub.call("GET", path).status).not.toBe(500);
            }),
            { numRuns: 300 },
        );
    });
});
