import { describe, expect, it, test } from "vitest";
import { toArmPath } from "../../../standin/azure/arm-path.ts";
import { toResourceId } from "../../../standin/azure/resource-id.ts";
import { toResourceType } from "../../../standin/azure/resource-type.ts";
import type { Properties } from "../../../standin/protocol/values.ts";
import { toRequestBody } from "../../../standin/wire/request-body.ts";
import { bodies } from "./bodies.ts";
import { sentBy } from "./published-clients.ts";

describe.each(bodies)("A $key", ({ key, inputs, call }) => {
    const type = toResourceType(`azure-native:${key}`);
    const id = toResourceId(toArmPath(type), "S", { resourceGroupName: "app", ...inputs });

    it("is sent as the published client of the same API version sends it", async () => {
        const sent = await sentBy((clients) => call(clients, inputs as never));
        expect(toRequestBody(type, id, { resourceGroupName: "app", ...inputs })).toEqual(sent.body);
        expect(type.apiVersion).toBe(sent.apiVersion);
        expect(id.toLowerCase()).toBe(sent.path.toLowerCase());
        expect(sent.method).toBe("PUT");
    });
});

test("The only difference is that of a reference to a subnet, to which the client adds an empty object", async () => {
    const inputs = { ipConfigurations: [{ name: "ip", subnet: { id: "/subnet" } }] };
    const { body } = await sentBy(({ network }) => network.networkInterfaces.beginCreateOrUpdate("app", "nic", inputs));
    const ofClient = { name: "ip", properties: { subnet: { id: "/subnet", properties: {} } } };
    expect(body).toEqual({ properties: { ipConfigurations: [ofClient] } });
    const ours = { name: "ip", properties: { subnet: { id: "/subnet" } } };
    expect(bodyOf("network:NetworkInterface", inputs)).toEqual({ properties: { ipConfigurations: [ours] } });
});

describe("A body", () => {
    it("has nothing of what azure-native does not know", () => {
        expect(bodyOf("compute:Disk", { location: "west", unheardOf: 1, sku: { name: "a", size: 2 } })).toEqual({
            location: "west",
            sku: { name: "a" },
        });
    });

    it("has nothing of what Azure alone sets", () => {
        expect(bodyOf("compute:Disk", { timeCreated: "today", diskSizeGB: 8 })).toEqual({
            properties: { diskSizeGB: 8 },
        });
    });

    it("keeps empty lists and objects", () => {
        const inputs = { storageProfile: { dataDisks: [] }, osProfile: {}, tags: {}, zones: [] };
        const { tags, zones, ...properties } = inputs;
        expect(bodyOf("compute:VirtualMachine", inputs)).toEqual({ tags, zones, properties });
    });

    it("names its own parts by the id that the resource will have", () => {
        const inputs = {
            loadBalancingRules: [{ name: "web", backendAddressPool: { id: "$self/backendAddressPools/all" } }],
        };
        expect(bodyOf("network:LoadBalancer", inputs)).toEqual({
            properties: {
                loadBalancingRules: [
                    { name: "web", properties: { backendAddressPool: { id: "/id/backendAddressPools/all" } } },
                ],
            },
        });
    });

    it("has a list of identities as a map, in which those are null that are to go", () => {
        const type = toResourceType("azure-native:compute:VirtualMachine");
        const withIdentities = (...ids: string[]) => ({ identity: { userAssignedIdentities: ids } });
        expect(toRequestBody(type, "/id", withIdentities("/a", "/b"), withIdentities("/b", "/c"))).toEqual({
            identity: { userAssignedIdentities: { "/a": {}, "/b": {}, "/c": null } },
        });
    });

    it("has the inputs of a type that no table knows under properties, but for the envelope", () => {
        const inputs = { location: "west", tags: { a: "1" }, sku: { name: "Basic" }, idleTimeoutInMinutes: 4 };
        const { idleTimeoutInMinutes, ...envelope } = inputs;
        expect(bodyOf("network:NatGateway", { resourceGroupName: "app", natGatewayName: "out", ...inputs })).toEqual({
            ...envelope,
            properties: { idleTimeoutInMinutes },
        });
    });

    it("has the properties of a type that has them itself as they are", () => {
        const properties = { protectedItemType: "VM", sourceResourceId: "/vm" };
        expect(bodyOf("recoveryservices:ProtectedItem", { vaultName: "v", properties })).toEqual({ properties });
    });
});

function bodyOf(key: string, inputs: Properties): Properties {
    return toRequestBody(toResourceType(`azure-native:${key}`), "/id", inputs);
}
