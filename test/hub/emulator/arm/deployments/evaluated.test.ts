import { describe, expect, test } from "vitest";
import { templates } from "../../../../../estate/templates/index.ts";
import { type JsonObject, objectIn } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { GROUP, TestHub } from "../../hub.ts";
import { NETWORK, RESOURCES, TABLE } from "./templates.ts";

const DEPLOYMENT = `${GROUP}/providers/Microsoft.Resources/deployments/d`;
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/store1`;

const HEAD = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
};

/** Deploys a template by the project's own evaluator, on a Hub that is killed after each step. */
function deployed(template: JsonObject, parameters: JsonObject = {}): { hub: TestHub; properties: JsonObject } {
    let hub = new TestHub({ profile: new HubProfile(), templates });
    const properties = { mode: "Incremental", template: { ...HEAD, ...template }, parameters };
    const begun = hub.call("PUT", DEPLOYMENT, { properties });
    expect(begun.body).not.toHaveProperty("error");
    for (let rounds = 0; rounds < 10; rounds++) {
        hub = hub.restarted();
        hub.settle();
    }
    return { hub, properties: objectIn(hub.call("GET", DEPLOYMENT).body, "properties") };
}

const account = {
    type: "Microsoft.Storage/storageAccounts",
    apiVersion: "2019-06-01",
    name: "[parameters('name')]",
    location: "[resourceGroup().location]",
    kind: "Storage",
    sku: { name: "Standard_LRS" },
};

describe("a template with expressions", () => {
    test("reads what it has deployed, and says so in outputs", () => {
        const { properties } = deployed(
            {
                parameters: { name: { type: "string" }, password: { type: "secureString" } },
                resources: [account],
                outputs: {
                    blob: { type: "string", value: "[reference(parameters('name')).primaryEndpoints.blob]" },
                    keys: {
                        type: "int",
                        value: "[length(listKeys(resourceId('Microsoft.Storage/storageAccounts', parameters('name')), '2019-06-01').keys)]",
                    },
                    suffix: { type: "string", value: "[environment().suffixes.storage]" },
                    version: {
                        type: "string",
                        value: "[first(providers('Microsoft.Storage', 'storageAccounts').apiVersions)]",
                    },
                    group: { type: "string", value: "[resourceGroup().id]" },
                    secret: { type: "secureString", value: "[parameters('password')]" },
                },
            },
            { name: { value: "store1" }, password: { value: "s3cret" } },
        );

        expect(properties).toMatchObject({
            provisioningState: "Succeeded",
            parameters: { name: { type: "String", value: "store1" }, password: { type: "SecureString" } },
            outputs: {
                blob: { type: "String", value: "https://store1.blob.west.hub.test/" },
                keys: { type: "Int", value: 2 },
                suffix: { value: "west.hub.test" },
                version: { value: "2019-06-01" },
                group: { value: GROUP },
            },
            outputResources: [{ id: ACCOUNT }],
        });
        expect(JSON.stringify(properties)).not.toContain("s3cret");
    });

    test("means the same after each restart", () => {
        const tables = ["a", "b", "c"].map((name, at, all) => ({
            type: "Microsoft.Network/routeTables",
            apiVersion: "2018-11-01",
            name: `[concat('${name}-', parameters('id'))]`,
            location: "west",
            tags: { since: "[parameters('now')]" },
            dependsOn: at === 0 ? [] : [`[concat('${all[at - 1]}-', parameters('id'))]`],
        }));
        const { hub, properties } = deployed({
            parameters: {
                id: { type: "string", defaultValue: "[newGuid()]" },
                now: { type: "string", defaultValue: "[utcNow()]" },
            },
            resources: tables,
        });
        const { id, now } = properties.parameters as { id: JsonObject; now: JsonObject };
        const found = hub.call("GET", `${GROUP}/providers/Microsoft.Network/routeTables`).body.value as JsonObject[];

        expect(properties.provisioningState).toBe("Succeeded");
        expect(found.map(({ name }) => name)).toEqual(["a", "b", "c"].map((name) => `${name}-${id.value}`));
        expect(found.map(({ tags }) => (tags as JsonObject).since)).toEqual([now.value, now.value, now.value]);
    });

    test("deploys templates within it", () => {
        const nested = {
            type: "Microsoft.Resources/deployments",
            apiVersion: "2019-10-01",
            name: "inner",
            properties: {
                mode: "Incremental",
                template: {
                    ...HEAD,
                    resources: [{ ...account, name: "store1" }],
                    outputs: { answer: { type: "int", value: 42 } },
                },
            },
        };
        const { hub, properties } = deployed({
            resources: [nested],
            outputs: { answer: { type: "int", value: "[reference('inner').outputs.answer.value]" } },
        });

        expect(properties).toMatchObject({ provisioningState: "Succeeded", outputs: { answer: { value: 42 } } });
        expect(hub.call("GET", DEPLOYMENT.replace(/d$/, "inner")).body.properties).toMatchObject({
            outputResources: [{ id: ACCOUNT }],
        });
    });

    test("goes by a profile of API versions", () => {
        const resources = [{ type: "Microsoft.Network/routeTables", name: "t", location: "west" }];

        expect(deployed({ apiProfile: "2020-09-01-hybrid", resources }).properties.provisioningState).toBe("Succeeded");
        expect(deployed({ apiProfile: "2019-03-01-hybrid", resources }).properties.provisioningState).toBe("Succeeded");
    });

    test("is exported of a group as it is, and changes nothing when it is deployed", () => {
        const hub = new TestHub({ profile: new HubProfile(), templates });
        for (const { id, apiVersion: _version, dependsOn: _needed, ...body } of [...RESOURCES].reverse()) {
            hub.done("PUT", `${id}`, body);
        }
        const before = hub.call("GET", NETWORK).body.properties as JsonObject;
        const { template = null } = hub.call("POST", `${GROUP}/exportTemplate`, { resources: ["*"] }).body;

        hub.call("PUT", DEPLOYMENT, { properties: { mode: "Complete", template } });
        hub.settle(60_000);
        expect(objectIn(hub.call("GET", DEPLOYMENT).body, "properties")).toMatchObject({
            provisioningState: "Succeeded",
            outputResources: expect.arrayContaining([{ id: NETWORK }, { id: TABLE }]),
        });
        const { subnets: _subnets, ...after } = hub.call("GET", NETWORK).body.properties as JsonObject;
        expect(before).toMatchObject(after);
    });
});
