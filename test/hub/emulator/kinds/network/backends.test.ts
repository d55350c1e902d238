import { describe, expect, test } from "vitest";
import { checkMachine } from "../../../../../hub/emulator/kinds/network/network-interface/membership.ts";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { idOf, TestHub } from "../../hub.ts";
import {
    attach,
    BALANCER,
    balancer,
    itemsOf,
    NIC,
    natRule,
    network,
    networkInterface,
    networkInterfaces,
    ofBalancer,
    PUBLIC,
    propertiesOf,
    publicAddress,
    rule,
    subnetId,
    VNET,
} from "./bodies.ts";

const POOL: JsonObject = { loadBalancerBackendAddressPools: [{ id: ofBalancer("backendAddressPools/p") }] };
const SSH: JsonObject = { loadBalancerInboundNatRules: [{ id: ofBalancer("inboundNatRules/ssh") }] };
const CONFIGURATION = { id: `${idOf(NIC)}/ipConfigurations/i` };

/** A Hub with a subnet and a load balancer with a pool `p` and an inbound NAT rule `ssh`. */
function start(lists: JsonObject = {}, more: JsonObject = {}): TestHub {
    const hub = new TestHub();
    hub.done("PUT", VNET, network({ s: "10.0.0.0/24" }));
    hub.done("PUT", BALANCER, { ...balancer({ inboundNatRules: [natRule("ssh", 50, 22)], ...lists }), ...more });
    return hub;
}

/** A scale set in the pool, made without all that a real one needs. */
function putScaleSet(hub: TestHub): string {
    const id = idOf("Microsoft.Compute/virtualMachineScaleSets/set");
    const ipConfigurations = [{ name: "i", properties: POOL }];
    const networkInterfaceConfigurations = [{ name: "n", properties: { ipConfigurations } }];
    const body = { properties: { virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } } } };
    hub.state.resources.put({ id, type: "Microsoft.Compute/virtualMachineScaleSets", name: "set", body, etag: "1" });
    return id;
}

describe("a network interface behind a load balancer", () => {
    test("is told by it", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ ...POOL, ...SSH }));
        const read = hub.call("GET", BALANCER);

        expect(itemsOf(read, "backendAddressPools")).toMatchObject([{ backendIPConfigurations: [CONFIGURATION] }]);
        expect(itemsOf(read, "inboundNatRules")).toMatchObject([{ backendIPConfiguration: CONFIGURATION }]);
        expect(hub.call("GET", `${BALANCER}/networkInterfaces`).body.value).toMatchObject([{ name: "n" }]);
        expect(hub.call("GET", `${NIC}/loadBalancers`).body.value).toMatchObject([{ name: "b" }]);
    });

    test.each([
        [
            "a pool that is not there",
            { loadBalancerBackendAddressPools: [{ id: ofBalancer("backendAddressPools/x") }] },
        ],
        ["a rule that is not there", { loadBalancerInboundNatRules: [{ id: ofBalancer("inboundNatRules/x") }] }],
    ])("has not %s", (_, backends) => {
        expect(start().refusal("PUT", NIC, networkInterface(backends))).toMatch(/^400 InvalidResourceReference/);
    });

    test("has an inbound NAT rule for itself", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface(SSH));
        hub.done("PUT", NIC, networkInterface(SSH));

        expect(hub.refusal("PUT", `${NIC}2`, networkInterface(SSH))).toMatch(
            /^400 InboundNatRuleInUse: .*\/inboundNatRules\/ssh referenced by .*\/n2\/.* is used by .*\/n\/ipConfigurations\/i already/,
        );
        expect(hub.refusal("PUT", NIC, networkInterfaces({ a: { primary: true, ...SSH }, b: SSH }))).toMatch(
            /^400 InboundNatRuleInUse/,
        );
    });

    test("is led to at a port by one rule", () => {
        const hub = start({ loadBalancingRules: [rule("web", 80, 22)] });
        const [web, ssh] = [ofBalancer("loadBalancingRules/web"), ofBalancer("inboundNatRules/ssh")];

        expect(hub.refusal("PUT", NIC, networkInterface({ ...POOL, ...SSH }))).toBe(
            `400 RulesUseSameBackendPortProtocolAndIPConfig: Load balancer rules ${ssh} and ${web} with floating IP disabled use the ` +
                `same backend port 22 and protocol Tcp, and must not be used with the same backend IP ${CONFIGURATION.id}.`,
        );
    });

    test("is behind one internal load balancer and one public one", () => {
        const hub = start();
        hub.done("PUT", PUBLIC, publicAddress());
        const frontendIPConfigurations = [{ name: "f", properties: { publicIPAddress: { id: idOf(PUBLIC) } } }];
        hub.done("PUT", "Microsoft.Network/loadBalancers/out", balancer({ frontendIPConfigurations }));
        hub.done("PUT", "Microsoft.Network/loadBalancers/c", balancer());
        const pools = (...names: string[]) => ({
            loadBalancerBackendAddressPools: names.map((name) => ({
                id: idOf(`Microsoft.Network/loadBalancers/${name}/backendAddressPools/p`),
            })),
        });

        expect(hub.call("PUT", NIC, networkInterface(pools("b", "out"))).status).toBe(201);
        expect(hub.refusal("PUT", `${NIC}2`, networkInterface(pools("b", "c")))).toBe(
            `400 NetworkInterfaceUsesMultipleLoadBalancersOfSameType: Network interface ${idOf(`${NIC}2`)} references more than one load ` +
                `balancer of the same type (internal or public): ${idOf(BALANCER)}, ${idOf("Microsoft.Network/loadBalancers/c")}.`,
        );
    });
});

describe("a Basic pool", () => {
    test("has members of one network", () => {
        const hub = start();
        hub.done("PUT", "Microsoft.Network/virtualNetworks/w", network({ s: "10.0.0.0/24" }));
        const elsewhere = { subnet: { id: subnetId("s", "Microsoft.Network/virtualNetworks/w") }, ...POOL };
        hub.done("PUT", NIC, networkInterface(POOL));

        expect(hub.refusal("PUT", `${NIC}2`, networkInterface(elsewhere))).toMatch(
            /^400 \w+: Network interface \S+\/n2 uses load balancer \S+\/b but does not use the same VNET/,
        );
        hub.done("DELETE", NIC);
        hub.done("PUT", `${NIC}2`, networkInterface(elsewhere));
    });

    test.each([
        ["sets", "one", "two"],
        ["no set", undefined, undefined],
        ["a set and none", "one", undefined],
    ])("has no machines of %s", (_, one, two) => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface(POOL));
        hub.done("PUT", `${NIC}2`, networkInterface());
        hub.done("PUT", `${NIC}3`, networkInterface(POOL));
        attach(hub, "m", [NIC], one);
        attach(hub, "m2", [`${NIC}2`], two);

        expect(hub.refusal("PUT", `${NIC}2`, networkInterface(POOL))).toMatch(
            /^400 NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets: Network interface \S+\/n2 uses load balancer \S+\/b associated with different availability set \(/,
        );
        expect(() => checkMachine(hub.state, "m3", "three", [idOf(`${NIC}3`)])).toThrow(
            "is using different Availability Set",
        );
    });

    test("has machines of one set", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface(POOL));
        hub.done("PUT", `${NIC}2`, networkInterface());
        attach(hub, "m", [NIC], "one");
        const id = attach(hub, "m2", [`${NIC}2`], "One");

        expect(hub.call("PUT", `${NIC}2`, networkInterface(POOL)).status).toBe(200);
        expect(() =>
            checkMachine(hub.state, id, idOf("Microsoft.Compute/availabilitySets/ONE"), [`${NIC}2`].map(idOf)),
        ).not.toThrow();
        expect(() => checkMachine(hub.state, id, id, [`${NIC}2`].map(idOf))).toThrow(
            `Virtual Machine ${id} is using different Availability Set than other Virtual Machines connected to the Load Balancer(s) b.`,
        );
    });

    test("does not mix machines with a scale set", () => {
        const hub = start();
        putScaleSet(hub);

        expect(hub.refusal("PUT", NIC, networkInterface(POOL))).toMatch(
            /^400 NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets: .*virtualMachineScaleSets\/set\)\.$/,
        );
    });
});

describe("a load balancer with members", () => {
    test("leaves them when it goes", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ ...POOL, ...SSH }));
        const before = hub.call("GET", NIC).body;
        hub.done("DELETE", BALANCER);
        const after = hub.call("GET", NIC).body;

        expect(Object.keys(itemsOf({ body: after }, "ipConfigurations")[0] ?? {})).not.toContain(
            "loadBalancerBackendAddressPools",
        );
        expect(after.etag).not.toBe(before.etag);
        expect(propertiesOf({ body: after }).resourceGuid).toBe(propertiesOf({ body: before }).resourceGuid);
        hub.done("PUT", NIC, after);
        hub.done("PUT", BALANCER, balancer());
        expect(itemsOf(hub.call("GET", BALANCER), "backendAddressPools")[0]).not.toHaveProperty(
            "backendIPConfigurations",
        );
    });

    test.each([
        [
            "a pool",
            balancer({ backendAddressPools: [], inboundNatRules: [natRule("ssh", 50, 22)] }),
            "backend address pool p",
        ],
        ["a rule", balancer(), "inbound nat rule ssh"],
    ])("keeps %s that they are behind", (_, body, part) => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ ...POOL, ...SSH }));

        expect(hub.refusal("PUT", BALANCER, body)).toBe(
            `409 LoadBalancerChildInUse: Cannot remove ${part} from load balancer b since it is in use by network interface ${idOf(NIC)}.`,
        );
        expect(hub.refusal("DELETE", `${BALANCER}/inboundNatRules/ssh`)).toMatch(/^409 LoadBalancerChildInUse/);
    });

    test("stays with a scale set", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface(SSH));
        const id = putScaleSet(hub);

        expect(hub.refusal("DELETE", BALANCER)).toBe(
            `409 LoadBalancerInUseByVirtualMachineScaleSet: Cannot delete load balancer ${idOf(BALANCER)} since its child resources p are ` +
                `in use by virtual machine scale set ${id}.`,
        );
        expect(itemsOf(hub.call("GET", NIC), "ipConfigurations")[0]).toHaveProperty("loadBalancerInboundNatRules");
    });
});
