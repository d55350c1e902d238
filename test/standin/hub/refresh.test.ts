import { describe, expect, it } from "vitest";
import { scriptedHub } from "./connected.ts";

const scripted = scriptedHub();
const group = "/subscriptions/S/resourceGroups/app/providers";
const machine = "azure-native:compute:VirtualMachine";
const id = `${group}/Microsoft.Compute/virtualMachines/web`;
const inputs = {
    resourceGroupName: "app",
    vmName: "web",
    location: "west",
    tags: { rpo: "PT1H" },
    osProfile: { adminUsername: "me", adminPassword: "secret" },
    storageProfile: { dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: "/disk" } }] },
};

/** What a Hub makes of it: it keeps the password, and fills in the rest. */
const body = {
    id,
    name: "web",
    type: "Microsoft.Compute/virtualMachines",
    location: "west",
    tags: { rpo: "PT1H" },
    properties: {
        vmId: "guid",
        provisioningState: "Succeeded",
        osProfile: { adminUsername: "me", allowExtensionOperations: true, secrets: [] },
        storageProfile: {
            osDisk: { name: "web_OsDisk_1", caching: "ReadWrite", diskSizeGB: 30 },
            dataDisks: [
                { lun: 0, createOption: "Attach", caching: "None", managedDisk: { id: "/disk" }, diskSizeGB: 8 },
            ],
        },
    },
};

async function deployed() {
    const client = await scripted.connect();
    scripted.hub.put(id, body);
    const outputs = await client.read(machine, id);
    return { client, outputs };
}

describe("A refresh", () => {
    it("changes no input of what nobody has changed", async () => {
        const { client, outputs } = await deployed();
        expect(outputs).toMatchObject({ vmId: "guid", storageProfile: { osDisk: { name: "web_OsDisk_1" } } });
        expect(await client.refresh(machine, id, outputs, inputs)).toEqual({ id, outputs, inputs });
    });

    it("shows a tag that somebody has changed on the Hub, and one that was added", async () => {
        const { client, outputs } = await deployed();
        scripted.hub.put(id, { ...body, tags: { rpo: "PT4H", by: "hand" } });
        const refreshed = await client.refresh(machine, id, outputs, inputs);
        expect(refreshed.inputs).toEqual({ ...inputs, tags: { rpo: "PT4H", by: "hand" } });
        expect(refreshed.outputs).toEqual({ ...outputs, tags: { rpo: "PT4H", by: "hand" } });
    });

    it("shows what was removed and what was set deeper inside", async () => {
        const { client, outputs } = await deployed();
        const { tags: _, properties, ...rest } = body;
        const [disk] = properties.storageProfile.dataDisks;
        const dataDisks = [
            { ...disk, caching: "ReadOnly" },
            { lun: 1, createOption: "Empty" },
        ];
        const storageProfile = { ...properties.storageProfile, dataDisks };
        scripted.hub.put(id, { ...rest, properties: { ...properties, storageProfile } });
        const { tags: __, ...untagged } = inputs;
        expect((await client.refresh(machine, id, outputs, inputs)).inputs).toEqual({
            ...untagged,
            storageProfile: {
                dataDisks: [
                    { lun: 0, createOption: "Attach", managedDisk: { id: "/disk" }, caching: "ReadOnly" },
                    { lun: 1, createOption: "Empty" },
                ],
            },
        });
    });

    it("takes no input from what Azure alone sets", async () => {
        const { client, outputs } = await deployed();
        scripted.hub.put(id, { ...body, properties: { ...body.properties, vmId: "other" } });
        const refreshed = await client.refresh(machine, id, outputs, inputs);
        expect(refreshed).toMatchObject({ inputs, outputs: { vmId: "other" } });
    });

    it("finds that a resource is gone", async () => {
        const { client, outputs } = await deployed();
        scripted.hub.next("GET", { status: 404, body: { error: { code: "ResourceNotFound", message: "Gone." } } });
        expect(await client.refresh(machine, id, outputs, inputs)).toEqual({ id: "", outputs: {}, inputs: {} });
    });

    it("fails where the Hub does not answer with the resource", async () => {
        const { client, outputs } = await deployed();
        scripted.hub.next("GET", { status: 403, body: { error: { code: "AuthorizationFailed", message: "No." } } });
        await expect(client.refresh(machine, id, outputs, inputs)).rejects.toThrow(
            'Status=403 Code="AuthorizationFailed" Message="No."',
        );
    });

    it("leaves subnets to resources of their own where the program does", async () => {
        const client = await scripted.connect();
        const network = "azure-native:network:VirtualNetwork";
        const networkId = `${group}/Microsoft.Network/virtualNetworks/net`;
        const own = { resourceGroupName: "app", virtualNetworkName: "net", location: "west" };
        scripted.hub.put(networkId, { id: networkId, location: "west", properties: { subnets: [] } });
        const before = await client.read(network, networkId);
        const subnets = [{ name: "a", properties: { addressPrefix: "10.0.0.0/24" } }];
        scripted.hub.put(networkId, { id: networkId, location: "west", properties: { subnets } });
        const refreshed = await client.refresh(network, networkId, before, own);
        expect(refreshed.inputs).toEqual(own);
        expect(refreshed.outputs.subnets).toEqual([{ name: "a", addressPrefix: "10.0.0.0/24" }]);
    });
});

describe("An import", () => {
    it("finds the inputs that would make what is there", async () => {
        const { client } = await deployed();
        const { inputs: found } = await client.refresh(machine, id, {});
        expect(found).toEqual({
            resourceGroupName: "app",
            vmName: "web",
            location: "west",
            tags: { rpo: "PT1H" },
            osProfile: { adminUsername: "me", allowExtensionOperations: true },
            storageProfile: {
                osDisk: { name: "web_OsDisk_1", caching: "ReadWrite", diskSizeGB: 30 },
                dataDisks: [
                    { lun: 0, createOption: "Attach", caching: "None", managedDisk: { id: "/disk" }, diskSizeGB: 8 },
                ],
            },
        });
    });

    it("takes the id for no input, although azure-native would send one", async () => {
        const client = await scripted.connect();
        const nic = `${group}/Microsoft.Network/networkInterfaces/nic`;
        scripted.hub.put(nic, { id: nic, location: "west", properties: { enableIPForwarding: true } });
        const found = await client.refresh("azure-native:network:NetworkInterface", nic, {});
        expect(found.inputs).toEqual({
            resourceGroupName: "app",
            networkInterfaceName: "nic",
            location: "west",
            enableIPForwarding: true,
        });
    });

    it("tells an extension's own type from that of the resource", async () => {
        const client = await scripted.connect();
        const extension = `${id}/extensions/agent`;
        scripted.hub.put(extension, { type: "Microsoft.Compute/x", properties: { type: "CustomScript" } });
        const found = await client.refresh("azure-native:compute:VirtualMachineExtension", extension, {});
        expect(found.inputs).toEqual({
            resourceGroupName: "app",
            vmName: "web",
            vmExtensionName: "agent",
            type: "CustomScript",
        });
        expect(found.outputs.type).toBe("Microsoft.Compute/x");
    });

    it("takes the path of a lock apart", async () => {
        const client = await scripted.connect();
        const lock = `${id}/providers/Microsoft.Authorization/locks/keep`;
        scripted.hub.put(lock, { properties: { level: "CanNotDelete" } });
        const found = await client.refresh("azure-native:authorization:ManagementLockByScope", lock, {});
        expect(found.inputs).toEqual({ scope: id, lockName: "keep", level: "CanNotDelete" });
    });

    it("refuses an id of another type", async () => {
        const { client } = await deployed();
        await expect(client.refresh("azure-native:compute:Disk", id, {})).rejects.toThrow(`failed to parse '${id}'`);
    });
});
