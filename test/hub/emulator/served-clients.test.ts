import { readFile } from "node:fs/promises";
import { Agent } from "node:https";
import { ComputeManagementClient as CurrentCompute } from "@azure/arm-compute";
import { ManagementLockClient } from "@azure/arm-locks";
import { NetworkManagementClient as CurrentNetwork } from "@azure/arm-network";
import { NetworkManagementClient } from "@azure/arm-network-profile-2020-09-01-hybrid";
import { ResourceManagementClient } from "@azure/arm-resources-profile-2020-09-01-hybrid";
import { StorageManagementClient as CurrentStorage } from "@azure/arm-storage";
import { StorageManagementClient } from "@azure/arm-storage-profile-2020-09-01-hybrid";
import { ClientSecretCredential } from "@azure/identity";
import { ComputeManagementClient } from "hub-compute-2020-06-01";
import { ComputeManagementClient as DisksClient } from "hub-disks-2019-07-01";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../hub/emulator/index.ts";
import { OPTIONS } from "./start/emulator.ts";

/** Microsoft's clients as somebody uses them who has a Hub: by https, signed in with a secret. */
let emulator: Emulator;
let clients: ReturnType<typeof clientsOf>;
beforeAll(async () => {
    emulator = await startEmulator({ ...OPTIONS, operationTime: 1, retryAfter: 0 });
    clients = clientsOf(emulator, await readFile(emulator.authorityFile, "utf8"));
    await clients.resources.resourceGroups.createOrUpdate("erp", { location });
});
afterAll(() => emulator.close());

const location = "west";
const POLLING = { updateIntervalInMs: 5 };
const ubuntu = {
    publisher: "Canonical",
    offer: "0001-com-ubuntu-server-jammy",
    sku: "22_04-lts",
    version: "latest",
};
const machine = {
    hardwareProfile: { vmSize: "Standard_DS2_v2" },
    osProfile: { computerName: "db", adminUsername: "operator", adminPassword: "Not-a-secret-1" },
    storageProfile: { imageReference: ubuntu, osDisk: { createOption: "FromImage" as const } },
} as const;

describe("the clients of the profile 2020-09-01-hybrid", () => {
    it("deploy a machine with all that it stands on, and take it away", async () => {
        const { network, compute, disks, resources } = clients;
        const virtualNetwork = await network.virtualNetworks.beginCreateOrUpdateAndWait(
            "erp",
            "erp",
            {
                location,
                addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
                subnets: [{ name: "data", addressPrefix: "10.0.1.0/24" }],
            },
            POLLING,
        );
        const subnet = { id: virtualNetwork.subnets?.[0]?.id ?? "" };
        const nic = await network.networkInterfaces.beginCreateOrUpdateAndWait(
            "erp",
            "db-nic",
            { location, ipConfigurations: [{ name: "primary", subnet }] },
            POLLING,
        );
        expect(nic.ipConfigurations?.[0]?.privateIPAddress).toBe("10.0.1.4");
        const disk = await disks.disks.createOrUpdate("erp", "db-data", {
            location,
            diskSizeGB: 64,
            creationData: { createOption: "Empty" },
        });
        const made = await compute.virtualMachines.createOrUpdate("erp", "db", {
            location,
            tags: { app: "erp", rpo: "4h" },
            ...machine,
            storageProfile: {
                ...machine.storageProfile,
                dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: disk.id } }],
            },
            networkProfile: { networkInterfaces: [{ id: nic.id }] },
        });
        expect(made).toMatchObject({ name: "db", provisioningState: "Succeeded", tags: { app: "erp", rpo: "4h" } });
        expect(made.osProfile).not.toHaveProperty("adminPassword");
        expect(await compute.virtualMachines.list("erp")).toHaveLength(1);
        await compute.virtualMachines.update("erp", "db", { tags: { app: "erp", rpo: "2h" } });
        expect((await compute.virtualMachines.get("erp", "db")).tags).toEqual({ app: "erp", rpo: "2h" });
        await compute.virtualMachines.deallocate("erp", "db");
        const snapshot = { location, creationData: { createOption: "Copy" as const, sourceResourceId: disk.id ?? "" } };
        await disks.snapshots.createOrUpdate("erp", "db-copy", snapshot);
        expect((await disks.snapshots.get("erp", "db-copy")).diskSizeGB).toBe(64);

        await expect(disks.disks.deleteMethod("erp", "db-data")).rejects.toMatchObject({ statusCode: 409 });
        await expect(network.networkInterfaces.beginDeleteAndWait("erp", "db-nic", POLLING)).rejects.toMatchObject({
            statusCode: 409,
        });
        await compute.virtualMachines.deleteMethod("erp", "db");
        await network.networkInterfaces.beginDeleteAndWait("erp", "db-nic", POLLING);
        expect((await disks.disks.listByResourceGroup("erp")).map(({ diskState }) => diskState)).toEqual([
            "Unattached",
            "Unattached",
        ]);
        await disks.disks.deleteMethod("erp", "db-data");
        await resources.resourceGroups.beginDeleteAndWait("erp", POLLING);
        await expect(resources.resourceGroups.get("erp")).rejects.toMatchObject({ statusCode: 404 });
        await resources.resourceGroups.createOrUpdate("erp", { location });
    });

    it("make a storage account and read its keys", async () => {
        const { storage } = clients;
        const account = { location, sku: { name: "Standard_LRS" }, kind: "Storage" };
        const made = await storage.storageAccounts.beginCreateAndWait("erp", "erpcopies", account, POLLING);
        expect(made).toMatchObject({ provisioningState: "Succeeded", sku: { name: "Standard_LRS", tier: "Standard" } });
        expect((await storage.storageAccounts.listKeys("erp", "erpcopies")).keys).toHaveLength(2);
        await storage.storageAccounts.delete("erp", "erpcopies");
        await expect(storage.storageAccounts.getProperties("erp", "erpcopies")).rejects.toMatchObject({
            statusCode: 404,
        });
    });
});

describe("the current clients are refused in a Hub's words", () => {
    const NONE =
        /^No registered resource provider found for location 'west' and API version '\d{4}-\d\d-\d\d' for type '\w+'\. The supported api-versions are '[\w, -]+'\. The supported locations are 'west'\.$/;

    it.each([
        [
            "compute",
            () => clients.current.compute.virtualMachines.beginCreateOrUpdateAndWait("erp", "db", { location }),
        ],
        ["disks", () => clients.current.compute.disks.get("erp", "d")],
        ["network", () => clients.current.network.virtualNetworks.get("erp", "erp")],
        ["storage", () => clients.current.storage.storageAccounts.getProperties("erp", "erpcopies")],
    ])("%s", async (_, ask) => {
        const refused = await ask().then(
            () => undefined,
            (error: unknown) => error,
        );
        expect(refused).toMatchObject({
            statusCode: 400,
            code: "NoRegisteredProviderFound",
            message: expect.stringMatching(NONE),
        });
    });

    it("locks", async () => {
        const ask = clients.current.locks.managementLocks.getAtResourceGroupLevel("erp", "keep");
        await expect(ask).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining("'2020-05-01'") });
    });
});

function clientsOf({ hubs: [hub] }: Emulator, ca: string) {
    if (hub === undefined) {
        throw new Error("The emulator has no Hub.");
    }
    const { url: endpoint, loginEndpoint, tenantId, clientId, clientSecret, subscriptionId } = hub;
    const tlsOptions = { ca };
    const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {
        authorityHost: new URL(loginEndpoint).origin,
        disableInstanceDiscovery: true,
        tlsOptions,
    });
    /** The tokens of a Hub are for its audience, and not for its address, which is what clients ask for by themselves. */
    const credentialScopes = `${hub.audience}/.default`;
    const options = { endpoint, tlsOptions, credentialScopes, retryOptions: { maxRetries: 0 } };
    const signedIn = { getToken: () => credential.getToken(credentialScopes) };
    const old = {
        baseUri: endpoint,
        agentSettings: { http: new Agent(), https: new Agent({ ca }) },
        longRunningOperationRetryTimeout: 0,
    };
    return {
        network: new NetworkManagementClient(credential, subscriptionId, options),
        resources: new ResourceManagementClient(credential, subscriptionId, options),
        storage: new StorageManagementClient(credential, subscriptionId, options),
        compute: new ComputeManagementClient(signedIn as never, subscriptionId, old as never),
        disks: new DisksClient(signedIn as never, subscriptionId, old as never),
        current: {
            compute: new CurrentCompute(credential, subscriptionId, options),
            network: new CurrentNetwork(credential, subscriptionId, options),
            storage: new CurrentStorage(credential, subscriptionId, options),
            locks: new ManagementLockClient(credential, subscriptionId, options),
        },
    };
}
