import { ManagementLockClient } from "@azure/arm-locks";
import { ResourceManagementClient } from "@azure/arm-resources-profile-2020-09-01-hybrid";
import { beforeEach, describe, expect, test } from "vitest";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { deploying, NETWORK, RESOURCES, SIMPLE, TABLE } from "../../arm/deployments/templates.ts";
import { all, CREDENTIAL, clientOptions, POLLING } from "../../client-options.ts";
import { GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

let hub: TestHub;
let client: ResourceManagementClient;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile(), templates: SIMPLE });
    client = new ResourceManagementClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub));
});

describe("Microsoft's client of Resource Manager", () => {
    test("makes, lists, changes and removes resource groups", async () => {
        const { resourceGroups } = client;

        expect(await resourceGroups.checkExistence("h")).toMatchObject({ body: false });
        expect(await resourceGroups.createOrUpdate("h", { location: "west", tags: { env: "prod" } })).toMatchObject({
            name: "h",
            properties: { provisioningState: "Succeeded" },
        });
        expect(await resourceGroups.checkExistence("h")).toMatchObject({ body: true });
        expect(await resourceGroups.update("h", { tags: { env: "test" } })).toMatchObject({ tags: { env: "test" } });
        expect((await all(resourceGroups.list({ filter: "tagName eq 'env'" }))).map(({ name }) => name)).toEqual(["h"]);
        expect((await all(resourceGroups.list({ top: 1 }))).map(({ name }) => name)).toEqual(["g", "h"]);
        expect(await resourceGroups.beginExportTemplateAndWait("h", { resources: ["*"] }, POLLING)).toHaveProperty(
            "template",
        );
        await resourceGroups.beginDeleteAndWait("h", POLLING);
        await expect(resourceGroups.get("h")).rejects.toMatchObject({ code: "ResourceGroupNotFound", statusCode: 404 });
    });

    test("asks for providers, and registers them", async () => {
        const { providers } = client;

        expect((await all(providers.list())).map(({ namespace }) => namespace)).toContain("Microsoft.Compute");
        const { resourceTypes = [] } = await providers.get("Microsoft.Compute");
        expect(resourceTypes.find(({ resourceType }) => resourceType === "disks")?.apiVersions).toContain("2019-07-01");
        expect(await providers.unregister("Microsoft.Compute")).toMatchObject({ registrationState: "Unregistered" });
        expect(await providers.register("Microsoft.Compute")).toMatchObject({ registrationState: "Registered" });
        expect((await all(client.operations.list())).length).toBeGreaterThan(5);
        expect(await all(client.tagsOperations.list())).toEqual([]);
    });

    test("makes, lists and removes resources of any type by their ids", async () => {
        const { resources } = client;
        const table = { location: "west", properties: {} };

        expect(await resources.beginCreateOrUpdateByIdAndWait(TABLE, "2018-11-01", table, POLLING)).toMatchObject({
            id: TABLE,
        });
        expect(await resources.checkExistenceById(TABLE, "2018-11-01")).toMatchObject({ body: true });
        expect(
            await resources.beginUpdateByIdAndWait(TABLE, "2018-11-01", { tags: { a: "b" } }, POLLING),
        ).toMatchObject({ tags: { a: "b" } });
        expect(await resources.getById(TABLE, "2018-11-01")).toMatchObject({ name: "t", tags: { a: "b" } });
        const filter = "resourceType eq 'Microsoft.Network/routeTables'";
        expect((await all(resources.list({ filter }))).map(({ id }) => id)).toEqual([TABLE]);
        expect((await all(resources.listByResourceGroup("g"))).map(({ id }) => id)).toEqual([TABLE]);
        await resources.beginDeleteByIdAndWait(TABLE, "2018-11-01", POLLING);
        expect(await resources.checkExistenceById(TABLE, "2018-11-01")).toMatchObject({ body: false });
        await expect(resources.getById(TABLE, "2024-05-01")).rejects.toMatchObject({
            code: "NoRegisteredProviderFound",
        });
        await expect(resources.beginMoveResourcesAndWait("g", {}, POLLING)).rejects.toMatchObject({ statusCode: 501 });
    });

    test("deploys templates, and tells what they did", async () => {
        const { deployments, deploymentOperations } = client;
        const body = deploying(RESOURCES) as unknown as Parameters<typeof deployments.beginCreateOrUpdate>[2];

        expect(
            (await deployments.beginValidateAndWait("g", "d", body, POLLING)).properties?.validatedResources,
        ).toHaveLength(2);
        expect(await deployments.checkExistence("g", "d")).toMatchObject({ body: false });
        const { properties } = await deployments.beginCreateOrUpdateAndWait("g", "d", body, POLLING);
        expect(properties).toMatchObject({
            provisioningState: "Succeeded",
            outputResources: [{ id: NETWORK }, { id: TABLE }],
        });
        expect(await all(deployments.listByResourceGroup("g"))).toHaveLength(1);
        const operations = await all(deploymentOperations.list("g", "d"));
        expect(operations.map(({ properties: step }) => step?.targetResource?.resourceName).sort()).toEqual(["t", "v"]);
        const [{ operationId = "" } = {}] = operations;
        expect(await deploymentOperations.get("g", "d", operationId)).toMatchObject({ operationId });
        expect(await deployments.exportTemplate("g", "d")).toHaveProperty("template.resources");
        await deployments.beginDeleteAndWait("g", "d", POLLING);
        expect(await deployments.checkExistence("g", "d")).toMatchObject({ body: false });
    });

    test("is told why a deployment fails", async () => {
        const broken = { ...RESOURCES[1], location: "east" } as (typeof RESOURCES)[number];
        const body = deploying([broken]) as unknown as Parameters<typeof client.deployments.beginCreateOrUpdate>[2];

        await expect(client.deployments.beginCreateOrUpdateAndWait("g", "d", body, POLLING)).rejects.toThrow();
        expect((await client.deployments.get("g", "d")).properties?.provisioningState).toBe("Failed");
    });
});

describe("Microsoft's client of locks", () => {
    test("is refused, as it speaks an API version that a Hub does not have", async () => {
        const locks = new ManagementLockClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub)).managementLocks;

        await expect(
            locks.createOrUpdateAtResourceGroupLevel("g", "l", { level: "CanNotDelete" }),
        ).rejects.toMatchObject({
            statusCode: 400,
            code: "InvalidApiVersionParameter",
            message: expect.stringContaining(
                "The api-version '2020-05-01' is invalid. The supported versions are '2016-09-01",
            ),
        });
        expect(hub.call("GET", `${GROUP}/providers/Microsoft.Authorization/locks`).body).toEqual({ value: [] });
    });

    test("is taken where a Hub takes any API version", async () => {
        const lenient = new TestHub({ profile: new HubProfile(), isLenient: true });
        const locks = new ManagementLockClient(CREDENTIAL, SUBSCRIPTION, clientOptions(lenient)).managementLocks;

        await locks.createOrUpdateAtResourceGroupLevel("g", "l", { level: "CanNotDelete" });
        expect((await all(locks.listAtResourceGroupLevel("g"))).map(({ name }) => name)).toEqual(["l"]);
        expect(lenient.refusal("DELETE", GROUP)).toMatch(/^409 ScopeLocked/);
        await locks.deleteAtResourceGroupLevel("g", "l");
        expect(await all(locks.listAtSubscriptionLevel())).toEqual([]);
    });
});
