import { StorageManagementClient as CurrentClient } from "@azure/arm-storage";
import { StorageManagementClient } from "@azure/arm-storage-profile-2020-09-01-hybrid";
import { beforeEach, describe, expect, test } from "vitest";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { all, CREDENTIAL, clientOptions, POLLING } from "../../client-options.ts";
import { SUBSCRIPTION, TestHub } from "../../hub.ts";

const ACCOUNT = { location: "west", kind: "Storage", sku: { name: "Standard_LRS" } };
let hub: TestHub;
let client: StorageManagementClient;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
    client = new StorageManagementClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub));
});

describe("Microsoft's client of storage accounts", () => {
    test("makes, reads, lists, changes and removes them", async () => {
        const { storageAccounts } = client;

        const check = { name: "store1", type: "Microsoft.Storage/storageAccounts" as const };
        expect(await storageAccounts.checkNameAvailability(check)).toMatchObject({ nameAvailable: true });
        expect(await storageAccounts.beginCreateAndWait("g", "store1", ACCOUNT, POLLING)).toMatchObject({
            name: "store1",
            provisioningState: "Succeeded",
            sku: { name: "Standard_LRS", tier: "Standard" },
            primaryEndpoints: { blob: "https://store1.blob.west.hub.test/" },
        });
        expect(await storageAccounts.checkNameAvailability(check)).toMatchObject({ reason: "AlreadyExists" });
        expect(await storageAccounts.update("g", "store1", { tags: { a: "b" } })).toMatchObject({ tags: { a: "b" } });
        expect(await storageAccounts.getProperties("g", "store1")).toMatchObject({ creationTime: expect.any(Date) });
        expect(await all(storageAccounts.list())).toHaveLength(1);
        expect(await all(storageAccounts.listByResourceGroup("g"))).toHaveLength(1);
        const { keys = [] } = await storageAccounts.listKeys("g", "store1");
        expect(keys.map(({ keyName, permissions }) => [keyName, permissions])).toEqual([
            ["key1", "Full"],
            ["key2", "Full"],
        ]);
        const renewed = await storageAccounts.regenerateKey("g", "store1", { keyName: "key2" });
        expect(renewed.keys?.[0]).toEqual(keys[0]);
        expect(renewed.keys?.[1]).not.toEqual(keys[1]);
        await storageAccounts.delete("g", "store1");
        await expect(storageAccounts.getProperties("g", "store1")).rejects.toMatchObject({ statusCode: 404 });
    });

    test("asks for usages and skus", async () => {
        expect(await all(client.usages.listByLocation("west"))).toMatchObject([{ currentValue: 0 }]);
        expect(await all(client.skus.list())).toHaveLength(2);
        expect((await all(client.operations.list())).length).toBeGreaterThan(0);
    });

    test("is refused where it is the current one", async () => {
        const { storageAccounts } = new CurrentClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub));

        await expect(storageAccounts.beginCreateAndWait("g", "store1", ACCOUNT, POLLING)).rejects.toMatchObject({
            statusCode: 400,
            code: "NoRegisteredProviderFound",
            message: expect.stringContaining("for type 'storageAccounts'. The supported api-versions are"),
        });
    });
});
