import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../../hub.ts";
import { diskIdOf, emptyDisk, LINUX, machineBody, machinePath, nic, plantedHub } from "../plant.ts";

const DB = machinePath("db");

function withDisks(dataDisks: JsonObject[], osDisk: JsonObject = { createOption: "FromImage" }): JsonObject {
    return machineBody({ storageProfile: { imageReference: LINUX, osDisk, dataDisks } });
}

function attachment(name: string, lun = 0): JsonObject {
    return { lun, createOption: "Attach", managedDisk: { id: diskIdOf(name) } };
}

function dataDisks(hub: TestHub): JsonObject[] {
    const { storageProfile } = hub.call("GET", DB).body.properties as { storageProfile: { dataDisks: JsonObject[] } };
    return storageProfile.dataDisks;
}

describe("data disks", () => {
    test("are made with the machine", () => {
        const hub = plantedHub();
        const sent = {
            lun: 1,
            createOption: "Empty",
            diskSizeGB: 64,
            managedDisk: { storageAccountType: "Premium_LRS" },
        };
        hub.done(
            "PUT",
            DB,
            withDisks([{ lun: 0, name: "log", createOption: "Empty", diskSizeGB: 32, caching: "ReadOnly" }, sent]),
        );

        const [log, other] = dataDisks(hub);
        expect(log).toEqual({
            ...{ lun: 0, name: "log", createOption: "Empty", caching: "ReadOnly", diskSizeGB: 32 },
            managedDisk: { id: diskIdOf("log"), storageAccountType: "Standard_LRS" },
        });
        expect(other).toMatchObject({
            ...sent,
            name: expect.stringMatching(/^db_disk3_[\da-f]{32}$/),
            caching: "None",
        });
        expect(hub.call("GET", "Microsoft.Compute/disks/log").body).toMatchObject({
            managedBy: idOf(DB),
            properties: { creationData: { createOption: "Empty" }, diskSizeGB: 32, provisioningState: "Succeeded" },
        });
    });

    test("are attached, detached and attached elsewhere", () => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/disks/data", emptyDisk(128));
        hub.done("PUT", DB, withDisks([attachment("data")]));
        const other = machineBody({ networkProfile: { networkInterfaces: [{ id: nic(1) }] } });
        hub.done("PUT", machinePath("web"), other);
        const attach = { properties: { storageProfile: { dataDisks: [attachment("data", 3)] } } };

        expect(dataDisks(hub)).toMatchObject([{ lun: 0, name: "data", diskSizeGB: 128, caching: "None" }]);
        expect(hub.refusal("PATCH", machinePath("web"), attach)).toBe(
            `409 ConflictingUserInput: Disk '${diskIdOf("data")}' cannot be attached as the disk is already owned by VM '${idOf(DB)}'.`,
        );
        hub.done("PATCH", DB, { properties: { storageProfile: { dataDisks: [] } } });
        expect(hub.call("GET", "Microsoft.Compute/disks/data").body).toMatchObject({
            properties: { diskState: "Unattached" },
        });
        hub.done("PATCH", machinePath("web"), attach);
        expect(hub.call("GET", "Microsoft.Compute/disks/data").body.managedBy).toBe(idOf(machinePath("web")));
    });

    test("stay where a body says nothing of them", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, withDisks([{ lun: 0, name: "log", createOption: "Empty", diskSizeGB: 32 }]));

        hub.done("PUT", DB, machineBody());
        expect(dataDisks(hub)).toMatchObject([{ name: "log" }]);
        hub.done("PUT", DB, withDisks([{ lun: 2, name: "log", createOption: "Empty", caching: "ReadWrite" }]));
        expect(dataDisks(hub)).toMatchObject([{ name: "log", lun: 2, caching: "ReadWrite", diskSizeGB: 32 }]);
        expect(hub.refusal("PUT", DB, withDisks([attachment("log")]))).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'dataDisk.createOption' is not allowed.",
        );
    });

    test("that tell neither name nor id are those at their places", () => {
        const hub = plantedHub();
        const body = withDisks([{ lun: 0, createOption: "Empty", diskSizeGB: 32 }]);
        hub.done("PUT", DB, body);
        const read = hub.call("GET", DB).body;

        hub.done("PUT", DB, body);
        expect(hub.call("GET", DB).body).toEqual(read);
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toHaveLength(2);
    });

    test("grow while the machine is deallocated", () => {
        const hub = plantedHub();
        const log = { lun: 0, name: "log", createOption: "Empty", diskSizeGB: 32 };
        hub.done("PUT", DB, withDisks([log]));

        expect(hub.refusal("PUT", DB, withDisks([{ ...log, diskSizeGB: 64 }]))).toBe(
            "409 Conflict: Disk resizing is allowed only when creating a VM or when the VM is deallocated.",
        );
        hub.done("POST", `${DB}/deallocate`);
        expect(hub.refusal("PUT", DB, withDisks([{ ...log, diskSizeGB: 16 }]))).toBe(
            "400 ResizeDiskError: Disk size reduction is not supported. Current size is 34359738368 bytes, requested size is 17179869184 bytes.",
        );
        hub.done("PUT", DB, withDisks([{ ...log, diskSizeGB: 64 }]));
        expect(dataDisks(hub)).toMatchObject([{ diskSizeGB: 64 }]);
        expect(hub.call("GET", "Microsoft.Compute/disks/log").body).toMatchObject({
            properties: { diskSizeGB: 64, diskSizeBytes: 64 * 1024 ** 3 },
        });
    });

    test.each<[string, JsonObject[], RegExp]>([
        [
            "two at one LUN",
            [0, 0].map((lun) => ({ lun, createOption: "Empty", diskSizeGB: 1 })),
            /^400 InvalidParameter: A disk at LUN 0 already exists.$/,
        ],
        [
            "more than the size takes",
            Array.from({ length: 9 }, (_, lun) => ({ lun, createOption: "Empty", diskSizeGB: 1 })),
            /^409 OperationNotAllowed: The maximum number of data disks allowed to be attached to a VM of this size is 8.$/,
        ],
        [
            "at a LUN that there is not",
            [{ lun: 8, createOption: "Empty", diskSizeGB: 1 }],
            /The value '8' of parameter 'dataDisk.lun' is out of range. The value must be between '0' and '7', inclusive.$/,
        ],
        [
            "an empty one without a size",
            [{ lun: 0, createOption: "Empty" }],
            /^400 InvalidParameter: Required parameter 'dataDisk.diskSizeGB' is missing/,
        ],
        [
            "one of an image that has none",
            [{ lun: 0, createOption: "FromImage" }],
            /^400 InvalidParameter: The image has no data disk at LUN 0.$/,
        ],
        [
            "one that comes from nowhere",
            [{ lun: 0, createOption: "Attach" }],
            /Required parameter 'dataDisk.managedDisk.id' is missing/,
        ],
        [
            "one that is not there",
            [attachment("no")],
            /^400 InvalidResourceReference: Resource .*\/disks\/no referenced by/,
        ],
        [
            "one twice",
            [attachment("data"), attachment("data", 1)],
            /^400 InvalidParameter: A disk named 'data' already exists.$/,
        ],
        [
            "what is no disk",
            [{ lun: 0, createOption: "Attach", managedDisk: { id: nic(0) } }],
            /^400 InvalidParameter: The value '.*nic0' of parameter 'dataDisk.managedDisk.id' is invalid/,
        ],
        [
            "one of a name that there is",
            [{ lun: 0, name: "data", createOption: "Empty", diskSizeGB: 1 }],
            /^409 ConflictingUserInput: Disk data already exists in resource group G. Only CreateOption.Attach is supported.$/,
        ],
        [
            "two of one name",
            [0, 1].map((lun) => ({ lun, name: "a", createOption: "Empty", diskSizeGB: 1 })),
            /^400 InvalidParameter: A disk named 'a' already exists.$/,
        ],
        [
            "one on a blob",
            [
                {
                    lun: 0,
                    name: "b",
                    createOption: "Empty",
                    diskSizeGB: 1,
                    vhd: { uri: "https://a.blob.west.hub.test/v/b.vhd" },
                },
            ],
            /^409 OperationNotAllowed: Addition of a blob based disk to VM with managed disks is not supported.$/,
        ],
    ])("are refused: %s", (_name, sent, message) => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/disks/data", emptyDisk());

        expect(hub.refusal("PUT", DB, withDisks(sent))).toMatch(message);
    });

    test("on a machine on blobs are blobs", () => {
        const hub = plantedHub();
        const vhd = (name: string) => ({ uri: `https://a.blob.west.hub.test/vhds/${name}.vhd` });
        const osDisk = { createOption: "FromImage", name: "os", vhd: vhd("os") };
        const blob = { lun: 0, name: "b", createOption: "Empty", diskSizeGB: 1, vhd: vhd("b") };

        expect(hub.refusal("PUT", DB, withDisks([{ lun: 0, createOption: "Empty", diskSizeGB: 1 }], osDisk))).toMatch(
            /^409 OperationNotAllowed: Addition of a managed disk to a VM with blob based disks is not supported.$/,
        );
        hub.done("PUT", DB, withDisks([blob], osDisk));
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toEqual([]);
        expect(dataDisks(hub)).toMatchObject([blob]);
    });
});

describe("the OS disk", () => {
    test("is attached as it is, without a guest to be told anything", () => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/disks/os", emptyDisk(64, { osType: "Linux" }));
        const osDisk = { createOption: "Attach", managedDisk: { id: diskIdOf("os") } };
        const { osProfile, ...own } = machineBody({ storageProfile: { osDisk } }).properties as JsonObject;
        const body = { location: "west", properties: own };

        expect(hub.refusal("PUT", DB, { ...body, properties: { ...own, osProfile: osProfile ?? null } })).toBe(
            "400 InvalidParameter: Parameter 'osProfile' is not allowed.",
        );
        hub.done("PUT", DB, body);
        expect(hub.call("GET", DB).body).toMatchObject({
            properties: {
                storageProfile: { osDisk: { name: "os", osType: "Linux", createOption: "Attach", diskSizeGB: 64 } },
            },
        });
        expect(hub.refusal("PATCH", DB, { properties: { osProfile: osProfile ?? null } })).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'osProfile' is not allowed.",
        );
    });

    test.each<[string, JsonObject, RegExp]>([
        [
            "beside an image",
            { imageReference: LINUX, osDisk: { createOption: "Attach", managedDisk: { id: diskIdOf("data") } } },
            /^400 InvalidParameter: Cannot attach an existing OS disk if the VM is created from a platform or user image.$/,
        ],
        [
            "of no system",
            { osDisk: { createOption: "Attach", managedDisk: { id: diskIdOf("data") } } },
            /Required parameter 'osDisk.osType' is missing/,
        ],
        [
            "from nowhere",
            { osDisk: { createOption: "Attach", osType: "Linux" } },
            /Required parameter 'osDisk.managedDisk.id' is missing/,
        ],
        [
            "empty",
            { imageReference: LINUX, osDisk: { createOption: "Empty" } },
            /The value 'Empty' of parameter 'osDisk.createOption' is invalid/,
        ],
    ])("is refused %s", (_name, storageProfile, message) => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/disks/data", emptyDisk());

        expect(hub.refusal("PUT", DB, machineBody({ storageProfile }))).toMatch(message);
    });

    test("is swapped for another one while the machine does not run", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());
        hub.done("PUT", "Microsoft.Compute/disks/restored", emptyDisk(64, { osType: "Linux" }));
        hub.done("PUT", "Microsoft.Compute/disks/windows", emptyDisk(64, { osType: "Windows" }));
        const swap = (name: string) => ({
            properties: {
                storageProfile: { osDisk: { createOption: "FromImage", name, managedDisk: { id: diskIdOf(name) } } },
            },
        });

        expect(hub.refusal("PATCH", DB, swap("restored"))).toMatch(
            /^409 OperationNotAllowed: .* since the VM is not deallocated.$/,
        );
        hub.done("POST", `${DB}/deallocate`);
        expect(hub.refusal("PATCH", DB, swap("windows"))).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'osDisk.osType' is not allowed.",
        );
        hub.done("PATCH", DB, swap("restored"));
        expect(hub.call("GET", "Microsoft.Compute/disks/restored").body).toMatchObject({
            managedBy: idOf(DB),
            properties: { diskState: "Reserved" },
        });
    });
});
