import { describe, expect, it } from "vitest";
import { scriptedHub } from "./connected.ts";

const scripted = scriptedHub();
const group = "/subscriptions/S/resourceGroups/app";
const id = `${group}/providers/Microsoft.Compute/disks/data`;
const disk = "azure-native:compute:Disk";
const inputs = {
    resourceGroupName: "app",
    diskName: "data",
    location: "west",
    creationData: { createOption: "Empty" },
};
const operation = "/subscriptions/S/providers/Microsoft.Compute/locations/west/operations/1";
const missing = { status: 404, body: { error: { code: "ResourceNotFound", message: "Gone." } } };

describe("A long operation", () => {
    it("is followed by Azure-AsyncOperation to its end, and the resource read then", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        const headers = { "azure-asyncoperation": `${hub.url}${operation}?api-version=2024-03-02`, "retry-after": "0" };
        hub.next("PUT", { status: 202, headers, body: { name: "data" } });
        hub.next("GET", missing);
        hub.next("GET", { status: 200, body: { status: "InProgress" } });
        hub.next("GET", () => {
            hub.put(id, { id, properties: { provisioningState: "Succeeded" } });
            return { status: 200, body: { status: "Succeeded" } };
        });
        const { outputs } = await client.create(disk, inputs);
        expect(outputs).toMatchObject({ id, provisioningState: "Succeeded" });
        expect(hub.requests.map((request) => request.replace(/\?.*/, ""))).toEqual([
            `GET ${id}`,
            `PUT ${id}`,
            `GET ${operation}`,
            `GET ${operation}`,
            `GET ${id}`,
            `GET ${id}`,
        ]);
    });

    it("is followed by a Location without host and version as well", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        hub.next("PUT", { status: 202, headers: { location: operation } });
        hub.next("GET", missing);
        hub.next("GET", { status: 202 });
        hub.next("GET", { status: 200, body: { id, name: "data" } });
        await client.create(disk, inputs);
        expect(hub.requests).toContain(`GET ${operation}?api-version=2024-03-02`);
    });

    it("is followed by the state of the resource where no header says how", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        hub.next("PUT", { status: 201, body: { id, properties: { provisioningState: "Creating" } } });
        hub.next("GET", missing);
        hub.next("GET", { status: 200, body: { id, properties: { provisioningState: "Updating" } } });
        hub.next("GET", { status: 200, body: { id, properties: { provisioningState: "Succeeded" } } });
        hub.next("GET", { status: 200, body: { id, properties: { provisioningState: "Succeeded" } } });
        expect((await client.create(disk, inputs)).outputs).toMatchObject({ provisioningState: "Succeeded" });
    });

    it("is no operation where the API does not describe it as one", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        const headers = { "azure-asyncoperation": `${hub.url}${operation}` };
        hub.next("PUT", ({ body }) => {
            hub.put(group, body as object);
            return { status: 201, headers, body: { id: group } };
        });
        await client.create("azure-native:resources:ResourceGroup", { resourceGroupName: "app", location: "west" });
        expect(hub.requests.join()).not.toContain("operations");
    });

    it("waits as long as the Hub says before the first question", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        hub.put(group, { id: group });
        hub.next("DELETE", { status: 202, headers: { location: `${hub.url}${operation}`, "retry-after": "1" } });
        hub.next("GET", { status: 200 });
        const start = Date.now();
        await client.delete("azure-native:resources:ResourceGroup", group);
        expect(Date.now() - start).toBeGreaterThan(990);
        expect(hub.requests.map((request) => request.split("?")[0])).toEqual([`DELETE ${group}`, `GET ${operation}`]);
    });

    it("of a deletion may end with nothing to be found", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        hub.next("DELETE", { status: 202, headers: { location: `${hub.url}${operation}` } });
        hub.next("GET", missing);
        await client.delete(disk, id);
    });

    it("of a deletion fails as the Hub says", async () => {
        const client = await scripted.connect();
        const { hub } = scripted;
        const error = { code: "OperationNotAllowed", message: "The disk is attached." };
        hub.next("DELETE", { status: 202, headers: { "azure-asyncoperation": `${hub.url}${operation}` } });
        hub.next("GET", { status: 200, body: { status: "Failed", error } });
        await expect(client.delete(disk, id)).rejects.toThrow(
            'Status=200 Code="OperationNotAllowed" Message="The disk is attached."',
        );
    });

    it("is not followed away from the Hub", async () => {
        const client = await scripted.connect();
        scripted.hub.next("DELETE", {
            status: 202,
            headers: { location: "https://management.azure.com/operations/1" },
        });
        await expect(client.delete(disk, id)).rejects.toThrow("does not contact management.azure.com");
    });
});
