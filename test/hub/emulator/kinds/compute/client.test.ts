import { ComputeManagementClient, type ComputeManagementModels } from "hub-compute-2020-06-01";
import { ComputeManagementClient as DiskClient } from "hub-disks-2019-07-01";
import { describe, expect, test } from "vitest";
import { idOf, SUBSCRIPTION, type TestHub } from "../../hub.ts";
import { LEGACY_CREDENTIAL, legacyClientOptions } from "../../legacy-client-options.ts";
import { LINUX, LOCATION, nic, plantedHub, SUBNET } from "./plant.ts";

/* The clients of Azure that speak the API versions of a Hub: for virtual machines 15.0.0, for disks 13.0.0. */

function clientOf(hub: TestHub): ComputeManagementClient {
    return new ComputeManagementClient(LEGACY_CREDENTIAL, SUBSCRIPTION, legacyClientOptions(hub));
}

function diskClientOf(hub: TestHub): DiskClient {
    return new DiskClient(LEGACY_CREDENTIAL, SUBSCRIPTION, legacyClientOptions(hub));
}

const MACHINE: ComputeManagementModels.VirtualMachine = {
    location: LOCATION,
    hardwareProfile: { vmSize: "Standard_DS2_v2" },
    storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage" } },
    osProfile: { computerName: "db", adminUsername: "operator", adminPassword: "Pass-word-1" },
    networkProfile: { networkInterfaces: [{ id: nic(0), primary: true }] },
};

describe("the published client of a Hub's compute", () => {
    test("handles availability sets", async () => {
        const { availabilitySets } = clientOf(plantedHub());
        const made = await availabilitySets.createOrUpdate("g", "set", {
            location: LOCATION,
            sku: { name: "Aligned" },
        });
        expect(made).toMatchObject({
            name: "set",
            platformFaultDomainCount: 3,
            platformUpdateDomainCount: 5,
            virtualMachines: [],
        });

        await availabilitySets.update("g", "set", { tags: { a: "b" } });
        expect(await availabilitySets.get("g", "set")).toMatchObject({ tags: { a: "b" }, sku: { name: "Aligned" } });
        expect(await availabilitySets.list("g")).toHaveLength(1);
        expect(await availabilitySets.listBySubscription()).toHaveLength(1);
        expect((await availabilitySets.listAvailableSizes("g", "set")).length).toBeGreaterThan(20);
        await availabilitySets.deleteMethod("g", "set");
        await expect(availabilitySets.get("g", "set")).rejects.toMatchObject({
            statusCode: 404,
            code: "ResourceNotFound",
        });
    });

    test("handles machines", async () => {
        const hub = plantedHub();
        const { virtualMachines } = clientOf(hub);
        const made = await virtualMachines.createOrUpdate("g", "db", MACHINE);
        expect(made).toMatchObject({ name: "db", provisioningState: "Succeeded", vmId: expect.any(String) });
        expect(made.storageProfile?.osDisk).toMatchObject({ osType: "Linux", diskSizeGB: 30 });

        expect(await virtualMachines.createOrUpdate("g", "db", { ...made, tags: { a: "b" } })).toMatchObject({
            tags: { a: "b" },
        });
        await virtualMachines.update("g", "db", { hardwareProfile: { vmSize: "Standard_DS3_v2" } });
        const read = await virtualMachines.get("g", "db", { expand: "instanceView" });
        expect(read.hardwareProfile?.vmSize).toBe("Standard_DS3_v2");
        expect(read.instanceView?.statuses?.at(-1)?.code).toBe("PowerState/running");
        expect(await virtualMachines.list("g")).toHaveLength(1);
        expect(await virtualMachines.listAll()).toHaveLength(1);
        expect(await virtualMachines.listByLocation(LOCATION)).toHaveLength(1);
        expect((await virtualMachines.listAvailableSizes("g", "db")).length).toBeGreaterThan(20);
        for (const deed of [
            "restart",
            "powerOff",
            "start",
            "redeploy",
            "reapply",
            "performMaintenance",
            "deallocate",
        ] as const) {
            await virtualMachines[deed]("g", "db");
        }
        await virtualMachines.generalize("g", "db");
        const { statuses = [] } = await virtualMachines.instanceView("g", "db");
        expect(statuses.map(({ code }) => code)).toEqual([
            "ProvisioningState/succeeded",
            "OSState/generalized",
            "PowerState/deallocated",
        ]);
        await virtualMachines.deleteMethod("g", "db");
        await virtualMachines.deleteMethod("g", "db");
        expect(await virtualMachines.list("g")).toHaveLength(0);
    });

    test("tells why a machine is refused", async () => {
        const { virtualMachines } = clientOf(plantedHub({ cores: 1 }));

        await expect(virtualMachines.createOrUpdate("g", "db", MACHINE)).rejects.toMatchObject({
            statusCode: 409,
            code: "OperationNotAllowed",
            message: expect.stringContaining("Total Regional Cores quota"),
        });
    });

    test("handles extensions", async () => {
        const client = clientOf(plantedHub());
        const { virtualMachineExtensions: extensions } = client;
        await client.virtualMachines.createOrUpdate("g", "db", MACHINE);
        const body = {
            location: LOCATION,
            publisher: "Microsoft.Azure.Extensions",
            virtualMachineExtensionType: "CustomScript",
            typeHandlerVersion: "2.1",
            settings: { fileUris: [] },
            protectedSettings: { commandToExecute: "hush" },
        };
        const made = await extensions.createOrUpdate("g", "db", "script", body);
        expect(made).toMatchObject({ name: "script", provisioningState: "Succeeded", settings: { fileUris: [] } });
        expect(made).not.toHaveProperty("protectedSettings");

        await extensions.update("g", "db", "script", { forceUpdateTag: "2" });
        expect(await extensions.get("g", "db", "script", { expand: "instanceView" })).toMatchObject({
            forceUpdateTag: "2",
            instanceView: { name: "script" },
        });
        expect((await extensions.list("g", "db")).value).toHaveLength(1);
        expect((await client.virtualMachines.get("g", "db")).resources).toMatchObject([{ name: "script" }]);
        await extensions.deleteMethod("g", "db", "script");
        expect((await extensions.list("g", "db")).value).toEqual([]);
    });

    test("handles images", async () => {
        const client = clientOf(plantedHub());
        await client.virtualMachines.createOrUpdate("g", "db", MACHINE);
        await client.virtualMachines.powerOff("g", "db");
        await client.virtualMachines.generalize("g", "db");
        const { images } = client;
        const sourceVirtualMachine = { id: idOf("Microsoft.Compute/virtualMachines/db") };
        expect(await images.createOrUpdate("g", "gold", { location: LOCATION, sourceVirtualMachine })).toMatchObject({
            provisioningState: "Succeeded",
            storageProfile: { osDisk: { osType: "Linux", osState: "Generalized" } },
        });

        await images.update("g", "gold", { tags: { a: "b" } });
        expect(await images.get("g", "gold")).toMatchObject({ tags: { a: "b" } });
        expect(await images.listByResourceGroup("g")).toHaveLength(1);
        expect(await images.list()).toHaveLength(1);
        await images.deleteMethod("g", "gold");
        expect(await images.list()).toHaveLength(0);
    });

    test("handles scale sets", async () => {
        const client = clientOf(plantedHub());
        const {
            virtualMachineScaleSets: sets,
            virtualMachineScaleSetVMs: machines,
            virtualMachineScaleSetExtensions: extensions,
        } = client;
        const ipConfigurations = [{ name: "ip", subnet: { id: SUBNET } }];
        const made = await sets.createOrUpdate("g", "web", {
            location: LOCATION,
            sku: { name: "Standard_F2", tier: "Standard", capacity: 2 },
            upgradePolicy: { mode: "Manual" },
            virtualMachineProfile: {
                storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage" } },
                osProfile: { computerNamePrefix: "web", adminUsername: "operator", adminPassword: "Pass-word-1" },
                networkProfile: { networkInterfaceConfigurations: [{ name: "nic", primary: true, ipConfigurations }] },
            },
        });
        expect(made).toMatchObject({
            provisioningState: "Succeeded",
            uniqueId: expect.any(String),
            singlePlacementGroup: true,
        });

        expect(await sets.update("g", "web", { sku: { name: "Standard_F2", capacity: 3 } })).toMatchObject({
            sku: { capacity: 3 },
        });
        expect(await sets.list("g")).toHaveLength(1);
        expect(await sets.listAll()).toHaveLength(1);
        expect((await sets.listSkus("g", "web")).length).toBeGreaterThan(20);
        expect((await sets.getInstanceView("g", "web")).statuses?.[0]?.code).toBe("ProvisioningState/succeeded");
        for (const deed of [
            "restart",
            "powerOff",
            "start",
            "deallocate",
            "redeploy",
            "reimage",
            "reimageAll",
        ] as const) {
            await sets[deed]("g", "web");
        }
        await sets.updateInstances("g", "web", { instanceIds: ["0"] });
        const list = await machines.list("g", "web");
        expect(list.map(({ instanceId, latestModelApplied }) => [instanceId, latestModelApplied])).toEqual([
            ["0", true],
            ["1", true],
            ["2", true],
        ]);
        expect(await machines.get("g", "web", "1")).toMatchObject({
            name: "web_1",
            osProfile: { computerName: "web000001" },
        });
        for (const deed of [
            "powerOff",
            "start",
            "restart",
            "redeploy",
            "reimage",
            "reimageAll",
            "deallocate",
        ] as const) {
            await machines[deed]("g", "web", "1");
        }
        expect((await machines.getInstanceView("g", "web", "1")).statuses?.at(-1)?.code).toBe("PowerState/deallocated");
        expect(await machines.update("g", "web", "1", { location: LOCATION, tags: { a: "b" } })).toMatchObject({
            tags: { a: "b" },
        });
        await extensions.createOrUpdate("g", "web", "script", {
            publisher: "Microsoft.Azure.Extensions",
            type1: "CustomScript",
            typeHandlerVersion: "2.0",
        });
        await extensions.update("g", "web", "script", { forceUpdateTag: "2" });
        expect(await extensions.get("g", "web", "script")).toMatchObject({
            name: "script",
            provisioningState: "Succeeded",
        });
        expect(await extensions.list("g", "web")).toHaveLength(1);
        await extensions.deleteMethod("g", "web", "script");
        expect(await extensions.list("g", "web")).toHaveLength(0);
        await machines.deleteMethod("g", "web", "2");
        await sets.deleteInstances("g", "web", { instanceIds: ["1"] });
        expect(await sets.get("g", "web")).toMatchObject({ sku: { capacity: 1 } });
        await sets.deleteMethod("g", "web");
        expect(await sets.list("g")).toHaveLength(0);
    });

    test("finds what a Hub offers", async () => {
        const client = clientOf(plantedHub());

        expect(
            (await client.virtualMachineSizes.list(LOCATION)).find(({ name }) => name === "Standard_D2_v3"),
        ).toMatchObject({ numberOfCores: 2, memoryInMB: 8192 });
        expect((await client.usage.list(LOCATION)).find(({ name }) => name.value === "cores")).toMatchObject({
            limit: 100,
        });
        const { virtualMachineImages: images, virtualMachineExtensionImages: extensions } = client;
        expect((await images.listPublishers(LOCATION)).map(({ name }) => name)).toContain("Canonical");
        expect(await images.listOffers(LOCATION, "Canonical")).toHaveLength(3);
        expect(await images.listSkus(LOCATION, "Canonical", "UbuntuServer")).toHaveLength(3);
        const [version] = await images.list(LOCATION, "Canonical", "UbuntuServer", "18.04-LTS");
        expect(await images.get(LOCATION, "Canonical", "UbuntuServer", "18.04-LTS", version?.name ?? "")).toMatchObject(
            { osDiskImage: { operatingSystem: "Linux" } },
        );
        expect(await extensions.listTypes(LOCATION, "Microsoft.Powershell")).toMatchObject([{ name: "DSC" }]);
        expect((await extensions.listVersions(LOCATION, "Microsoft.Powershell", "DSC")).length).toBeGreaterThan(1);
        expect(await extensions.get(LOCATION, "Microsoft.Powershell", "DSC", "2.20")).toMatchObject({
            operatingSystem: "Windows",
        });
    });
});

/** What that client takes for the result of a POST is how the operation went. */
const GRANTED = { properties: { output: { accessSAS: expect.stringMatching(/^https:\/\/md-/) } } };

describe("the published client of a Hub's disks", () => {
    test("handles disks", async () => {
        const { disks } = diskClientOf(plantedHub());
        const body = { location: LOCATION, creationData: { createOption: "Empty" }, diskSizeGB: 32 } as const;
        expect(await disks.createOrUpdate("g", "data", body)).toMatchObject({
            diskSizeGB: 32,
            diskState: "Unattached",
            provisioningState: "Succeeded",
        });

        await disks.update("g", "data", { diskSizeGB: 64, tags: { a: "b" } });
        expect(await disks.get("g", "data")).toMatchObject({
            diskSizeGB: 64,
            tags: { a: "b" },
            sku: { name: "Standard_LRS" },
        });
        expect(await disks.listByResourceGroup("g")).toHaveLength(1);
        expect(await disks.list()).toHaveLength(1);
        expect(await disks.grantAccess("g", "data", { access: "Read", durationInSeconds: 60 })).toMatchObject(GRANTED);
        await disks.revokeAccess("g", "data");
        await disks.deleteMethod("g", "data");
        expect(await disks.list()).toHaveLength(0);
    });

    test("handles snapshots", async () => {
        const { disks, snapshots } = diskClientOf(plantedHub());
        const disk = await disks.createOrUpdate("g", "data", {
            location: LOCATION,
            creationData: { createOption: "Empty" },
            diskSizeGB: 32,
        });
        const creationData = { createOption: "Copy", sourceResourceId: disk.id } as const;
        expect(await snapshots.createOrUpdate("g", "saved", { location: LOCATION, creationData })).toMatchObject({
            diskSizeGB: 32,
            incremental: false,
        });

        await snapshots.update("g", "saved", { tags: { a: "b" } });
        expect(await snapshots.get("g", "saved")).toMatchObject({ tags: { a: "b" } });
        expect(await snapshots.listByResourceGroup("g")).toHaveLength(1);
        expect(await snapshots.list()).toHaveLength(1);
        expect(await snapshots.grantAccess("g", "saved", { access: "Read", durationInSeconds: 60 })).toMatchObject(
            GRANTED,
        );
        await snapshots.revokeAccess("g", "saved");
        await snapshots.deleteMethod("g", "saved");
        expect(await snapshots.list()).toHaveLength(0);
    });
});
