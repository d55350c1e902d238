import { describe, expect, test } from "vitest";
import { idOf, SUBSCRIPTION, TestHub } from "../../hub.ts";
import {
    BALANCER,
    balancer,
    NIC,
    network,
    networkInterface,
    networkInterfaces,
    PUBLIC,
    propertiesOf,
    publicAddress,
    VNET,
} from "./bodies.ts";

const CHECK = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network/locations/west/CheckDnsNameAvailability`;
const publicIPAddress = { id: idOf(PUBLIC) };

/** A Hub with a subnet and a public address. */
function start(properties = {}): TestHub {
    const hub = new TestHub();
    hub.done("PUT", VNET, network({ s: "10.0.0.0/24" }));
    hub.done("PUT", PUBLIC, publicAddress(properties));
    return hub;
}
const addressOf = (hub: TestHub, path = PUBLIC) => propertiesOf(hub.call("GET", path)).ipAddress;

describe("a public address", () => {
    test("is completed", () => {
        const read = start().call("GET", PUBLIC);

        expect(read.body).toMatchObject({ sku: { name: "Basic" }, location: "west" });
        expect(propertiesOf(read)).toEqual({
            provisioningState: "Succeeded",
            resourceGuid: expect.any(String),
            publicIPAllocationMethod: "Dynamic",
            publicIPAddressVersion: "IPv4",
            idleTimeoutInMinutes: 4,
            ipTags: [],
        });
    });

    test("that is static is there at once, and stays", () => {
        const hub = start({ publicIPAllocationMethod: "static" });
        const address = addressOf(hub);

        expect(address).toMatch(/^198\.1[89]\.\d+\.\d+$/);
        hub.done("PUT", PUBLIC, publicAddress({ publicIPAllocationMethod: "Static", idleTimeoutInMinutes: "10" }));
        expect(propertiesOf(hub.call("GET", PUBLIC))).toMatchObject({ ipAddress: address, idleTimeoutInMinutes: 10 });
        hub.done("PUT", `${PUBLIC}2`, publicAddress({ publicIPAllocationMethod: "Static" }));
        expect(addressOf(hub, `${PUBLIC}2`)).not.toBe(address);
        hub.done("DELETE", PUBLIC);
        hub.done("PUT", `${PUBLIC}3`, publicAddress({ publicIPAllocationMethod: "Static" }));
        expect(addressOf(hub, `${PUBLIC}3`)).toBe(address);
    });

    test("that is dynamic is there while something has it", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ publicIPAddress: { ...publicIPAddress, location: "west" } }));

        expect(propertiesOf(hub.call("GET", PUBLIC))).toMatchObject({
            ipAddress: expect.stringMatching(/^198\.1[89]\./),
            ipConfiguration: { id: `${idOf(NIC)}/ipConfigurations/i` },
        });
        hub.done("PUT", NIC, networkInterface());
        expect(propertiesOf(hub.call("GET", PUBLIC))).not.toHaveProperty("ipAddress");
        expect(propertiesOf(hub.call("GET", PUBLIC))).not.toHaveProperty("ipConfiguration");
    });

    test("stays with what has it", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ publicIPAddress }));

        expect(hub.refusal("DELETE", PUBLIC)).toBe(
            `409 PublicIPAddressCannotBeDeleted: Public IP address ${idOf(PUBLIC)} can not be deleted since it is still allocated to ` +
                `resource ${idOf(NIC)}/ipConfigurations/i. In order to delete the public IP, disassociate/detach the Public IP address ` +
                "from the resource.  To learn how to do this, see aka.ms/deletepublicip.",
        );
    });

    test("is had by one thing", () => {
        const hub = start();
        hub.done("PUT", NIC, networkInterface({ publicIPAddress }));
        hub.done("PUT", NIC, networkInterface({ publicIPAddress }));
        const frontend = { frontendIPConfigurations: [{ name: "f", properties: { publicIPAddress } }] };

        expect(hub.refusal("PUT", `${NIC}2`, networkInterface({ publicIPAddress }))).toBe(
            `400 PublicIPAddressInUse: Resource ${idOf(`${NIC}2`)}/ipConfigurations/i is referencing public IP address ${idOf(PUBLIC)} ` +
                `that is already allocated to resource ${idOf(NIC)}/ipConfigurations/i.`,
        );
        expect(hub.refusal("PUT", BALANCER, balancer(frontend))).toMatch(/^400 PublicIPAddressInUse/);
        hub.done("DELETE", NIC);
        hub.done("PUT", BALANCER, balancer(frontend));
        expect(propertiesOf(hub.call("GET", PUBLIC)).ipConfiguration).toEqual({
            id: `${idOf(BALANCER)}/frontendIPConfigurations/f`,
        });
    });

    test("is had by one part of it", () => {
        const two = networkInterfaces({ a: { primary: true, publicIPAddress }, b: { publicIPAddress } });

        expect(start().refusal("PUT", NIC, two)).toBe(
            `400 PublicIPReferencedByMultipleIPConfigs: Public IP address ${idOf(PUBLIC)} is referenced by multiple ipconfigs in resource ${idOf(NIC)}.`,
        );
    });

    test("has a name in the Hub's domain that no other has", () => {
        const hub = start({ dnsSettings: { domainNameLabel: "erp", fqdn: "other.test" } });
        const named = publicAddress({ dnsSettings: { domainNameLabel: "erp" } });

        expect(propertiesOf(hub.call("GET", PUBLIC)).dnsSettings).toEqual({
            domainNameLabel: "erp",
            fqdn: "erp.west.cloudapp.hub.test",
        });
        hub.done("PUT", PUBLIC, named);
        const available = (label: string) =>
            hub.call("GET", `${CHECK}?api-version=2018-11-01&domainNameLabel=${label}`).body.available;
        expect([available("erp"), available("crm"), available("1")]).toEqual([false, true, false]);
        expect(hub.restarted().refusal("PUT", `${PUBLIC}2`, named)).toBe(
            "400 DnsRecordInUse: DNS record erp.west.cloudapp.hub.test is already used by another public IP.",
        );
        hub.done("DELETE", PUBLIC);
        hub.done("PUT", `${PUBLIC}2`, named);
    });

    test.each([
        [
            { dnsSettings: { domainNameLabel: "Erp" } },
            /^400 InvalidDomainNameLabel: The domain name label Erp is invalid/,
        ],
        [{ dnsSettings: { domainNameLabel: "1a" } }, /^400 InvalidDomainNameLabel/],
        [{ idleTimeoutInMinutes: 3 }, /^400 InvalidParameter: .*from 4 to 30/],
        [{ idleTimeoutInMinutes: 31 }, /^400 InvalidParameter/],
        [{ publicIPAllocationMethod: "Some" }, /^400 InvalidParameter/],
    ])("is not %j", (properties, refusal) => {
        expect(new TestHub().refusal("PUT", PUBLIC, publicAddress(properties))).toMatch(refusal);
    });

    test("is one of a thousand", () => {
        const hub = new TestHub();
        for (let count = 0; count < 1022; count++) {
            hub.call("PUT", `${PUBLIC}${count}`, publicAddress());
        }

        expect(hub.refusal("PUT", PUBLIC, publicAddress())).toBe(
            "400 PublicIPCountLimitReached: Cannot create more than 1022 public IP addresses for this subscription in this region.",
        );
    });

    test("is another one on another Hub", () => {
        const [west, east] = ["west", "east"].map((name) => {
            const hub = new TestHub({ name });
            hub.done("PUT", PUBLIC, { location: name, properties: { publicIPAllocationMethod: "Static" } });
            return addressOf(hub);
        });

        expect(west).not.toBe(east);
    });
});
