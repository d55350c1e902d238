import { describe, expect, test } from "vitest";
import { idOf, TestHub } from "../../hub.ts";
import {
    addressOf,
    BALANCER,
    balancer,
    itemsOf,
    NIC,
    network,
    networkInterface,
    networkInterfaces,
    subnetId,
    VNET,
} from "./bodies.ts";

/** A Hub with a subnet of eight addresses, of which 10.0.0.4 to 10.0.0.6 are given. */
function start(): TestHub {
    const hub = new TestHub();
    hub.done("PUT", VNET, network({ s: "10.0.0.0/29", t: "10.0.1.0/24" }));
    return hub;
}

const asked = (privateIPAddress: string) => networkInterface({ privateIPAllocationMethod: "Static", privateIPAddress });

describe("private addresses", () => {
    test("are the lowest that are free, until there is none", () => {
        const hub = start();
        for (const name of ["a", "b", "c"]) {
            hub.done("PUT", `${NIC}${name}`, networkInterface());
        }

        expect(["a", "b", "c"].map((name) => addressOf(hub, `${NIC}${name}`))).toEqual([
            "10.0.0.4",
            "10.0.0.5",
            "10.0.0.6",
        ]);
        expect(hub.refusal("PUT", `${NIC}d`, networkInterface())).toBe(
            `400 SubnetIsFull: Subnet ${subnetId("s")} with address prefix 10.0.0.0/29 does not have enough capacity for 1 IP addresses.`,
        );
        hub.done("DELETE", `${NIC}b`);
        hub.done("PUT", `${NIC}d`, networkInterface());
        expect(addressOf(hub, `${NIC}d`)).toBe("10.0.0.5");
    });

    test("are kept across changes, and a restart", () => {
        const before = start();
        before.done("PUT", `${NIC}a`, networkInterface());
        before.done("PUT", NIC, networkInterface());
        before.done("DELETE", `${NIC}a`);
        const hub = before.restarted();
        hub.done("PUT", NIC, networkInterface());
        hub.done("PATCH", NIC, { tags: { a: "b" } });

        expect(addressOf(hub, NIC)).toBe("10.0.0.5");
        hub.done("PUT", NIC, networkInterface({ subnet: { id: subnetId("t") } }));
        expect(addressOf(hub, NIC)).toBe("10.0.1.4");
        hub.done("PUT", `${NIC}b`, asked("10.0.0.5"));
        expect(hub.restarted().refusal("PUT", `${NIC}c`, asked("10.0.0.5"))).toMatch(
            /^400 PrivateIPAddressIsAllocated/,
        );
    });

    test("that are asked for are given where they are free", () => {
        const hub = start();
        hub.done("PUT", `${NIC}a`, asked("10.0.0.4"));
        hub.done("PUT", `${NIC}b`, networkInterface());

        expect(addressOf(hub, `${NIC}b`)).toBe("10.0.0.5");
        expect(hub.refusal("PUT", `${NIC}c`, asked("10.0.0.5"))).toBe(
            `400 PrivateIPAddressIsAllocated: IP configuration ${idOf(`${NIC}c`)}/ipConfigurations/i is using the private IP address ` +
                `10.0.0.5 which is already allocated to resource ${idOf(`${NIC}b`)}/ipConfigurations/i.`,
        );
        hub.done("PUT", `${NIC}a`, asked("10.0.0.6"));
        hub.done("PUT", `${NIC}c`, networkInterface());
        expect(addressOf(hub, `${NIC}c`)).toBe("10.0.0.4");
    });

    test.each([
        [
            "10.0.1.4",
            "PrivateIPAddressNotInSubnet: Private static IP address 10.0.1.4 does not belong to the range of subnet prefix 10.0.0.0/29.",
        ],
        [
            "10.0.0.0",
            "PrivateIPAddressInReservedRange: Private static IP address 10.0.0.0 falls within reserved IP range of subnet prefix 10.0.0.0/29.",
        ],
        [
            "10.0.0.3",
            "PrivateIPAddressInReservedRange: Private static IP address 10.0.0.3 falls within reserved IP range of subnet prefix 10.0.0.0/29.",
        ],
        [
            "10.0.0.7",
            "PrivateIPAddressInReservedRange: Private static IP address 10.0.0.7 falls within reserved IP range of subnet prefix 10.0.0.0/29.",
        ],
    ])("that are asked for are not %s", (address, refusal) => {
        expect(start().refusal("PUT", NIC, asked(address))).toBe(`400 ${refusal}`);
    });

    test.each(["", "10.0.0", "10.0.0.4.5", "fd00::4", "10.0.0.04"])("that are asked for are none as %j", (address) => {
        expect(start().refusal("PUT", NIC, asked(address))).toMatch(/^400 InvalidParameter: .*'privateIPAddress'/);
    });

    test("are given once within one network interface", () => {
        const Static = { privateIPAllocationMethod: "Static", privateIPAddress: "10.0.0.4" };
        const hub = start();
        const two = { a: { primary: true }, b: Static };

        expect(itemsOf(hub.done("PUT", NIC, networkInterfaces(two)), "ipConfigurations")).toMatchObject([
            { name: "a", privateIPAddress: "10.0.0.5" },
            { name: "b", privateIPAddress: "10.0.0.4" },
        ]);
        const swapped = { a: { ...Static, primary: true }, b: {} };
        expect(itemsOf(hub.done("PUT", NIC, networkInterfaces(swapped)), "ipConfigurations")).toMatchObject([
            { privateIPAddress: "10.0.0.4" },
            { privateIPAddress: "10.0.0.6" },
        ]);
        expect(hub.refusal("PUT", NIC, networkInterfaces({ a: { ...Static, primary: true }, b: Static }))).toMatch(
            /^400 PrivateIPAddressIsAllocated: .*\/b is using .* allocated to resource .*\/a\.$/,
        );
    });

    test("stay where a change is refused", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface());
        const networkSecurityGroup = { id: idOf("Microsoft.Network/networkSecurityGroups/x") };
        const { location, properties } = networkInterface({ subnet: { id: subnetId("t") } });

        expect(hub.refusal("PUT", NIC, { location, properties: { ...properties, networkSecurityGroup } })).toMatch(
            /^400/,
        );
        expect(addressOf(hub, NIC)).toBe("10.0.0.4");
        hub.done("PUT", `${NIC}a`, networkInterface({ subnet: { id: subnetId("t") } }));
        expect(addressOf(hub, `${NIC}a`)).toBe("10.0.1.4");
    });

    test("are given to load balancers too", () => {
        const hub = start();
        hub.done("PUT", BALANCER, balancer());
        hub.done("PUT", NIC, networkInterface());

        expect(itemsOf(hub.call("GET", BALANCER), "frontendIPConfigurations")).toMatchObject([
            { name: "f", privateIPAddress: "10.0.0.4", privateIPAllocationMethod: "Dynamic" },
        ]);
        expect(addressOf(hub, NIC)).toBe("10.0.0.5");
        expect(hub.refusal("PUT", `${NIC}a`, asked("10.0.0.4"))).toMatch(/frontendIPConfigurations\/f\.$/);
        expect(hub.refusal("DELETE", VNET)).toMatch(/^409 InUseSubnetCannotBeDeleted/);
        hub.done("DELETE", BALANCER);
        hub.done("PUT", `${NIC}a`, asked("10.0.0.4"));
    });

    test("are found however many are taken", () => {
        const hub = new TestHub();
        hub.done("PUT", VNET, network({ s: "10.0.0.0/16" }));
        for (let count = 4; count < 20_000; count++) {
            const id = idOf(`${NIC}${count}`);
            const properties = { subnet: { id: subnetId("S") }, privateIPAddress: `10.0.${count >> 8}.${count & 255}` };
            const body = {
                properties: { ipConfigurations: [{ id: `${id}/ipConfigurations/i`, name: "i", properties }] },
            };
            hub.state.resources.put({
                id,
                type: "Microsoft.Network/networkInterfaces",
                name: `n${count}`,
                body,
                etag: "1",
            });
        }

        hub.done("PUT", NIC, networkInterface());
        expect(addressOf(hub, NIC)).toBe("10.0.78.32");
        hub.done("DELETE", `${NIC}777`);
        hub.done("PUT", `${NIC}a`, networkInterface());
        expect(addressOf(hub, `${NIC}a`)).toBe("10.0.3.9");
    });
});
