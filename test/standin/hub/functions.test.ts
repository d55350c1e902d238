import { describe, expect, it } from "vitest";
import { scriptedHub } from "./connected.ts";
import { metadataAt } from "./scripted-hub.ts";

const scripted = scriptedHub();
const group = "/subscriptions/S/resourceGroups/app";
const account = `${group}/providers/Microsoft.Storage/storageAccounts/store`;

describe("A function", () => {
    it("finds a resource", async () => {
        const client = await scripted.connect();
        scripted.hub.put(account, { id: account, properties: { supportsHttpsTrafficOnly: true } });
        const args = { resourceGroupName: "app", accountName: "store" };
        expect(await client.invoke("azure-native:storage:getStorageAccount", args)).toEqual({
            id: account,
            enableHttpsTrafficOnly: true,
            azureApiVersion: "2024-01-01",
        });
    });

    it("says which resource there is not", async () => {
        const client = await scripted.connect();
        const args = { resourceGroupName: "app", accountName: "store" };
        await expect(client.invoke("azure-native:storage:getStorageAccount", args)).rejects.toThrow(
            `request failed ${account}: Status=404 Code="ResourceNotFound" Message="Gone."`,
        );
    });

    it("lists what a resource keeps to itself", async () => {
        const client = await scripted.connect();
        const keys = [{ keyName: "key1", value: "secret", permissions: "Full" }];
        scripted.hub.next("POST", { status: 200, body: { keys } });
        const args = { resourceGroupName: "app", accountName: "store" };
        expect(await client.invoke("azure-native:storage:listStorageAccountKeys", args)).toEqual({ keys });
        expect(scripted.hub.requests).toEqual([`POST ${account}/listKeys?api-version=2024-01-01`]);
        expect(scripted.hub.asked.at(-1)?.body).toEqual({});
    });

    it("that is none of these is refused by name", async () => {
        const client = await scripted.connect();
        await expect(client.invoke("azure-native:network:createThing", {})).rejects.toThrow(
            "cannot answer azure-native:network:createThing",
        );
    });
});

describe("Who is logged in", () => {
    it("is told by a token for the directory", async () => {
        const client = await scripted.connect();
        expect(await client.invoke("azure-native:authorization:getClientConfig", {})).toEqual({
            clientId: "client",
            objectId: "object",
            subscriptionId: "S",
            tenantId: "tenant",
        });
        expect(scopes()).toEqual(["https://graph.hub.test/.default"]);
    });

    it("cannot be told without one", async () => {
        const { microsoftGraphResourceId: _, ...metadata } = metadataAt(scripted.hub.url);
        scripted.hub.metadata = metadata;
        const client = await scripted.connect();
        await expect(client.invoke("azure-native:authorization:getClientConfig", {})).rejects.toThrow(
            "The provider configuration must include a value for microsoftGraphEndpoint",
        );
    });

    it("gets a token for Resource Manager, or for what is named", async () => {
        const client = await scripted.connect();
        const { token } = await client.invoke("azure-native:authorization:getClientToken", {});
        expect(token).toMatch(/^ey/);
        await client.invoke("azure-native:authorization:getClientToken", { endpoint: "https://vault.hub.test" });
        expect(scopes()).toEqual([`${scripted.hub.url}//.default`, "https://vault.hub.test/.default"]);
    });
});

describe("The location of a resource", () => {
    it("is that of its group, which is asked for once", async () => {
        const client = await scripted.connect();
        scripted.hub.put(group, { location: "west" });
        for (let time = 0; time < 2; time++) {
            const inputs = await client.check("azure-native:compute:Disk", { resourceGroupName: "app" });
            expect(inputs).toMatchObject({ location: "west" });
        }
        expect(scripted.hub.requests).toEqual([`GET ${group}?api-version=2020-10-01`]);
    });

    it("is left open where the group cannot be found, and nobody is asked where it is known", async () => {
        const client = await scripted.connect();
        const disk = "azure-native:compute:Disk";
        expect(await client.check(disk, { resourceGroupName: "app" })).not.toHaveProperty("location");
        scripted.hub.asked.length = 0;
        await client.check(disk, { resourceGroupName: "app", location: "east" });
        await client.create(disk, { resourceGroupName: "app", diskName: "data" }, { preview: true });
        expect(scripted.hub.requests).toEqual([]);
    });
});

/** For what tokens were asked. */
function scopes(): (string | undefined)[] {
    return scripted.hub.logins.map(({ form }) => form.scope);
}
