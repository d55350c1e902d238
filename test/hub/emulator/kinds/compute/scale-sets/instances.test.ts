import { describe, expect, test } from "vitest";
import { type JsonObject, objectIn, objectsIn } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../../hub.ts";
import { LINUX, plantedHub, powerOf } from "../plant.ts";
import { instanceId, instanceIds, instances, profileBody, SET, setBody } from "./set.ts";

function madeHub(): TestHub {
    const hub = plantedHub({}, 0);
    hub.done("PUT", SET, setBody(3));
    return hub;
}

function powers(hub: TestHub): (string | undefined)[] {
    return instanceIds(hub).map((id) => powerOf(hub, `${SET}/virtualMachines/${id}`));
}

describe("the instances of a scale set", () => {
    test("are stopped and started together or one by one", () => {
        const hub = madeHub();
        const { status } = hub.call("POST", `${SET}/poweroff`, { instanceIds: ["0", "2"] });
        expect(status).toBe(202);
        expect(powers(hub)).toEqual(["stopping", "running", "stopping"]);
        hub.settle();
        expect(powers(hub)).toEqual(["stopped", "running", "stopped"]);

        hub.done("POST", `${SET}/start`);
        expect(powers(hub)).toEqual(["running", "running", "running"]);
        hub.done("POST", `${SET}/deallocate`, { instanceIds: ["*"] });
        expect(powers(hub)).toEqual(["deallocated", "deallocated", "deallocated"]);
        hub.done("POST", `${SET}/reimage`, { instanceIds: ["0"] });
        hub.done("POST", `${SET}/virtualmachines/1/start`);
        expect(powers(hub)).toEqual(["deallocated", "running", "deallocated"]);
        hub.done("POST", `${SET}/virtualmachines/1/poweroff`);
        expect(hub.refusal("POST", `${SET}/virtualmachines/0/restart`)).toMatch(
            /^409 OperationNotAllowed: Operation 'restart' is not allowed on VM/,
        );
    });

    test("are deleted with their disks, and the set gets smaller", () => {
        const hub = madeHub();
        hub.done("POST", `${SET}/delete`, { instanceIds: ["1"] });
        expect(instanceIds(hub)).toEqual(["0", "2"]);
        expect(hub.call("DELETE", instanceId(2)).status).toBe(202);
        hub.settle();

        expect(hub.call("GET", SET).body).toMatchObject({ sku: { capacity: 1 } });
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toMatchObject([{ managedBy: instanceId(0) }]);
        expect(hub.call("GET", `${SET}/networkInterfaces`).body.value).toHaveLength(1);
        expect(hub.call("DELETE", instanceId(2)).status).toBe(204);
        hub.done("PATCH", SET, { sku: { capacity: 2 } });
        expect(instanceIds(hub)).toEqual(["0", "3"]);
    });

    test("that are not there are refused", () => {
        const hub = madeHub();
        const message =
            "400 InvalidParameter: The provided instanceId 7 is not an active Virtual Machine Scale Set VM instanceId.";

        expect(hub.refusal("POST", `${SET}/start`, { instanceIds: ["0", "7"] })).toBe(message);
        expect(hub.refusal("POST", `${SET}/delete`, { instanceIds: [] })).toBe(
            "400 InvalidParameter: Required parameter 'instanceIds' is missing (null).",
        );
        expect(hub.refusal("POST", `${SET}/manualupgrade`)).toBe(
            "400 InvalidParameter: Required parameter 'instanceIds' is missing (null).",
        );
    });

    test("tell what they do, and the set tells of all", () => {
        const hub = madeHub();
        hub.done("POST", `${SET}/deallocate`, { instanceIds: ["0"] });

        expect(hub.call("GET", `${SET}/instanceView`).body).toMatchObject({
            virtualMachine: {
                statusesSummary: expect.arrayContaining([
                    { code: "ProvisioningState/succeeded", count: 3 },
                    { code: "PowerState/running", count: 2 },
                    { code: "PowerState/deallocated", count: 1 },
                ]),
            },
            statuses: [{ code: "ProvisioningState/succeeded" }],
        });
        const [first] = hub.call("GET", `${SET}/virtualMachines?$expand=instanceView`).body.value as JsonObject[];
        expect(first).toMatchObject({
            properties: {
                instanceView: {
                    statuses: expect.arrayContaining([expect.objectContaining({ code: "PowerState/deallocated" })]),
                },
            },
        });
        expect(hub.call("GET", `${SET}/skus`).body.value).toContainEqual({
            resourceType: "Microsoft.Compute/virtualMachineScaleSets",
            sku: { name: "Standard_F2", tier: "Standard" },
            capacity: { minimum: 0, maximum: 100, defaultCapacity: 1, scaleType: "Automatic" },
        });
        expect(hub.call("GET", `${SET}/osUpgradeHistory`).body).toEqual({ value: [] });
    });
});

describe("the model of a scale set", () => {
    function latest(hub: TestHub): unknown[] {
        return instances(hub).map(({ properties }) => (properties as JsonObject).latestModelApplied);
    }

    test("reaches instances when they are upgraded", () => {
        const hub = madeHub();
        const model = profileBody({
            storageProfile: {
                imageReference: { ...LINUX, sku: "16.04-LTS" },
                dataDisks: [{ lun: 0, createOption: "Empty", diskSizeGB: 8 }],
            },
        });
        hub.done("PUT", SET, { ...setBody(4, model), sku: { name: "Standard_F4", capacity: 4 } });
        expect(latest(hub)).toEqual([false, false, false, true]);
        expect(hub.state.resources.cores.of(idOf(SET).split("/")[2] ?? "")).toBe(10);
        const [before] = instances(hub);

        hub.done("POST", `${SET}/manualupgrade`, { instanceIds: ["0", "1"] });
        expect(latest(hub)).toEqual([true, true, false, true]);
        const [after] = instances(hub);
        const osDisk = (one: JsonObject = {}) =>
            objectIn(objectIn(objectIn(one, "properties"), "storageProfile"), "osDisk");
        expect(after).toMatchObject({
            sku: { name: "Standard_F4" },
            properties: {
                provisioningState: "Succeeded",
                storageProfile: { imageReference: { sku: "16.04-LTS" }, dataDisks: [{ lun: 0, diskSizeGB: 8 }] },
            },
        });
        expect(osDisk(after)).toEqual(osDisk(before));
        expect(hub.call("GET", `${SET}/networkInterfaces`).body.value).toHaveLength(4);
    });

    test("keeps the addresses of instances, and takes network interfaces away", () => {
        const hub = plantedHub({}, 0);
        const { networkProfile } = profileBody() as {
            networkProfile: { networkInterfaceConfigurations: JsonObject[] };
        };
        const [only] = networkProfile.networkInterfaceConfigurations;
        const second = { ...only, name: "second", properties: { ...(only?.properties as JsonObject), primary: false } };
        const both = { networkProfile: { networkInterfaceConfigurations: [only ?? {}, second] } };
        hub.done("PUT", SET, setBody(1, profileBody(both)));
        const address = () => {
            const own = hub.call("GET", `${SET}/virtualMachines/0/networkInterfaces/nic`).body;
            return objectsIn(objectIn(own, "properties"), "ipConfigurations").map(
                (one) => objectIn(one, "properties").privateIPAddress,
            );
        };
        const was = address();
        expect(hub.call("GET", `${SET}/networkInterfaces`).body.value).toHaveLength(2);

        hub.done("PUT", SET, setBody(1));
        hub.done("POST", `${SET}/manualupgrade`, { instanceIds: ["*"] });
        expect(hub.call("GET", `${SET}/networkInterfaces`).body.value).toHaveLength(1);
        expect(address()).toEqual(was);
        expect(was).toEqual(["10.0.0.4"]);
    });

    test("is not applied where there are not enough cores", () => {
        const hub = plantedHub({ cores: 6 }, 0);
        hub.done("PUT", SET, setBody(3));
        hub.done("PATCH", SET, { sku: { name: "Standard_F4" } });

        expect(hub.refusal("POST", `${SET}/manualupgrade`, { instanceIds: ["0"] })).toContain(
            "Current Limit: 6, Current Usage: 6, Additional Required: 2",
        );
    });
});
