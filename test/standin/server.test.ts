import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startStandIn } from "../../standin/server.ts";
import { Client } from "./client.ts";

const disk = "azure-native:compute:Disk";
const inputs = {
    resourceGroupName: "app",
    diskName: "data",
    creationData: { createOption: "Empty" },
    location: "redmond",
};

let standIn: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
    standIn = await startStandIn();
});

afterAll(() => standIn.close());

test("A resource lives from creation to deletion", async () => {
    const client = await connect("1");
    const { id, outputs } = await client.create(disk, inputs);
    expect(id).toBe("/subscriptions/1/resourceGroups/app/providers/Microsoft.Compute/disks/data");
    expect(outputs).toMatchObject({
        id,
        name: "data",
        type: "Microsoft.Compute/disks",
        location: "redmond",
        creationData: { createOption: "Empty" },
        provisioningState: "Succeeded",
    });
    expect(outputs).not.toHaveProperty("resourceGroupName");
    expect(outputs).not.toHaveProperty("diskState");

    expect(await client.read(disk, id.toUpperCase())).toEqual(outputs);
    const asked = { resourceGroupName: "app", diskName: "data" };
    expect(await client.invoke("azure-native:compute:getDisk", asked)).toEqual(outputs);

    await client.delete(disk, id);
    await expect(client.read(disk, id)).rejects.toThrow(`holds no resource ${id}`);
    await expect(client.invoke("azure-native:compute:getDisk", asked)).rejects.toThrow("contacts no Azure");
});

test("Children that become resources get ids", async () => {
    const client = await connect("1");
    const { id, outputs } = await client.create("azure-native:network:LoadBalancer", {
        resourceGroupName: "app",
        loadBalancerName: "front",
        backendAddressPools: [{ name: "pool" }],
        frontendIPConfigurations: [{ name: "ip", subnet: { id: "/subnet" } }],
    });
    expect(outputs.backendAddressPools).toEqual([
        { name: "pool", id: `${id}/backendAddressPools/pool`, provisioningState: "Succeeded" },
    ]);
    expect(outputs.frontendIPConfigurations).toEqual([
        expect.objectContaining({ id: `${id}/frontendIPConfigurations/ip`, subnet: { id: "/subnet" } }),
    ]);
});

test("A preview makes nothing", async () => {
    const client = await connect("2");
    expect(await client.create(disk, inputs, { preview: true })).toMatchObject({
        id: "",
        outputs: { location: "redmond" },
    });
    await expect(
        client.invoke("azure-native:compute:getDisk", { resourceGroupName: "app", diskName: "data" }),
    ).rejects.toThrow();
});

test("State that another process made is believed", async () => {
    const client = await connect("3");
    expect(await client.read(disk, "/elsewhere", { name: "data" })).toEqual({ name: "data" });
});

test("Providers on one process keep their configuration and resources apart", async () => {
    const [a, b] = [await connect("a", "east"), await connect("b", "west")];
    expect(await a.check(disk, {})).toMatchObject({ location: "east" });
    expect(await b.check(disk, {})).toMatchObject({ location: "west" });
    const { id } = await a.create(disk, inputs);
    await expect(b.read(disk, id)).rejects.toThrow("holds no resource");
});

test("A resource takes the location of its group", async () => {
    const client = await connect("4", "");
    await client.create("azure-native:resources:ResourceGroup", { resourceGroupName: "app", location: "redmond" });
    expect(await client.check(disk, { resourceGroupName: "app" })).toMatchObject({ location: "redmond" });
});

test("Who is logged in is plainly fake", async () => {
    const client = await connect("5");
    const config = await client.invoke("azure-native:authorization:getClientConfig", {});
    expect(config).toMatchObject({ subscriptionId: "5", clientId: "00000000-0000-0000-0000-000000000000" });
    const { token } = await client.invoke("azure-native:authorization:getClientToken", {});
    expect(token).toBe("stand-in-token-valid-nowhere");
});

async function connect(subscriptionId: string, location = "redmond"): Promise<Client> {
    const client = new Client(standIn.port);
    onTestFinished(() => client.close());
    await client.configure({ subscriptionId, ...(location && { location }) });
    return client;
}
