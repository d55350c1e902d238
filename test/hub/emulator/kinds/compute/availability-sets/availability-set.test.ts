import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, SUBSCRIPTION } from "../../../hub.ts";
import { LOCATION, machineBody, machinePath, networkInterface, nic, plantedHub } from "../plant.ts";

const SET = "Microsoft.Compute/availabilitySets/set";
const ALIGNED = { location: LOCATION, sku: { name: "Aligned" } };

function setBody(properties: JsonObject): JsonObject {
    return { ...ALIGNED, properties };
}

function member(at: number, properties: JsonObject = {}): JsonObject {
    return machineBody({
        availabilitySet: { id: idOf(SET) },
        networkProfile: { networkInterfaces: [{ id: nic(at) }] },
        ...properties,
    });
}

describe("an availability set", () => {
    test("is made at once, with as many fault domains as the Hub has nodes for", () => {
        const hub = plantedHub({ nodes: 2 });
        const { status, body } = hub.call("PUT", SET, { location: LOCATION });

        expect(status).toBe(200);
        expect(body).toEqual({
            ...{ id: idOf(SET), name: "set", type: "Microsoft.Compute/availabilitySets", location: LOCATION },
            sku: { name: "Classic" },
            properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 5, virtualMachines: [] },
        });
        expect(hub.call("PUT", SET, body)).toMatchObject({ status: 200, body });
        expect(hub.call("DELETE", SET).status).toBe(200);
        expect(hub.call("DELETE", SET).status).toBe(204);
    });

    test.each<[number, JsonObject, string]>([
        [4, { platformFaultDomainCount: 4 }, "The specified fault domain count 4 must fall in the range 1 to 3."],
        [2, { platformFaultDomainCount: 3 }, "The specified fault domain count 3 must fall in the range 1 to 2."],
        [1, { platformFaultDomainCount: 2 }, "The specified fault domain count 2 must fall in the range 1 to 1."],
        [4, { platformFaultDomainCount: 0 }, "The specified fault domain count 0 must fall in the range 1 to 3."],
        [4, { platformUpdateDomainCount: 21 }, "The specified update domain count 21 must fall in the range 1 to 20."],
    ])("on %d nodes is refused with %j", (nodes, properties, message) => {
        expect(plantedHub({ nodes }).refusal("PUT", SET, setBody(properties))).toBe(`400 InvalidParameter: ${message}`);
    });

    test("does not change its domains, nor become unaligned", () => {
        const hub = plantedHub();
        hub.done("PUT", SET, setBody({ platformFaultDomainCount: 2, platformUpdateDomainCount: 3 }));

        for (const count of ["platformFaultDomainCount", "platformUpdateDomainCount"]) {
            expect(hub.refusal("PUT", SET, setBody({ [count]: 1 }))).toBe(
                `409 PropertyChangeNotAllowed: Changing property '${count}' is not allowed.`,
            );
        }
        expect(hub.refusal("PUT", SET, { location: LOCATION, sku: { name: "Classic" } })).toBe(
            "409 OperationNotAllowed: Changing availability set SKU from 'Aligned' to 'Classic' is not allowed.",
        );
        expect(hub.refusal("PUT", SET, { location: LOCATION, sku: { name: "Other" } })).toBe(
            "400 InvalidParameter: The value 'Other' of parameter 'sku.name' is invalid.",
        );
        hub.done("PATCH", SET, { tags: { a: "b" } });
        expect(hub.call("GET", SET).body).toMatchObject({
            tags: { a: "b" },
            sku: { name: "Aligned" },
            properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 3 },
        });
    });

    test("spreads its machines, tells of them, and stays while it has some", () => {
        const hub = plantedHub();
        hub.done("PUT", SET, setBody({ platformFaultDomainCount: 2, platformUpdateDomainCount: 5 }));
        for (const at of [0, 1, 2]) {
            hub.done("PUT", machinePath(`m${at}`), member(at));
        }
        const domains = [0, 1, 2].map((at) => {
            const { platformFaultDomain, platformUpdateDomain } = hub.call(
                "GET",
                `${machinePath(`m${at}`)}/instanceView`,
            ).body;
            return [platformFaultDomain, platformUpdateDomain];
        });

        expect(domains).toEqual([
            [0, 0],
            [1, 1],
            [0, 2],
        ]);
        const virtualMachines = [0, 1, 2].map((at) => ({ id: idOf(machinePath(`m${at}`)) }));
        expect(hub.call("GET", SET).body).toMatchObject({ properties: { virtualMachines } });
        expect(hub.refusal("DELETE", SET)).toBe(
            "409 OperationNotAllowed: Availability Set 'set' cannot be deleted. Before deleting an Availability Set please ensure that it does not contain any VM.",
        );
        hub.done("PUT", SET, hub.call("GET", SET).body);
        for (const at of [0, 1, 2]) {
            hub.done("DELETE", machinePath(`m${at}`));
        }
        expect(hub.call("DELETE", SET).status).toBe(200);
    });

    test("takes machines on disks where it is aligned, and machines on blobs where it is not", () => {
        const hub = plantedHub();
        const vhd = { uri: "https://a.blob.west.hub.test/vhds/os.vhd" };
        const { storageProfile } = machineBody().properties as { storageProfile: JsonObject };
        const blobs = { storageProfile: { ...storageProfile, osDisk: { createOption: "FromImage", name: "os", vhd } } };
        const refusal =
            "400 BadRequest: Addition of a VM with managed disks to non-managed Availability Set or addition of a VM with blob based disks to managed Availability Set is not supported. Please create an Availability Set with 'Aligned' SKU in order to add a VM with managed disks to it.";
        hub.done("PUT", SET, { location: LOCATION });

        expect(hub.refusal("PUT", machinePath("a"), member(0))).toBe(refusal);
        hub.done("PUT", machinePath("a"), member(0, blobs));
        hub.done("PUT", SET, ALIGNED);
        expect(hub.refusal("PUT", machinePath("b"), member(1, blobs))).toBe(refusal);
        hub.done("PUT", machinePath("b"), member(1));
    });

    test("takes no machine of another group", () => {
        const hub = plantedHub();
        const other = `/subscriptions/${SUBSCRIPTION}/resourceGroups/other`;
        hub.done("PUT", other, { location: LOCATION });
        hub.done("PUT", SET, ALIGNED);

        expect(hub.refusal("PUT", `${other}/providers/Microsoft.Compute/virtualMachines/a`, member(0))).toMatch(
            /^400 InvalidParameter: Availability Set '.*' and Virtual Machine '.*' must be in the same resource group.$/,
        );
    });

    test("takes 200 machines", () => {
        const hub = plantedHub({ cores: 1000 }, 0);
        hub.done("PUT", SET, ALIGNED);
        const small = { hardwareProfile: { vmSize: "Standard_F1" } };
        for (let at = 0; at <= 200; at++) {
            hub.call("PUT", `Microsoft.Network/networkInterfaces/nic${at}`, networkInterface());
        }
        for (let at = 0; at < 200; at++) {
            expect(hub.call("PUT", machinePath(`m${at}`), member(at, small)).status).toBe(201);
        }

        expect(hub.refusal("PUT", machinePath("m200"), member(200, small))).toMatch(
            /^409 OperationNotAllowed: Availability Set '.*' has 200 VMs. It cannot have more than 200.$/,
        );
    });
});
