import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../../hub.ts";
import { diskIdOf, emptyDisk, LOCATION, machineBody, machinePath, nic, plantedHub } from "../plant.ts";
import { profileBody, SET, setBody } from "../scale-sets/set.ts";

const GOLD = "Microsoft.Compute/images/gold";
const DB = machinePath("db");

function imageBody(properties: JsonObject): JsonObject {
    return { location: LOCATION, properties };
}

function generalizedHub(): TestHub {
    const hub = plantedHub();
    const { storageProfile } = machineBody().properties as { storageProfile: JsonObject };
    const dataDisks = [{ lun: 3, name: "log", createOption: "Empty", diskSizeGB: 16 }];
    hub.done("PUT", DB, machineBody({ storageProfile: { ...storageProfile, dataDisks } }));
    hub.done("POST", `${DB}/deallocate`);
    hub.done("POST", `${DB}/generalize`);
    return hub;
}

describe("an image", () => {
    test("is made of a generalized machine, which may go, and machines are made of it", () => {
        const hub = generalizedHub();
        const { status } = hub.call("PUT", GOLD, imageBody({ sourceVirtualMachine: { id: idOf(DB) } }));
        hub.settle();

        expect(status).toBe(201);
        expect(hub.call("GET", GOLD).body).toMatchObject({
            properties: {
                provisioningState: "Succeeded",
                hyperVGeneration: "V1",
                sourceVirtualMachine: { id: idOf(DB) },
                storageProfile: {
                    osDisk: {
                        osType: "Linux",
                        osState: "Generalized",
                        diskSizeGB: 30,
                        managedDisk: { id: expect.any(String) },
                    },
                    dataDisks: [{ lun: 3, diskSizeGB: 16, managedDisk: { id: diskIdOf("log") } }],
                    zoneResilient: false,
                },
            },
        });
        hub.done("DELETE", DB);
        hub.done("DELETE", diskIdOf("log"));
        const storageProfile = { imageReference: { id: idOf(GOLD) } };
        hub.done("PUT", DB, machineBody({ storageProfile }));
        const made = hub.call("GET", DB).body;
        expect(made).toMatchObject({
            properties: {
                storageProfile: {
                    osDisk: { osType: "Linux", diskSizeGB: 30 },
                    dataDisks: [{ lun: 3, createOption: "FromImage", diskSizeGB: 16 }],
                },
            },
        });
        hub.done("DELETE", GOLD);
        hub.done("PUT", DB, made);
    });

    test("of a machine that is not generalized, or not there, is refused", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());

        expect(hub.refusal("PUT", GOLD, imageBody({ sourceVirtualMachine: { id: idOf(DB) } }))).toBe(
            "409 OperationNotAllowed: The operation 'create Image' requires the Virtual Machine 'db' to be Generalized.",
        );
        expect(hub.refusal("PUT", GOLD, imageBody({ sourceVirtualMachine: { id: nic(0) } }))).toMatch(
            /^404 NotFound: Source Virtual Machine '.*nic0' specified in the request does not exist in this Azure location.$/,
        );
    });

    test("is made of disks, snapshots and blobs", () => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/disks/os", emptyDisk(40));
        const osDisk = { osType: "Windows", osState: "Generalized", managedDisk: { id: diskIdOf("os") } };
        const dataDisks = [{ lun: 0, blobUri: "https://a.blob.west.hub.test/v/a.vhd", diskSizeGB: 8 }];
        hub.done("PUT", GOLD, imageBody({ storageProfile: { osDisk, dataDisks } }));

        const read = hub.call("GET", GOLD).body;
        expect(read).toMatchObject({
            properties: {
                storageProfile: {
                    osDisk: { ...osDisk, diskSizeGB: 40, caching: "None", storageAccountType: "Standard_LRS" },
                    dataDisks,
                },
            },
        });
        expect(hub.call("PUT", GOLD, { ...read, tags: { a: "b" } }).status).toBe(200);
        hub.done("PATCH", GOLD, { tags: { c: "d" } });
        expect(hub.call("GET", GOLD).body).toEqual({ ...read, tags: { c: "d" } });
        const other = { storageProfile: { osDisk: { ...osDisk, managedDisk: { id: diskIdOf("other") } } } };
        expect(hub.refusal("PUT", GOLD, imageBody(other))).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'storageProfile.osDisk.managedDisk.id' is not allowed.",
        );
        hub.done(
            "PUT",
            DB,
            machineBody({
                storageProfile: { imageReference: { id: idOf(GOLD) }, osDisk: { createOption: "FromImage" } },
                osProfile: { adminUsername: "operator", adminPassword: "Pass-word-1" },
            }),
        );
    });

    test("that a scale set makes machines of stays", () => {
        const hub = generalizedHub();
        hub.done("PUT", GOLD, imageBody({ sourceVirtualMachine: { id: idOf(DB) } }));
        hub.done("PUT", SET, setBody(1, profileBody({ storageProfile: { imageReference: { id: idOf(GOLD) } } })));

        expect(hub.refusal("DELETE", GOLD)).toBe(
            `409 OperationNotAllowed: Operation 'delete' is not allowed since the Virtual Machine ScaleSet '${idOf(SET)}' is currently ` +
                "using the Image 'gold'.",
        );
        hub.done("DELETE", SET);
        hub.done("DELETE", GOLD);
    });

    test.each<[string, JsonObject, RegExp]>([
        ["without a system", { storageProfile: {} }, /Required parameter 'storageProfile.osDisk.osType' is missing/],
        [
            "without a source",
            { storageProfile: { osDisk: { osType: "Linux", osState: "Generalized" } } },
            /Required parameter 'storageProfile.osDisk.managedDisk' is missing/,
        ],
        [
            "of a disk that is not there",
            {
                storageProfile: {
                    osDisk: { osType: "Linux", osState: "Generalized", managedDisk: { id: diskIdOf("no") } },
                },
            },
            /^400 InvalidResourceReference: /,
        ],
        [
            "with two data disks at one place",
            {
                storageProfile: {
                    osDisk: { osType: "Linux", osState: "Generalized", blobUri: "https://a/b" },
                    dataDisks: [0, 0].map((lun) => ({ lun, blobUri: "https://a/b" })),
                },
            },
            /A disk at LUN 0 already exists/,
        ],
    ])("is refused %s", (_name, properties, message) => {
        expect(plantedHub().refusal("PUT", GOLD, imageBody(properties))).toMatch(message);
    });
});
