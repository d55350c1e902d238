import { expect, test } from "vitest";
import { toResourceType } from "../../standin/azure/resource-type.ts";
import type { Properties } from "../../standin/protocol/values.ts";
import { diff } from "../../standin/provider/diff.ts";

test.each<[string, Properties, Properties]>([
    ["nothing", { diskName: "data" }, { diskName: "data" }],
    ["the writing of a location", { location: "West US 2" }, { location: "westus2" }],
    ["the flag of an automatic name", { __createBeforeDelete: true }, {}],
])("%s changes nothing", (_, olds, news) => {
    expect(diffOf("compute:Disk", olds, news)).toEqual({});
});

test("Changes are named by the path of what changed", () => {
    const olds = { tags: { env: "test", "a.b": "1" }, zones: ["1", "2"], sku: { name: "Standard_LRS" } };
    const news = { tags: { env: "prod", owner: "me" }, zones: ["1"], diskSizeGB: 8, sku: { name: "Standard_LRS" } };
    expect(diffOf("compute:Disk", olds, news)).toEqual({
        "tags.env": "update",
        'tags["a.b"]': "delete",
        "tags.owner": "add",
        "zones[1]": "delete",
        diskSizeGB: "add",
    });
});

test.each([
    ["compute:Disk", "diskName"],
    ["compute:Disk", "location"],
    ["compute:Disk", "resourceGroupName"],
    ["network:Subnet", "virtualNetworkName"],
    ["network:PublicIPAddress", "publicIPAddressVersion"],
    ["authorization:ManagementLockByScope", "scope"],
])("%s is replaced when its %s changes", (key, name) => {
    const type = toResourceType(`azure-native:${key}`);
    const { replaces, deleteBeforeReplace } = diff(type, { [name]: "a", tags: { a: "1" } }, { [name]: "b", tags: {} });
    expect(replaces).toEqual([name]);
    expect(deleteBeforeReplace).toBe(true);
});

test("A resource with an automatic name is replaced before it is deleted", () => {
    const olds = { location: "a", __createBeforeDelete: true };
    const type = toResourceType("azure-native:compute:Disk");
    expect(diff(type, olds, { location: "b" }).deleteBeforeReplace).toBe(false);
});

test("What an import does not know of the inputs, the outputs tell", () => {
    const type = toResourceType("azure-native:compute:Disk");
    const state = { azureApiVersion: "2024-03-02", location: "west" };
    const { changes, replaces } = diff(type, {}, { azureApiVersion: "2024-03-02", location: "west" }, state);
    expect([...changes]).toEqual([["location", { kind: "add", replaces: false }]]);
    expect(replaces).toEqual([]);
    expect(diff(type, {}, { location: "east" }, state).replaces).toEqual(["location"]);
});

function diffOf(key: string, olds: Properties, news: Properties) {
    const { changes } = diff(toResourceType(`azure-native:${key}`), olds, news);
    return Object.fromEntries(Array.from(changes, ([path, { kind }]) => [path, kind]));
}
