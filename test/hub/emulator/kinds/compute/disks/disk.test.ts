import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf } from "../../../hub.ts";
import { diskIdOf, emptyDisk, LOCATION, machineBody, machinePath, nic, plantedHub } from "../plant.ts";

const DATA = "Microsoft.Compute/disks/data";
const DB = machinePath("db");

function diskBody(creationData: JsonObject, properties: JsonObject = {}): JsonObject {
    return { location: LOCATION, properties: { creationData, ...properties } };
}

/** A Hub with the disk `data` attached to the machine `db`. */
function attachedHub() {
    const hub = plantedHub();
    hub.done("PUT", DATA, emptyDisk());
    const dataDisks = [{ lun: 0, createOption: "Attach", managedDisk: { id: diskIdOf("data") } }];
    const { storageProfile } = machineBody().properties as { storageProfile: JsonObject };
    hub.done("PUT", DB, machineBody({ storageProfile: { ...storageProfile, dataDisks } }));
    return hub;
}

describe("a disk", () => {
    test("is made and tells what the Hub decides", () => {
        const hub = plantedHub();
        const { status, headers, body } = hub.call("PUT", DATA, { ...emptyDisk(), tags: { a: "b" } });

        expect(status).toBe(202);
        expect(headers).toMatchObject({ location: expect.any(String), "azure-asyncoperation": expect.any(String) });
        expect(body).toMatchObject({ id: diskIdOf("data"), properties: { provisioningState: "Creating" } });
        hub.settle();
        expect(hub.call("GET", DATA).body).toEqual({
            ...{ id: diskIdOf("data"), name: "data", type: "Microsoft.Compute/disks", location: LOCATION },
            tags: { a: "b" },
            sku: { name: "Standard_LRS", tier: "Standard" },
            properties: {
                creationData: { createOption: "Empty" },
                diskSizeGB: 32,
                diskSizeBytes: 34_359_738_368,
                diskState: "Unattached",
                provisioningState: "Succeeded",
                timeCreated: expect.stringMatching(/^2026-01-01T00:00:0\d.000Z$/),
                uniqueId: expect.any(String),
            },
        });
    });

    test("is written again as it was read, patched and deleted", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());
        const read = hub.call("GET", DATA).body;

        expect(hub.call("PUT", DATA, read).status).toBe(202);
        hub.settle();
        expect(hub.call("GET", DATA).body).toEqual(read);
        hub.done("PATCH", DATA, { sku: { name: "Premium_LRS" }, properties: { diskSizeGB: 64 } });
        expect(hub.call("GET", DATA).body).toMatchObject({
            sku: { name: "Premium_LRS", tier: "Premium" },
            properties: { diskSizeGB: 64 },
        });
        expect(hub.call("DELETE", DATA).status).toBe(202);
        hub.settle();
        expect(hub.call("DELETE", DATA).status).toBe(204);
    });

    test("is made of a copy, an image, a blob or what will be uploaded", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk(48, { osType: "Linux" }));
        const at = `/subscriptions/${hub.options.subscriptions[0]?.id}/providers/Microsoft.Compute/locations/west`;
        const image = `${at}/publishers/Canonical/artifacttypes/vmimage/offers/UbuntuServer/skus/18.04-LTS/versions/latest`;
        const made: [JsonObject, JsonObject][] = [
            [
                { createOption: "Copy", sourceResourceId: diskIdOf("data") },
                { diskSizeGB: 48, osType: "Linux" },
            ],
            [
                { createOption: "FromImage", imageReference: { id: image } },
                { diskSizeGB: 30, osType: "Linux" },
            ],
            [{ createOption: "Import", sourceUri: "https://a.blob.west.hub.test/v/a.vhd" }, { diskSizeGB: 30 }],
            [
                { createOption: "Upload", uploadSizeBytes: 2 * 1024 ** 3 + 512 },
                { diskSizeGB: 2, diskState: "ReadyToUpload" },
            ],
        ];

        for (const [at, [creationData, properties]] of made.entries()) {
            hub.done("PUT", `Microsoft.Compute/disks/made${at}`, diskBody(creationData));
            expect(hub.call("GET", `Microsoft.Compute/disks/made${at}`).body).toMatchObject({ properties });
        }
        hub.done("DELETE", DATA);
        hub.done("PUT", "Microsoft.Compute/disks/made0", hub.call("GET", "Microsoft.Compute/disks/made0").body);
    });

    test.each<[string, JsonObject, RegExp]>([
        [
            "without a size",
            emptyDisk(0, { diskSizeGB: null }),
            /^400 InvalidParameter: Required parameter 'disk.diskSizeGB' is missing \(null\).$/,
        ],
        [
            "of a size that Hubs do not have",
            emptyDisk(2048),
            /^400 InvalidParameter: The value '2048' of parameter 'disk.diskSizeGB' is out of range. The value must be between '1' and '1023', inclusive.$/,
        ],
        [
            "of a kind that Hubs do not have",
            { ...emptyDisk(), sku: { name: "StandardSSD_LRS" } },
            /^400 InvalidParameter: SKU StandardSSD_LRS is not supported for resource type Disk in this region. Supported SKUs for this region are Standard_LRS,Premium_LRS$/,
        ],
        ["of nothing", diskBody({ createOption: "Magic" }), /^400 InvalidParameter: The value .*Magic/],
        [
            "of a copy of nothing",
            diskBody({ createOption: "Copy" }),
            /Required parameter 'disk.creationData.sourceResourceId' is missing/,
        ],
        [
            "of what is not there",
            diskBody({ createOption: "Copy", sourceResourceId: diskIdOf("no") }, { diskSizeGB: 1 }),
            /^400 InvalidResourceReference: /,
        ],
        [
            "of a network interface",
            diskBody({ createOption: "Copy", sourceResourceId: nic(0) }),
            /The value '.*nic0' of parameter 'disk.creationData.sourceResourceId' is invalid/,
        ],
        [
            "smaller than what it is a copy of",
            diskBody({ createOption: "Copy", sourceResourceId: diskIdOf("data") }, { diskSizeGB: 16 }),
            /^409 OperationNotAllowed: Disk with size 16GB, which is smaller than the size 32GB/,
        ],
        [
            "of no blob",
            diskBody({ createOption: "Import" }),
            /Required parameter 'disk.creationData.sourceUri' is missing/,
        ],
        [
            "of no image",
            diskBody({ createOption: "FromImage" }),
            /Required parameter 'disk.creationData.imageReference.id' is missing/,
        ],
        [
            "of nothing that will be uploaded",
            diskBody({ createOption: "Upload" }),
            /Required parameter 'disk.creationData.uploadSizeBytes' is missing/,
        ],
        [
            "of an odd number of bytes",
            diskBody({ createOption: "Upload", uploadSizeBytes: 1000 }),
            /^400 InvalidParameter: The value '1000'/,
        ],
    ])("is refused %s", (_name, body, message) => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());

        expect(hub.refusal("PUT", "Microsoft.Compute/disks/other", body)).toMatch(message);
    });

    test("does not become another one, nor smaller", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());

        expect(
            hub.refusal(
                "PUT",
                DATA,
                diskBody({ createOption: "Import", sourceUri: "https://a/b" }, { diskSizeGB: 32 }),
            ),
        ).toBe("409 PropertyChangeNotAllowed: Changing property 'creationData' is not allowed.");
        expect(hub.refusal("PUT", DATA, emptyDisk(16))).toMatch(
            /^400 ResizeDiskError: Disk size reduction is not supported. Current size is 34359738368/,
        );
    });

    test("that is attached neither goes nor grows while its machine runs", () => {
        const hub = attachedHub();

        expect(hub.refusal("DELETE", DATA)).toBe(`409 OperationNotAllowed: Disk data is attached to VM ${idOf(DB)}.`);
        expect(hub.refusal("PUT", DATA, emptyDisk(64))).toBe(
            `409 OperationNotAllowed: Cannot resize disk data while it is attached to running VM ${idOf(DB)}. Resizing a disk of an Azure ` +
                "Virtual Machine requires the virtual machine to be deallocated. Please stop your VM and retry the operation.",
        );
        expect(hub.refusal("PATCH", DATA, { sku: { name: "Premium_LRS" } })).toMatch(
            /^409 OperationNotAllowed: Cannot change the account type/,
        );
        hub.done("PATCH", DATA, { tags: { a: "b" } });
        hub.done("POST", `${DB}/deallocate`);
        hub.done("PUT", DATA, emptyDisk(64));
        expect(hub.call("GET", DATA).body).toMatchObject({
            managedBy: idOf(DB),
            properties: { diskState: "Reserved" },
        });
        expect(hub.refusal("DELETE", DATA)).toContain("is attached to VM");
        hub.done("DELETE", DB);
        hub.done("DELETE", DATA);
    });
});

describe("access to a disk", () => {
    const read = { access: "Read", durationInSeconds: 3600 };

    test("is given for a time, and taken back", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());
        const { status, headers } = hub.call("POST", `${DATA}/beginGetAccess`, read);
        hub.settle();

        expect(status).toBe(202);
        const { pathname, search } = new URL(headers?.location ?? "");
        expect(hub.call("GET", `${pathname}${search}`)).toMatchObject({
            status: 200,
            body: { accessSAS: expect.stringMatching(/^https:\/\/md-[\da-f]{32}\.blob\.west\.hub\.test\/.*&sig=/) },
        });
        expect(hub.call("GET", DATA).body).toMatchObject({ properties: { diskState: "ActiveSAS" } });
        expect(hub.call("GET", DATA).body.properties).not.toHaveProperty("access");
        expect(hub.refusal("DELETE", DATA)).toMatch(
            /^409 OperationNotAllowed: There is an active shared access signature outstanding for disk data./,
        );
        hub.done("PUT", DATA, emptyDisk());
        expect(hub.call("GET", DATA).body).toMatchObject({ properties: { diskState: "ActiveSAS" } });
        hub.done("POST", `${DATA}/endGetAccess`);
        expect(hub.call("GET", DATA).body).toMatchObject({ properties: { diskState: "Unattached" } });
    });

    test("ends by itself", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());
        hub.done("POST", `${DATA}/beginGetAccess`, read);

        hub.settle(3_600_000);
        hub.done("DELETE", DATA);
    });

    test("is refused while its machine runs, and where nobody says for how long", () => {
        const hub = attachedHub();

        expect(hub.refusal("POST", `${DATA}/beginGetAccess`, read)).toMatch(
            /^409 OperationNotAllowed: Access to disk data cannot be granted while/,
        );
        expect(hub.refusal("POST", `${DATA}/beginGetAccess`, { access: "Read" })).toMatch(
            /Required parameter 'grantAccessData.durationInSeconds' is missing/,
        );
        expect(hub.refusal("POST", `${DATA}/beginGetAccess`, { access: "Read", durationInSeconds: 0 })).toMatch(
            /^400 InvalidParameter: The value '0' of parameter 'grantAccessData.durationInSeconds' is out of range/,
        );
        expect(hub.refusal("POST", `${DATA}/beginGetAccess`, { durationInSeconds: 1 })).toMatch(
            /Required parameter 'grantAccessData.access' is missing/,
        );
    });
});
