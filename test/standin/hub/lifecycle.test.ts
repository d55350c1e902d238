import { describe, expect, it } from "vitest";
import { scriptedHub } from "./connected.ts";

const scripted = scriptedHub();
const group = "/subscriptions/S/resourceGroups/app/providers";
const id = `${group}/Microsoft.Compute/disks/data`;
const disk = "azure-native:compute:Disk";
const inputs = {
    resourceGroupName: "app",
    diskName: "data",
    location: "west",
    creationData: { createOption: "Empty" },
    diskSizeGB: 8,
    tags: { rpo: "PT1H" },
    azureApiVersion: "2024-03-02",
};

describe("A resource", () => {
    it("is made where there is none, and read back", async () => {
        const client = await scripted.connect();
        const made = await client.create(disk, inputs);
        expect(scripted.hub.requests).toEqual([
            `GET ${id}?api-version=2024-03-02`,
            `PUT ${id}?api-version=2024-03-02`,
            `GET ${id}?api-version=2024-03-02`,
        ]);
        expect(scripted.hub.asked.find(({ method }) => method === "PUT")).toMatchObject({
            body: {
                location: "west",
                tags: { rpo: "PT1H" },
                properties: { creationData: { createOption: "Empty" }, diskSizeGB: 8 },
            },
            headers: {
                accept: "application/json",
                authorization: expect.stringMatching(/^Bearer ey/),
                "content-type": "application/json; charset=utf-8",
                "user-agent": expect.stringMatching(/^pulumi-azure-native\/\d.* pid-/),
                "x-ms-client-request-id": expect.any(String),
            },
        });
        expect(made).toEqual({
            id,
            outputs: {
                azureApiVersion: "2024-03-02",
                creationData: { createOption: "Empty" },
                diskSizeGB: 8,
                id,
                location: "west",
                name: "data",
                tags: { rpo: "PT1H" },
                type: "T",
            },
        });
    });

    it("is not made where there is one", async () => {
        const client = await scripted.connect();
        scripted.hub.put(id, { id });
        await expect(client.create(disk, inputs)).rejects.toThrow(`cannot create already existing resource '${id}'`);
        expect(scripted.hub.requests).toHaveLength(1);
    });

    it("is not made where the Hub does not say whether there is one", async () => {
        const client = await scripted.connect();
        const error = { code: "NoRegisteredProviderFound", message: "No registered resource provider found." };
        scripted.hub.next("GET", { status: 400, body: { error } });
        await expect(client.create(disk, inputs)).rejects.toThrow(
            `cannot check existence of resource '${id}': status code 400, ${JSON.stringify({ error })}`,
        );
    });

    it("has the id that the Hub gives it", async () => {
        const client = await scripted.connect();
        const spelled = id.replace("resourceGroups", "RESOURCEGROUPS");
        scripted.hub.next("PUT", { status: 200, body: { id: spelled } });
        scripted.hub.next("GET", { status: 404 });
        scripted.hub.next("GET", { status: 200, body: { id: spelled } });
        expect(await client.create(disk, inputs)).toMatchObject({ id: spelled });
    });

    it("changes by a PUT of all its inputs", async () => {
        const client = await scripted.connect();
        const { outputs } = await client.create(disk, inputs);
        scripted.hub.asked.length = 0;
        const news = { ...inputs, tags: { rpo: "PT4H" } };
        const changed = await client.update(disk, id, { olds: outputs, oldInputs: inputs, news });
        expect(changed).toEqual({ ...outputs, tags: { rpo: "PT4H" } });
        expect(scripted.hub.requests.map((request) => request.split(" ")[0])).toEqual(["PUT", "GET"]);
    });

    it("changes by a PATCH where an identity is taken away, which a PUT would keep", async () => {
        const client = await scripted.connect();
        const set = `${group}/Microsoft.Compute/virtualMachineScaleSets/farm`;
        const inputsWith = (...ids: string[]) => ({
            resourceGroupName: "app",
            vmScaleSetName: "farm",
            identity: { type: "UserAssigned", userAssignedIdentities: ids },
        });
        const change = { olds: {}, oldInputs: inputsWith("/a", "/b"), news: inputsWith("/a") };
        await client.update("azure-native:compute:VirtualMachineScaleSet", set, change);
        expect(scripted.hub.asked.find(({ method }) => method === "PATCH")?.body).toEqual({
            identity: { type: "UserAssigned", userAssignedIdentities: { "/a": {}, "/b": null } },
        });
    });

    it("goes, also where it is gone", async () => {
        const client = await scripted.connect();
        scripted.hub.put(id, { id });
        await client.delete(disk, id);
        expect(scripted.hub.resource(id)).toBeUndefined();
        scripted.hub.next("DELETE", { status: 404, body: { error: { code: "ResourceNotFound", message: "Gone." } } });
        await client.delete(disk, id);
    });

    it("does not go where the Hub refuses", async () => {
        const client = await scripted.connect();
        const error = { code: "ScopeLocked", message: "The scope is locked." };
        scripted.hub.next("DELETE", { status: 409, body: { error } });
        await expect(client.delete(disk, id)).rejects.toThrow(
            'Status=409 Code="ScopeLocked" Message="The scope is locked."',
        );
    });
});

describe("A list of children", () => {
    const network = "azure-native:network:VirtualNetwork";
    const networkId = `${group}/Microsoft.Network/virtualNetworks/net`;
    const networkInputs = { resourceGroupName: "app", virtualNetworkName: "net", location: "west" };

    it("is empty at first where a program leaves it to resources of their own, and later kept as it is", async () => {
        const client = await scripted.connect();
        const { outputs } = await client.create(network, networkInputs);
        expect(scripted.hub.resource(networkId)).toMatchObject({
            properties: { subnets: [], virtualNetworkPeerings: [] },
        });

        const subnets = [{ id: `${networkId}/subnets/a`, etag: "1", properties: { provisioningState: "Succeeded" } }];
        scripted.hub.put(networkId, { id: networkId, properties: { subnets, virtualNetworkPeerings: [] } });
        const news = { ...networkInputs, tags: { a: "1" } };
        await client.update(network, networkId, { olds: outputs, oldInputs: networkInputs, news });
        expect(scripted.hub.resource(networkId)).toMatchObject({ tags: { a: "1" }, properties: { subnets } });
    });

    it("is what the program says where it says something", async () => {
        const client = await scripted.connect();
        const news = { ...networkInputs, subnets: [{ name: "a" }], virtualNetworkPeerings: [] };
        await client.update(network, networkId, { olds: {}, oldInputs: {}, news });
        expect(scripted.hub.requests[0]).toMatch(/^PUT/);
        expect(scripted.hub.resource(networkId)).toMatchObject({ properties: { subnets: [{ name: "a" }] } });
    });
});

describe("A lock", () => {
    it("is made and removed at the scope that it is for", async () => {
        const client = await scripted.connect();
        const lock = "azure-native:authorization:ManagementLockByScope";
        const made = await client.create(lock, { scope: id, lockName: "keep", level: "CanNotDelete" });
        expect(made.id).toBe(`${id}/providers/Microsoft.Authorization/locks/keep`);
        expect(scripted.hub.resource(made.id)).toMatchObject({ properties: { level: "CanNotDelete" } });
        await client.delete(lock, made.id);
        expect(scripted.hub.requests.at(-1)).toBe(`DELETE ${made.id}?api-version=2020-05-01`);
    });
});

describe("What Azure keeps when a program no longer sets it", () => {
    it("is set to what it would be without", async () => {
        const client = await scripted.connect();
        const account = `${group}/Microsoft.Storage/storageAccounts/store`;
        const news = {
            resourceGroupName: "app",
            accountName: "store",
            kind: "StorageV2",
            sku: { name: "Standard_LRS" },
        };
        const olds = { networkRuleSet: { defaultAction: "Deny" } };
        await client.update("azure-native:storage:StorageAccount", account, { olds, oldInputs: news, news });
        expect(scripted.hub.resource(account)).toMatchObject({
            properties: { networkAcls: { bypass: "AzureServices", defaultAction: "Allow" } },
        });
    });
});

describe("A generic resource", () => {
    it("has the API version that the program names", async () => {
        const client = await scripted.connect();
        const generic = {
            resourceGroupName: "app",
            resourceProviderNamespace: "Microsoft.Compute",
            parentResourcePath: "",
            resourceType: "disks",
            resourceName: "data",
            apiVersion: "2019-07-01",
            properties: { diskSizeGB: 8 },
        };
        await client.create("azure-native:resources:Resource", generic);
        expect(scripted.hub.requests).toContain(`PUT ${id}?api-version=2019-07-01`);
        expect(scripted.hub.resource(id)).toMatchObject({ properties: { diskSizeGB: 8 } });
        await client.delete("azure-native:resources:Resource", id, generic);
        expect(scripted.hub.requests).toContain(`DELETE ${id}?api-version=2019-07-01`);
    });
});
