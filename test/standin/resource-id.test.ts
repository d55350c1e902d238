import { expect, test } from "vitest";
import { readPathInputs, toArmPath, toArmType, toOwnName } from "../../standin/azure/arm-path.ts";
import { ARM_PATHS } from "../../standin/azure/arm-paths.ts";
import { toResourceId } from "../../standin/azure/resource-id.ts";
import { toResourceType } from "../../standin/azure/resource-type.ts";

const group = "/subscriptions/S/resourceGroups/app";

test.each([...ARM_PATHS])("%s takes every name in its path", (key, path) => {
    const { inputs, required } = toResourceType(`azure-native:${key}`);
    expect([...inputs]).toEqual(expect.arrayContaining(readPathInputs(path)));
    expect([...required]).not.toContain(toOwnName(path));
});

test.each([
    ["resources:ResourceGroup", {}, group],
    ["compute:Disk", { diskName: "data" }, `${group}/providers/Microsoft.Compute/disks/data`],
    [
        "network:Subnet",
        { virtualNetworkName: "net", subnetName: "front" },
        `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/front`,
    ],
    [
        "authorization:ManagementLockByScope",
        { scope: `${group}/providers/Microsoft.Compute/disks/data`, lockName: "keep" },
        `${group}/providers/Microsoft.Compute/disks/data/providers/Microsoft.Authorization/locks/keep`,
    ],
    [
        "resources:Resource",
        {
            resourceProviderNamespace: "Microsoft.Compute",
            parentResourcePath: "",
            resourceType: "disks",
            resourceName: "data",
        },
        `${group}/providers/Microsoft.Compute/disks/data`,
    ],
    // Not in the table.
    [
        "sql:Database",
        { serverName: "server", databaseName: "orders" },
        `${group}/providers/Microsoft.Sql/servers/server/databases/orders`,
    ],
    ["web:WebApp", { name: "shop" }, `${group}/providers/Microsoft.Web/webApps/shop`],
    ["network:NatGateway", { natGatewayName: "out" }, `${group}/providers/Microsoft.Network/natGateways/out`],
])("%s with %o has an id as in Azure", (key, inputs, id) => {
    const path = toArmPath(toResourceType(`azure-native:${key}`));
    expect(toResourceId(path, "S", { resourceGroupName: "app", ...inputs })).toBe(id);
});

test("an id needs every name", () => {
    const path = toArmPath(toResourceType("azure-native:network:Subnet"));
    expect(() => toResourceId(path, "S", { resourceGroupName: "app", subnetName: "front" })).toThrow(
        "the resource's id needs virtualNetworkName",
    );
});

test.each([
    [group, "Microsoft.Resources/resourceGroups"],
    [
        `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/front`,
        "Microsoft.Network/virtualNetworks/subnets",
    ],
    [
        `${group}/providers/Microsoft.Compute/disks/data/providers/Microsoft.Authorization/locks/keep`,
        "Microsoft.Authorization/locks",
    ],
])("%s is of type %s", (id, type) => {
    expect(toArmType(id)).toBe(type);
});
