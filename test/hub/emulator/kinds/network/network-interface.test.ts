import { describe, expect, test } from "vitest";
import { idOf, TestHub } from "../../hub.ts";
import {
    attach,
    itemsOf,
    NIC,
    network,
    networkInterface,
    networkInterfaces,
    propertiesOf,
    subnetId,
    VNET,
} from "./bodies.ts";

/** A Hub with a network of two subnets. */
function start(): TestHub {
    const hub = new TestHub();
    hub.done("PUT", VNET, network({ s: "10.0.0.0/24", t: "10.0.1.0/24" }));
    return hub;
}

describe("a network interface", () => {
    test("is completed", () => {
        const hub = start();
        const made = hub.call("PUT", NIC, networkInterface());

        expect(made.status).toBe(201);
        hub.settle();
        const read = hub.call("GET", NIC);
        expect(propertiesOf(read)).toEqual({
            provisioningState: "Succeeded",
            resourceGuid: expect.stringMatching(/^[\da-f-]{36}$/),
            dnsSettings: { dnsServers: [], appliedDnsServers: [] },
            enableAcceleratedNetworking: false,
            enableIPForwarding: false,
            hostedWorkloads: [],
            tapConfigurations: [],
            ipConfigurations: [
                {
                    name: "i",
                    id: `${idOf(NIC)}/ipConfigurations/i`,
                    etag: read.body.etag,
                    properties: {
                        provisioningState: "Succeeded",
                        subnet: { id: subnetId("s") },
                        privateIPAddress: "10.0.0.4",
                        privateIPAllocationMethod: "Dynamic",
                        privateIPAddressVersion: "IPv4",
                        primary: true,
                    },
                },
            ],
        });
    });

    test("is the same once it is sent back", () => {
        const hub = start();
        const { etag: _, ...before } = hub.done("PUT", NIC, networkInterface()).body;
        attach(hub, "m", [NIC]);
        const sent = hub.call("GET", NIC).body;
        hub.state.resources.remove(idOf("Microsoft.Compute/virtualMachines/m"));
        const { etag: _etag, ...after } = hub.done("PUT", NIC, sent).body;

        expect(JSON.stringify(after).replace(/"etag":"[^}]*?",/g, "")).toBe(
            JSON.stringify(before).replace(/"etag":"[^}]*?",/g, ""),
        );
    });

    test("tells the machine that it is attached to, and stays with it", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface());
        hub.done("PUT", `${NIC}2`, networkInterface());
        const id = attach(hub, "m", [NIC, `${NIC}2`]);

        expect(propertiesOf(hub.call("GET", NIC))).toMatchObject({
            virtualMachine: { id },
            primary: true,
            macAddress: expect.stringMatching(/^00-1D-D8(-[\dA-F]{2}){3}$/),
        });
        expect(propertiesOf(hub.call("GET", `${NIC}2`)).primary).toBe(false);
        expect(hub.refusal("DELETE", NIC)).toBe(
            `409 NicInUse: Network Interface ${idOf(NIC)} is used by existing resource ${id}. In order to delete the network ` +
                "interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.",
        );
    });

    test("has one primary IP configuration: the only one, or the one that says so", () => {
        const hub = start();
        const made = hub.done("PUT", NIC, networkInterfaces({ a: {}, b: { primary: true } }));

        expect(itemsOf(made, "ipConfigurations")).toMatchObject([
            { name: "a", primary: false, privateIPAddress: "10.0.0.4" },
            { name: "b", primary: true, privateIPAddress: "10.0.0.5" },
        ]);
        expect(
            itemsOf(hub.done("PUT", NIC, networkInterfaces({ a: { primary: false } })), "ipConfigurations"),
        ).toMatchObject([{ name: "a", primary: true }]);
    });

    test.each([
        ["none", {}, /^400 InvalidParameter: The value of 'properties\.ipConfigurations'/],
        [
            "no primary one",
            { a: {}, b: {} },
            /^400 NetworkInterfaceMustHaveOneOneIPConfigAsPrimary: Network Interface n specifies/,
        ],
        [
            "two primary ones",
            { a: { primary: true }, b: { primary: "true" } },
            /^400 InvalidParameter: .*not for a and b\.$/,
        ],
        [
            "one without a subnet",
            { a: { subnet: null } },
            /^400 SubnetIsRequired: .* for ipconfiguration .*\/ipConfigurations\/a\.$/,
        ],
        ["a subnet without an id", { a: { subnet: { name: "s" } } }, /^400 InvalidRequestFormat/],
        [
            "a missing subnet",
            { a: { subnet: { id: subnetId("x") } } },
            /^400 InvalidResourceReference: Resource .*\/subnets\/x/,
        ],
        ["an unknown method", { a: { privateIPAllocationMethod: "Some" } }, /^400 InvalidParameter: .*Static, Dynamic/],
    ])("has not %s", (_, configurations, refusal) => {
        expect(start().refusal("PUT", NIC, networkInterfaces(configurations))).toMatch(refusal);
    });

    test("stands in one network", () => {
        const hub = start();
        hub.done("PUT", "Microsoft.Network/virtualNetworks/w", network({ s: "10.0.0.0/24" }));
        const subnet = { id: subnetId("s", "Microsoft.Network/virtualNetworks/w") };

        expect(hub.refusal("PUT", NIC, networkInterfaces({ a: { primary: true }, b: { subnet } }))).toMatch(
            /^400 SubnetsNotInSameVnet/,
        );
        const two = networkInterfaces({ a: { primary: true }, b: { subnet: { id: subnetId("t") } } });
        expect(itemsOf(hub.done("PUT", NIC, two), "ipConfigurations")[1]?.privateIPAddress).toBe("10.0.1.4");
    });

    test("names a security group, which stays with it", () => {
        const hub = start();
        const group = "Microsoft.Network/networkSecurityGroups/g";
        hub.done("PUT", group, { location: "west" });
        const { location, properties } = networkInterface();
        const networkSecurityGroup = { id: idOf(group), properties: {} };
        hub.done("PUT", NIC, { location, properties: { ...properties, networkSecurityGroup } });

        expect(propertiesOf(hub.call("GET", NIC)).networkSecurityGroup).toEqual({ id: idOf(group) });
        expect(propertiesOf(hub.call("GET", group)).networkInterfaces).toEqual([{ id: idOf(NIC) }]);
        expect(hub.refusal("DELETE", group)).toMatch(
            /^409 InUseNetworkSecurityGroupCannotBeDeleted: Network security group g cannot .* resources: \S*\/networkInterfaces\/n\./,
        );
        hub.done("PUT", NIC, networkInterface());
        expect(hub.call("DELETE", group).status).toBe(202);
    });

    test("takes new tags alone by PATCH, and its parts not by themselves", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface());

        expect(hub.call("PATCH", NIC, { tags: { a: "b" } })).toMatchObject({ status: 200, body: { tags: { a: "b" } } });
        expect(hub.refusal("PATCH", NIC, networkInterface())).toMatch(/^400 InvalidRequestContent/);
        expect(hub.call("PUT", `${NIC}/ipConfigurations/i`, { properties: {} }).status).toBe(405);
    });
});
