import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { GROUP, planOf, refusalOf, type Told, withFrame } from "../deployed.ts";

const DISKS = { type: "Microsoft.Storage/storageAccounts", apiVersion: "2019-06-01", name: "disks" };
const DISKS_ID = `${GROUP}/providers/Microsoft.Storage/storageAccounts/disks`;
const MACHINE = { type: "Microsoft.Compute/virtualMachines", apiVersion: "2020-06-01", name: "db" };
const NESTED = { type: "Microsoft.Resources/deployments", apiVersion: "2019-10-01", name: "inner" };
const standing = {
    [DISKS_ID]: {
        ...{ id: DISKS_ID, name: "disks", type: "Microsoft.Storage/storageAccounts", location: "west" },
        properties: { primaryEndpoints: { blob: "https://disks.blob.west.hub.test/" } },
    },
};

function bodyOf(resource: JsonObject, { template, ...told }: Told = {}): JsonObject {
    const resources = [...((template?.resources ?? []) as JsonObject[]), resource];
    return (
        planOf({ standing, ...told, template: { ...template, resources } })
            .resources.at(-1)
            ?.body() ?? {}
    );
}

describe("what is sent of a resource", () => {
    it("is what is written, without what only templates say, and with its expressions evaluated", () => {
        const written = {
            ...{ ...MACHINE, comments: "x", condition: true, metadata: {}, dependsOn: [], resources: [] },
            location: "[resourceGroup().location]",
            tags: { "[concat('a', 'b')]": "[[x]" },
            sku: "[null()]",
            plan: null,
            zones: ["1"],
            properties: {
                osDisk: null,
                copy: [{ name: "dataDisks", count: 2, input: { lun: "[copyIndex('dataDisks')]" } }],
            },
        };
        expect(bodyOf(written)).toEqual({
            location: "west",
            tags: { ab: "[x]" },
            zones: ["1"],
            properties: { osDisk: null, dataDisks: [{ lun: 0 }, { lun: 1 }] },
        });
    });

    it("is evaluated once what it asks something of is there, each time anew", () => {
        const asking = { ...MACHINE, properties: { uri: "[reference('disks').primaryEndpoints.blob]" } };
        const changing: Record<string, JsonObject> = {};
        const plan = planOf({ standing: changing, template: { resources: [DISKS, asking] } });
        const body = () => plan.resources[1]?.body();
        expect(refusalOf(body)).toBe(
            "ResourceNotFound: The Resource 'Microsoft.Storage/storageAccounts/disks' under resource group 'erp' was not found.",
        );
        changing[DISKS_ID] = standing[DISKS_ID] as JsonObject;
        expect(body()).toEqual({ properties: { uri: "https://disks.blob.west.hub.test/" } });
    });

    it.each<[string, unknown]>([
        ["reference('disks').primaryEndpoints.blob", "https://disks.blob.west.hub.test/"],
        ["reference('DISKS', '2019-06-01').primaryEndpoints.blob", "https://disks.blob.west.hub.test/"],
        [
            "reference(resourceId('Microsoft.Storage/storageAccounts/', 'disks')).primaryEndpoints.blob",
            "https://disks.blob.west.hub.test/",
        ],
        ["reference('disks', '2019-06-01', 'full').location", "west"],
        ["reference('disks', 'Full').apiVersion", "2019-06-01"],
        ["reference('disks', '2019-06-01', 'Full').resourceGroupName", "erp"],
        ["reference('disks', '2019-06-01', 'Full').resourceId", DISKS_ID],
        [
            "reference('disks', '2019-06-01', 'Full').properties.primaryEndpoints.blob",
            "https://disks.blob.west.hub.test/",
        ],
        ["listKeys('disks', '2019-06-01').keys[0].value", "k1"],
        ["listAccountSas('disks', '2019-06-01', createObject('a', 1)).input.a", 1],
        ["listKeys(resourceId('Microsoft.Storage/storageAccounts', 'disks'), '2016-01-01').apiVersion", "2016-01-01"],
    ])("may ask something of a resource: %s", (expression, value) => {
        expect(
            bodyOf({ ...MACHINE, properties: { x: `[${expression}]` } }, { template: { resources: [DISKS] } }),
        ).toEqual({
            properties: { x: value },
        });
    });

    it("asks in the API version of the template, where no other is said", () => {
        const asked: (string | undefined)[] = [];
        const reference = (id: string, apiVersion: string | undefined) => {
            asked.push(`${id.split("/").at(-1)} ${apiVersion}`);
            return { properties: {} };
        };
        const other = "/subscriptions/s/resourceGroups/g/providers/A.B/c/d";
        const properties = { a: "[reference('disks')]", b: `[reference('${other}', '2020-01-01')]` };
        bodyOf({ ...MACHINE, properties }, { reference, template: { resources: [DISKS] } });
        expect(asked).toEqual(["disks 2019-06-01", "d 2020-01-01"]);
    });

    it.each<[string, string]>([
        [
            "reference('disks').none",
            "The language expression property 'none' doesn't exist, available properties are 'primaryEndpoints'",
        ],
        ["reference('disks')[0]", "The language expression property '0' can't be evaluated"],
        [
            "substring(reference('disks').primaryEndpoints.blob, 99)",
            "Unable to evaluate template language function 'substring'",
        ],
    ])("is refused where it still has no value then, with where that stands: %s", (expression, reason) => {
        const resource = { ...MACHINE, properties: { a: [{ b: `[${expression}]` }] } };
        expect(refusalOf(() => bodyOf(resource, { template: { resources: [DISKS] } }))).toMatch(
            new RegExp(
                `^InvalidTemplate: Unable to process template language expressions for resource '${GROUP}/providers/Microsoft.Compute/virtualMachines/db' at line '1' and column '\\d+'\\. '.*\\(resources\\[1\\]\\.properties\\.a\\[0\\]\\.b\\)\\.'$`,
            ),
        );
        expect(refusalOf(() => bodyOf(resource, { template: { resources: [DISKS] } }))).toContain(reason);
    });

    it("is refused at once where it can have no value whatever is there", () => {
        const resource = { ...MACHINE, properties: { a: [1, { b: "[substring('a', 2)]" }] } };
        expect(refusalOf(() => planOf({ template: { resources: [resource] } }))).toContain(
            "(resources[0].properties.a[1].b). Please see https://aka.ms/arm-template-expressions",
        );
        const looped = { ...MACHINE, properties: { copy: [{ name: "x", count: 1, input: "[none()]" }] } };
        expect(refusalOf(() => planOf({ template: { resources: [looped] } }))).toContain("(resources[0].properties)");
        const named = { ...MACHINE, tags: { "[createArray()]": 1 } };
        expect(refusalOf(() => planOf({ template: { resources: [named] } }))).toContain(
            "The name of a member must be of type 'String' (resources[0].tags)",
        );
        const broken = { ...MACHINE, tags: { a: "[concat('a'" + "]" } };
        expect(refusalOf(() => planOf({ template: { resources: [broken] } }))).toContain(
            "Unable to parse language expression 'concat('a''",
        );
    });
});

describe("what is sent of a nested deployment", () => {
    const inner = withFrame({
        parameters: { name: { type: "string", defaultValue: "x" } },
        variables: { v: "inner" },
        resources: [{ ...DISKS, name: "[parameters('name')]", tags: { v: "[variables('v')]" } }],
    });
    const outer = { variables: { v: "outer" }, parameters: { name: { type: "string", defaultValue: "web" } } };

    it("is its template as it is where expressions in it mean its own parameters", () => {
        const properties = {
            ...{ mode: "Incremental", template: inner, expressionEvaluationOptions: { scope: "Inner" } },
            parameters: { name: { value: "[concat(parameters('name'), '-disks')]" } },
        };
        expect(bodyOf({ ...NESTED, properties }, { template: outer })).toEqual({
            properties: { mode: "Incremental", template: inner, parameters: { name: { value: "web-disks" } } },
        });
        const { parameters: _parameters, ...bare } = properties;
        expect(bodyOf({ ...NESTED, properties: bare })).toMatchObject({ properties: { parameters: {} } });
    });

    it("is otherwise a template without expressions, as these mean what stands around it", () => {
        const template = withFrame({
            resources: [
                { ...DISKS, name: "[concat(parameters('name'), copyIndex())]", copy: { name: "l", count: 2 } },
                { ...MACHINE, dependsOn: ["l"], tags: { v: "[variables('v')]", w: "[[x]" }, condition: true },
                { ...MACHINE, name: "off", condition: "[equals(1, 2)]" },
                {
                    ...{ type: "Microsoft.Authorization/locks", apiVersion: "2016-09-01", name: "k" },
                    ...{ scope: "Microsoft.Compute/virtualMachines/db", properties: {} },
                },
            ],
            outputs: { blob: { type: "string", value: "[reference('disks').primaryEndpoints.blob]" } },
        });
        const sent = bodyOf(
            { ...NESTED, resourceGroup: "other", properties: { mode: "Incremental", template } },
            { template: { ...outer, resources: [DISKS] } },
        );
        const providers = `${GROUP.replace(/erp$/, "other")}/providers`;
        const disks = (name: string) => ({ ...DISKS, name, dependsOn: [] });
        expect(sent).toEqual({
            properties: {
                mode: "Incremental",
                parameters: {},
                template: withFrame({
                    resources: [
                        disks("web0"),
                        disks("web1"),
                        {
                            ...MACHINE,
                            tags: { v: "outer", w: "[[x]" },
                            dependsOn: [0, 1].map((at) => `${providers}/Microsoft.Storage/storageAccounts/web${at}`),
                        },
                        {
                            ...{ type: "Microsoft.Authorization/locks", apiVersion: "2016-09-01", name: "k" },
                            scope: `${providers}/Microsoft.Compute/virtualMachines/db`,
                            ...{ dependsOn: [], properties: {} },
                        },
                    ],
                    outputs: { blob: { type: "String", value: "https://disks.blob.west.hub.test/" } },
                }),
            },
        });
        // What is sent is a template again.
        const again = (sent.properties as JsonObject).template as JsonObject;
        const resourceGroup = { name: "other", location: "west" };
        const plan = planOf({ template: again, resourceGroup });
        expect(plan.resources[2]?.body()).toEqual({ tags: { v: "outer", w: "[x]" } });
        expect(plan.resources[3]?.id).toBe(
            `${providers}/Microsoft.Compute/virtualMachines/db/providers/Microsoft.Authorization/locks/k`,
        );
        expect(plan.outputs()).toEqual({ blob: { type: "String", value: "https://disks.blob.west.hub.test/" } });
    });

    it("holds others, each with its own meaning of expressions", () => {
        const scope = { expressionEvaluationOptions: { scope: "inner" } };
        const own = { ...NESTED, name: "own", properties: { ...scope, mode: "Incremental", template: inner } };
        const alike = { ...NESTED, name: "alike", subscriptionId: "s2", resourceGroup: "g2" };
        const tagged = withFrame({ resources: [{ ...DISKS, tags: { v: "[variables('v')]", w: "[[x]" } }] });
        const template = withFrame({
            resources: [own, { ...alike, properties: { mode: "Incremental", template: tagged } }],
        });
        const sent = bodyOf({ ...NESTED, properties: { mode: "Incremental", template } }, { template: outer });
        const plan = planOf({ template: (sent.properties as JsonObject).template as JsonObject });
        expect(plan.resources.map(({ id }) => id)).toEqual([
            `${GROUP}/providers/Microsoft.Resources/deployments/own`,
            "/subscriptions/s2/resourceGroups/g2/providers/Microsoft.Resources/deployments/alike",
        ]);
        const [first, second] = plan.resources.map(({ body }) => (body().properties as JsonObject).template);
        expect(first).toEqual(inner);
        expect(planOf({ template: second as JsonObject }).resources[0]?.body()).toEqual({
            tags: { v: "outer", w: "[x]" },
        });
    });

    it("depends on what it asks something of", () => {
        const template = withFrame({ resources: [{ ...MACHINE, tags: { a: "[reference('disks').x]" } }] });
        const plan = planOf({ template: { resources: [DISKS, { ...NESTED, properties: { template } }] } });
        expect(plan.resources[1]?.dependsOn).toEqual([DISKS_ID]);
    });

    it.each<[JsonObject, string]>([
        [
            { templateLink: { uri: "https://templates.test/a.json" } },
            "does not fetch what 'templateLink' (https://templates.test/a.json) links to",
        ],
        [
            { template: withFrame({}), parametersLink: { uri: 5 } },
            "does not fetch what 'parametersLink' links to: inline it",
        ],
        [{}, "A nested deployment must hold its template"],
        [{ template: { resources: [] } }, "Required property '$schema' not found in JSON."],
        [
            { template: withFrame({ resources: [{ ...DISKS, dependsOn: ["x"] }] }) },
            "The resource 'x' is not defined in the template",
        ],
        [
            { template: withFrame({ resources: [{ ...DISKS, name: "[none()]" }] }) },
            "(resources[0].properties.template.resources[0].name)",
        ],
        [
            { template: withFrame({ resources: [{ ...DISKS, tags: { a: "[none()]" } }] }) },
            "(resources[0].properties.template.resources[0].tags.a)",
        ],
    ])("is refused by name where it cannot be told: %j", (properties, message) => {
        expect(refusalOf(() => planOf({ template: { resources: [{ ...NESTED, properties }] } }))).toContain(message);
    });
});

describe("the outputs of a template", () => {
    const told = (outputs: JsonObject): Told => ({ standing, template: { resources: [DISKS], outputs } });

    it("are told with their types, secure ones without values, once all is there", () => {
        const outputs = {
            blob: { type: "string", value: "[reference('disks').primaryEndpoints.blob]" },
            count: { type: "INT", value: "2" },
            key: { type: "securestring", value: "[listKeys('disks', '2019-06-01').keys[0].value]" },
            names: { type: "array", copy: { count: 2, input: "[concat('n', copyIndex())]" } },
            off: { type: "string", condition: "[equals(1, 2)]", value: "x" },
        };
        expect(planOf(told(outputs)).outputs()).toEqual({
            blob: { type: "String", value: "https://disks.blob.west.hub.test/" },
            count: { type: "Int", value: 2 },
            key: { type: "SecureString" },
            names: { type: "Array", value: ["n0", "n1"] },
        });
    });

    it("are refused where they have no value then", () => {
        const outputs = { none: { type: "string", value: "[reference('disks').none]" } };
        expect(refusalOf(() => planOf(told(outputs)).outputs())).toBe(
            "DeploymentOutputEvaluationFailed: Unable to evaluate template outputs: 'none'. Please see error details and deployment operations. Please see https://aka.ms/arm-debug for usage details.",
        );
        const typed = { none: { type: "int", value: "[reference('disks').primaryEndpoints.blob]" } };
        expect(refusalOf(() => planOf(told(typed)).outputs())).toContain("template outputs: 'none'");
    });

    it.each<[JsonObject, string]>([
        [
            { type: "string", value: "[none()]" },
            "'The template output 'o' is not valid: The template function 'none' is not valid",
        ],
        [{ type: "string" }, "Required property 'value' not found in JSON. Path 'outputs.o'"],
        [{ value: "x" }, "Error converting value to type 'TemplateOutputParameter'. Path 'outputs.o'"],
        [{ type: "array", copy: { count: -1, input: 1 } }, "The copy count must be a positive integer value"],
    ])("are refused at once where they can have none: %j", (output, message) => {
        expect(refusalOf(() => planOf(told({ o: output })))).toContain(message);
    });
});
