import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { GROUP, idOf, type TestHub } from "../../../hub.ts";
import { LINUX, machineBody, machinePath, nic, plantedHub, powerOf, WINDOWS } from "../plant.ts";

const DB = machinePath("db");

function properties(hub: TestHub, path = DB): JsonObject {
    return hub.call("GET", path).body.properties as JsonObject;
}

describe("a machine", () => {
    test("is made with a disk of its own, and tells what the Hub decides", () => {
        const hub = plantedHub();
        const { status, headers, body } = hub.call("PUT", DB, machineBody());

        expect(status).toBe(201);
        expect(headers?.["azure-asyncoperation"]).toContain("/providers/Microsoft.Compute/locations/west/operations/");
        expect(body).toMatchObject({ id: idOf(DB), name: "db", properties: { provisioningState: "Creating" } });
        expect(powerOf(hub, DB)).toBe("starting");
        hub.settle();

        const made = properties(hub);
        expect(made).toMatchObject({
            provisioningState: "Succeeded",
            vmId: expect.stringMatching(/^[\da-f-]{36}$/),
            osProfile: {
                computerName: "db",
                adminUsername: "operator",
                linuxConfiguration: { disablePasswordAuthentication: false, provisionVMAgent: true },
            },
            storageProfile: {
                imageReference: LINUX,
                osDisk: {
                    osType: "Linux",
                    name: expect.stringMatching(/^db_OsDisk_1_[\da-f]{32}$/),
                    createOption: "FromImage",
                    caching: "ReadWrite",
                    diskSizeGB: 30,
                    managedDisk: { storageAccountType: "Standard_LRS" },
                },
                dataDisks: [],
            },
            networkProfile: { networkInterfaces: [{ id: nic(0) }] },
        });
        expect(made).not.toHaveProperty("instanceView");
        expect(powerOf(hub, DB)).toBe("running");
        const { osDisk } = made.storageProfile as { osDisk: { name: string } };
        const disk = hub.call("GET", `Microsoft.Compute/disks/${osDisk.name}`).body;
        expect(disk).toMatchObject({
            managedBy: idOf(DB),
            sku: { name: "Standard_LRS", tier: "Standard" },
            properties: {
                osType: "Linux",
                diskState: "Attached",
                diskSizeGB: 30,
                creationData: {
                    createOption: "FromImage",
                    imageReference: {
                        id: expect.stringContaining(
                            "/Locations/west/Publishers/Canonical/ArtifactTypes/VMImage/Offers/UbuntuServer/Skus/18.04-LTS/Versions/18.04.2",
                        ),
                    },
                },
            },
        });
    });

    test("neither tells nor keeps what is secret", () => {
        const hub = plantedHub();
        const osProfile = { adminUsername: "operator", adminPassword: "Pass-word-1", customData: "c2VjcmV0" };
        const sent = hub.call("PUT", DB, machineBody({ osProfile }));
        hub.settle();

        for (const text of [JSON.stringify(sent), JSON.stringify([...hub.state.resources.all()])]) {
            expect(text).not.toContain("Pass-word-1");
            expect(text).not.toContain("c2VjcmV0");
        }
    });

    test("goes without its disk and its network interface", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());
        const { osDisk } = properties(hub).storageProfile as { osDisk: { name: string } };

        expect(hub.call("DELETE", DB).status).toBe(202);
        hub.settle();
        expect(hub.call("DELETE", DB).status).toBe(204);
        expect(hub.call("GET", nic(0)).status).toBe(200);
        const disk = hub.call("GET", `Microsoft.Compute/disks/${osDisk.name}`).body;
        expect(disk).toMatchObject({ properties: { diskState: "Unattached" } });
        expect(disk).not.toHaveProperty("managedBy");
    });

    test("is written again as it was read", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());
        const read = hub.call("GET", DB).body;

        expect(hub.call("PUT", DB, read).status).toBe(200);
        hub.settle();
        expect(hub.call("GET", DB).body).toEqual(read);
        expect(hub.done("PUT", DB, machineBody()).body).toEqual(read);
    });

    test.each([true, false])("keeps what is told of its only network interface: primary is %s", (primary) => {
        const hub = plantedHub();
        const networkProfile = { networkInterfaces: [{ id: nic(0), properties: { primary } }] };
        hub.done("PUT", DB, machineBody({ networkProfile }));
        expect(properties(hub).networkProfile).toEqual(networkProfile);
    });

    test("has no capabilities where none is told", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody({ additionalCapabilities: {} }));
        expect(properties(hub)).not.toHaveProperty("additionalCapabilities");
    });

    test("is patched", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());

        hub.done("PATCH", DB, { tags: { a: "b" }, properties: { hardwareProfile: { vmSize: "Standard_DS3_v2" } } });
        expect(hub.call("GET", DB).body).toMatchObject({
            tags: { a: "b" },
            properties: {
                hardwareProfile: { vmSize: "Standard_DS3_v2" },
                osProfile: { adminUsername: "operator" },
                storageProfile: { osDisk: { osType: "Linux" } },
                provisioningState: "Succeeded",
            },
        });
    });

    test("tells what it does where that is asked for", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());

        const told = hub.call("GET", `${DB}?$expand=instanceView`).body;
        expect(told).toMatchObject({
            properties: {
                instanceView: {
                    vmAgent: { statuses: [{ displayStatus: "Ready" }] },
                    disks: [{ statuses: [{ code: "ProvisioningState/succeeded" }] }],
                    statuses: [
                        { code: "ProvisioningState/succeeded", displayStatus: "Provisioning succeeded" },
                        { code: "PowerState/running", displayStatus: "VM running" },
                    ],
                },
            },
        });
        expect(hub.call("GET", "Microsoft.Compute/virtualMachines?$expand=instanceView").body.value).toEqual([told]);
        const all = `/subscriptions/${hub.options.subscriptions[0]?.id}/providers/Microsoft.Compute/virtualMachines`;
        expect(hub.call("GET", `${all}?statusOnly=true`).body.value).toEqual([told]);
        expect(hub.call("GET", all.replace("Compute/", "Compute/locations/west/")).body.value).toHaveLength(1);
    });

    test("of Windows tells what Azure tells of it", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody({ storageProfile: { imageReference: WINDOWS } }));

        expect(properties(hub)).toMatchObject({
            osProfile: { windowsConfiguration: { provisionVMAgent: true, enableAutomaticUpdates: true } },
            storageProfile: { osDisk: { osType: "Windows", diskSizeGB: 127 } },
        });
    });

    test("outlives the process of the Hub", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());
        const read = hub.call("GET", DB).body;

        const again = hub.restarted();
        expect(again.call("GET", DB).body).toEqual(read);
        expect(again.state.resources.cores.of(`${hub.options.subscriptions[0]?.id}`)).toBe(2);
    });
});

describe("a machine is refused", () => {
    test.each<[string, JsonObject, RegExp]>([
        [
            "of a size that the Hub does not have",
            { hardwareProfile: { vmSize: "Standard_B2s" } },
            /^400 InvalidParameter: The value Standard_B2s provided for the VM size is not valid. The valid sizes in the current region are: .*Standard_D2_v3,/,
        ],
        [
            "without a size",
            { hardwareProfile: {} },
            /^400 InvalidParameter: Required parameter 'hardwareProfile.vmSize' is missing/,
        ],
        [
            "of an image that the Hub does not have",
            { storageProfile: { imageReference: { ...LINUX, sku: "99" } } },
            /^404 PlatformImageNotFound: The platform image 'Canonical:UbuntuServer:99:latest' is not available. Verify that all fields/,
        ],
        [
            "of a version that the Hub does not have",
            { storageProfile: { imageReference: { ...LINUX, version: "1.0.0" } } },
            /^404 PlatformImageNotFound: The platform image 'Canonical:UbuntuServer:18.04-LTS:1.0.0'/,
        ],
        [
            "of an own image that is not there",
            { storageProfile: { imageReference: { id: idOf("Microsoft.Compute/images/i") } } },
            /^404 NotFound: The Image .*\/images\/i cannot be found.$/,
        ],
        [
            "without disks",
            { storageProfile: {} },
            /^400 InvalidParameter: Required parameter 'storageProfile.osDisk' is missing/,
        ],
        [
            "without an image",
            { storageProfile: { osDisk: { createOption: "FromImage" } } },
            /Required parameter 'imageReference' is missing/,
        ],
        [
            "on a disk smaller than its image",
            { storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage", diskSizeGB: 20 } } },
            /^409 OperationNotAllowed: Disk with size 20GB, which is smaller than the size 30GB of corresponding disk in Image/,
        ],
        [
            "with a way of caching that there is not",
            { storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage", caching: "Some" } } },
            /The value .?'?"?Some/,
        ],
        [
            "on a disk of a kind that the Hub does not have",
            {
                storageProfile: {
                    imageReference: LINUX,
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "StandardSSD_LRS" } },
                },
            },
            /^400 InvalidParameter: /,
        ],
        [
            "without a guest",
            { osProfile: null },
            /^400 InvalidParameter: Required parameter 'osProfile' is missing \(null\).$/,
        ],
        [
            "without network interfaces",
            { networkProfile: {} },
            /Required parameter 'networkProfile.networkInterfaces' is missing/,
        ],
        [
            "with a network interface that is not there",
            { networkProfile: { networkInterfaces: [{ id: nic(9) }] } },
            /^400 InvalidResourceReference: Resource .*nic9 referenced by resource .*\/db was not found/,
        ],
        [
            "with something else as its network interface",
            { networkProfile: { networkInterfaces: [{ id: `${GROUP}` }] } },
            /^400 InvalidParameter: The value '.*\/g' of parameter 'networkInterface.id' is invalid.$/,
        ],
        [
            "with two network interfaces that do not say which is primary",
            { networkProfile: { networkInterfaces: [{ id: nic(0) }, { id: nic(1) }] } },
            /^400 NetworkInterfaceMustHavePrimaryPropertySet: Network interface nic0 must have Primary property set.$/,
        ],
        [
            "with two primary network interfaces",
            {
                networkProfile: {
                    networkInterfaces: [
                        { id: nic(0), properties: { primary: true } },
                        { id: nic(1), properties: { primary: true } },
                    ],
                },
            },
            /^400 VirtualMachineMustHaveOneNetworkInterfaceAsPrimary: Virtual machine db must have one network interface set/,
        ],
        [
            "with one network interface twice",
            { networkProfile: { networkInterfaces: [{ id: nic(0) }, { id: nic(0).toUpperCase() }] } },
            /^400 InvalidParameter: /,
        ],
        [
            "with boot diagnostics in no account",
            { diagnosticsProfile: { bootDiagnostics: { enabled: true } } },
            /^400 InvalidParameter: .*bootDiagnostics/,
        ],
        [
            "with boot diagnostics in an account that is not there",
            {
                diagnosticsProfile: {
                    bootDiagnostics: { enabled: true, storageUri: "https://logs.blob.west.hub.test/" },
                },
            },
            /^404 StorageAccountNotFound: Storage account logs not found. Ensure storage account is not deleted/,
        ],
        [
            "in a set that is not there",
            { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/s") } },
            /^404 NotFound: The Availability Set .*\/s cannot be found.$/,
        ],
    ])("%s", (_name, other, message) => {
        const hub = plantedHub();

        expect(hub.refusal("PUT", DB, machineBody(other))).toMatch(message);
        expect(hub.call("GET", DB).status).toBe(404);
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toEqual([]);
    });

    test("with a network interface of another one", () => {
        const hub = plantedHub();
        hub.done("PUT", DB, machineBody());

        expect(hub.refusal("PUT", machinePath("web"), machineBody())).toBe(
            `400 NicInUse: Network Interface ${nic(0)} is used by existing VM ${idOf(DB)}.`,
        );
    });

    test("with more cores than the subscription may have, running or not", () => {
        const hub = plantedHub({ cores: 4 });
        hub.done("PUT", DB, machineBody());
        hub.done("POST", `${DB}/deallocate`);
        const web = machineBody({ networkProfile: { networkInterfaces: [{ id: nic(1) }] } });
        const large = { hardwareProfile: { vmSize: "Standard_DS3_v2" } };

        expect(
            hub.refusal("PUT", machinePath("web"), {
                ...web,
                properties: { ...(web.properties as JsonObject), ...large },
            }),
        ).toBe(
            "409 OperationNotAllowed: Operation could not be completed as it results in exceeding approved Total Regional Cores quota. " +
                "Additional details - Deployment Model: Resource Manager, Location: west, Current Limit: 4, Current Usage: 2, " +
                "Additional Required: 4, (Minimum) New Limit Required: 6.",
        );
        hub.done("PUT", machinePath("web"), web);
        expect(hub.refusal("PATCH", DB, { properties: large })).toContain("Current Usage: 4, Additional Required: 2");
        hub.done("DELETE", machinePath("web"));
        hub.done("PATCH", DB, { properties: large });
    });

    test("with fewer cores than its own where the Hub was told so", () => {
        const hub = plantedHub({ faults: { lateFailure: () => undefined, cores: () => 0 } });

        expect(hub.refusal("PUT", DB, machineBody())).toContain("Current Limit: 0");
    });
});

describe("a machine does not change", () => {
    const OTHERS: [string, JsonObject][] = [
        ["osProfile.computerName", { osProfile: { computerName: "other", adminUsername: "operator" } }],
        ["osProfile.adminUsername", { osProfile: { adminUsername: "other" } }],
        [
            "osProfile.linuxConfiguration.ssh.publicKeys",
            { osProfile: { linuxConfiguration: { ssh: { publicKeys: [{ keyData: "k" }] } } } },
        ],
        ["imageReference", { storageProfile: { imageReference: { ...LINUX, sku: "16.04-LTS" } } }],
        ["osDisk.name", { storageProfile: { osDisk: { createOption: "FromImage", name: "other" } } }],
        ["osDisk.osType", { storageProfile: { osDisk: { createOption: "FromImage", osType: "Windows" } } }],
        ["osDisk.createOption", { storageProfile: { osDisk: { createOption: "Attach" } } }],
        [
            "osDisk.managedDisk.storageAccountType",
            {
                storageProfile: {
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
                },
            },
        ],
        ["availabilitySet.id", { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/s") } }],
    ];

    test.each(OTHERS)("%s", (property, other) => {
        const hub = plantedHub();
        hub.done("PUT", "Microsoft.Compute/availabilitySets/s", { location: "west", sku: { name: "Aligned" } });
        hub.done("PUT", DB, machineBody());

        expect(hub.refusal("PATCH", DB, { properties: other })).toBe(
            `409 PropertyChangeNotAllowed: Changing property '${property}' is not allowed.`,
        );
    });

    test("its network interfaces while it runs", () => {
        const hub = plantedHub();
        const both = [
            { id: nic(0), properties: { primary: true } },
            { id: nic(1), properties: { primary: false } },
        ];
        const other = { properties: { networkProfile: { networkInterfaces: both } } };
        hub.done("PUT", DB, machineBody());

        expect(hub.refusal("PATCH", DB, other)).toContain("AddingOrDeletingNetworkInterfacesOnARunningVirtualMachine");
        hub.done("POST", `${DB}/deallocate`);
        hub.done("PATCH", DB, other);
        expect(properties(hub).networkProfile).toEqual({ networkInterfaces: both });
    });
});
