import { describe, expect, it } from "vitest";
import { templates } from "../../../../estate/templates/index.ts";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { deployedOf, GROUP, planOf, refusalOf, SUBSCRIPTION, withFrame } from "../deployed.ts";

const PROVIDERS = `${GROUP}/providers`;
const NETWORK = { type: "Microsoft.Network/virtualNetworks", apiVersion: "2018-11-01", name: "v" };
const LOCK = { apiVersion: "2016-09-01", properties: { level: "CanNotDelete" } };

function idsOf(...resources: JsonObject[]): string[] {
    return planOf({ template: { resources } }).resources.map(({ id }) => id.replace(PROVIDERS, "…"));
}

function refusal(...resources: JsonObject[]): string {
    return refusalOf(() => planOf({ template: { resources } }));
}

describe("a resource of a template", () => {
    it.each<[string, JsonObject, string]>([
        ["in the group", NETWORK, "…/Microsoft.Network/virtualNetworks/v"],
        [
            "with a name that is made",
            { ...NETWORK, name: "[concat('a', 1)]" },
            "…/Microsoft.Network/virtualNetworks/a1",
        ],
        [
            "within another by its name",
            { ...NETWORK, type: "Microsoft.Network/virtualNetworks/subnets", name: "v/s" },
            "…/Microsoft.Network/virtualNetworks/v/subnets/s",
        ],
        [
            "that extends another by its type",
            { ...LOCK, type: "Microsoft.Network/virtualNetworks/providers/locks", name: "v/Microsoft.Authorization/k" },
            "…/Microsoft.Network/virtualNetworks/v/providers/Microsoft.Authorization/locks/k",
        ],
        [
            "that extends another by its scope",
            { ...LOCK, type: "Microsoft.Authorization/locks", name: "k", scope: "Microsoft.Network/virtualNetworks/v" },
            "…/Microsoft.Network/virtualNetworks/v/providers/Microsoft.Authorization/locks/k",
        ],
        [
            "that extends another by its id",
            { ...LOCK, type: "Microsoft.Authorization/locks", name: "k", scope: "[resourceGroup().id]" },
            "…/Microsoft.Authorization/locks/k",
        ],
        [
            "that is a deployment to another group",
            {
                ...{ type: "Microsoft.Resources/deployments", apiVersion: "2019-10-01", name: "d" },
                ...{ resourceGroup: "other", properties: { template: withFrame({}) } },
            },
            `/subscriptions/${SUBSCRIPTION}/resourceGroups/other/providers/Microsoft.Resources/deployments/d`,
        ],
        [
            "that is a deployment to another subscription",
            {
                ...{
                    type: "Microsoft.Resources/deployments",
                    apiVersion: "2019-10-01",
                    name: "d",
                    subscriptionId: "s2",
                },
                ...{ resourceGroup: "other", properties: { template: withFrame({}) } },
            },
            "/subscriptions/s2/resourceGroups/other/providers/Microsoft.Resources/deployments/d",
        ],
    ])("is known by its id: %s", (_, resource, id) => {
        expect(idsOf(resource)).toEqual([id]);
    });

    it("tells its own type, and its API version", () => {
        const lock = {
            ...{ ...LOCK, apiVersion: "[concat('2016-09', '-01')]", name: "v/Microsoft.Authorization/k" },
            type: "Microsoft.Network/virtualNetworks/providers/locks",
        };
        expect(planOf({ template: { resources: [lock] } }).resources).toMatchObject([
            { type: "Microsoft.Authorization/locks", apiVersion: "2016-09-01" },
        ]);
    });

    it("has the API version of the template's profile where it names none", () => {
        const { apiVersion: _version, ...unversioned } = NETWORK;
        const template = { apiProfile: "2020-09-01-hybrid", resources: [unversioned, { ...NETWORK, name: "w" }] };
        expect(planOf({ template }).resources.map(({ apiVersion }) => apiVersion)).toEqual([
            "Microsoft.Network/virtualNetworks@2020",
            "2018-11-01",
        ]);
        const missing = "Required property 'apiVersion' not found in JSON. Path 'resources[0]', line 1, position 1.";
        expect(refusal(unversioned)).toContain(missing);
        const unknown = { ...template, apiProfile: "1999-01-01-hybrid" };
        expect(refusalOf(() => planOf({ template: unknown }))).toContain(missing);
    });

    it("may be written within another one, in either spelling, whose condition is not its own", () => {
        const children = [
            { ...NETWORK, type: "subnets", name: "a" },
            { ...NETWORK, type: "Microsoft.Network/virtualNetworks/subnets", name: "v/b" },
            { ...LOCK, type: "providers/locks", name: "Microsoft.Authorization/k" },
        ];
        const ids = ["a", "b"].map((name) => `…/Microsoft.Network/virtualNetworks/v/subnets/${name}`);
        const lock = "…/Microsoft.Network/virtualNetworks/v/providers/Microsoft.Authorization/locks/k";
        expect(idsOf({ ...NETWORK, resources: children })).toEqual([
            "…/Microsoft.Network/virtualNetworks/v",
            ...ids,
            lock,
        ]);
        expect(idsOf({ ...NETWORK, condition: false, resources: children })).toEqual([...ids, lock]);
    });

    it.each<[unknown, number]>([
        [true, 1],
        ["[equals(1, 1)]", 1],
        ["True", 1],
        [false, 0],
        ["[not(equals(1, 1))]", 0],
        ["false", 0],
    ])("is deployed on a condition: %j", (condition, count) => {
        expect(idsOf({ ...NETWORK, condition } as JsonObject)).toHaveLength(count);
    });

    it("is made as often as its loop says", () => {
        const copy = { name: "nets", count: "[add(1, 1)]" };
        expect(idsOf({ ...NETWORK, name: "[concat('v', copyIndex(), copyIndex('NETS', 5))]", copy })).toEqual([
            "…/Microsoft.Network/virtualNetworks/v05",
            "…/Microsoft.Network/virtualNetworks/v16",
        ]);
        expect(idsOf({ ...NETWORK, copy: { name: "nets", count: 0 } })).toEqual([]);
        const child = { ...NETWORK, type: "subnets", name: "[concat('s', copyIndex())]" };
        const copied = { ...NETWORK, name: "[concat('v', copyIndex())]", copy, resources: [child] };
        expect(idsOf(copied).filter((id) => id.includes("subnets"))).toEqual([
            "…/Microsoft.Network/virtualNetworks/v0/subnets/s0",
            "…/Microsoft.Network/virtualNetworks/v1/subnets/s1",
        ]);
    });

    it("may be called by a symbol, and exist already", () => {
        const resources = {
            net: NETWORK,
            old: { ...NETWORK, name: "w", existing: true },
        };
        const plan = planOf({ template: { languageVersion: "2.0", resources } });
        expect(plan.resources.map(({ id }) => id)).toEqual([`${PROVIDERS}/Microsoft.Network/virtualNetworks/v`]);
    });
});

const AT = /at line '1' and column '\d+'/;

describe("what no resource of a template can be", () => {
    it.each<[string, JsonObject, RegExp | string]>([
        ["no name", { ...NETWORK, name: "" }, "is not valid. The name property cannot be null or empty"],
        ["a name that is no text", { ...NETWORK, name: 5 }, "The name property cannot be null or empty"],
        ["no type", { apiVersion: "1", name: "v" }, "Required property 'type' not found in JSON. Path 'resources[0]'"],
        ["a name too short", { ...NETWORK, type: "A.B/c/d" }, "has incorrect segment lengths"],
        ["a name too long", { ...NETWORK, name: "a/b" }, "has incorrect segment lengths"],
        ["a name with a hole", { ...NETWORK, type: "A.B/c/d", name: "a/" }, "has incorrect segment lengths"],
        [
            "an unknown member",
            { ...NETWORK, tag: {} },
            "Could not find member 'tag' on object of type 'TemplateResource'. Path 'resources[0].tag'",
        ],
        ["no condition", { ...NETWORK, condition: "maybe" }, "Error converting value to type 'System.Boolean'"],
        ["a dependency that is no text", { ...NETWORK, dependsOn: [1] }, "'System.String[]'"],
        ["dependencies that are no list", { ...NETWORK, dependsOn: "v" }, "'System.String[]'"],
        [
            "resources that are none",
            { ...NETWORK, resources: [1] },
            "to type 'TemplateResource'. Path 'resources[0].resources[0]'",
        ],
        ["resources that are no list", { ...NETWORK, resources: 1 }, "to type 'TemplateResource[]'"],
        [
            "a name that asks for something",
            { ...NETWORK, name: "[reference('x').name]" },
            /'The template resource '\[reference\('x'\)\.name\]' at line '1' and column '\d+' is not valid: The template function 'reference' is not expected at this location \(resources\[0\]\.name\)/,
        ],
        [
            "too many copies",
            { ...NETWORK, copy: { name: "l", count: 801 } },
            "has an invalid copy count. The copy count must be a positive integer value and cannot exceed '800'. Please see https://aka.ms/arm-copy",
        ],
        [
            "no number of copies",
            { ...NETWORK, copy: { name: "l", count: "[concat('a')]" } },
            "has an invalid copy count",
        ],
        ["a loop without a name", { ...NETWORK, copy: { count: 1 } }, "has an invalid copy count"],
        [
            "a place in a loop outside of one",
            { ...NETWORK, name: "[concat('v', copyIndex())]" },
            "The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified",
        ],
    ])("is refused: %s", (_, resource, message) => {
        expect(refusal(resource)).toMatch(message);
    });

    it("is refused where it is there twice, or too often", () => {
        expect(refusal(NETWORK, { ...NETWORK, name: "V" })).toBe(
            "InvalidTemplate: Deployment template validation failed: 'The resource 'Microsoft.Network/virtualNetworks/V' is defined multiple times in a template. Please see https://aka.ms/arm-template/#resources for usage details.'.",
        );
        expect(idsOf(NETWORK, { ...NETWORK, condition: false })).toHaveLength(1);
        const copy = { name: "l", count: 800 };
        const many = { ...NETWORK, name: "[concat('v', copyIndex())]", copy };
        expect(idsOf(many)).toHaveLength(800);
        expect(refusal(many, NETWORK)).toContain("The number of template resources exceeds the limit of '800'");
        expect(refusal({ ...NETWORK, name: "a/b" })).toMatch(AT);
    });
});

describe("what is no template", () => {
    it.each<[JsonObject, string]>([
        [{ contentVersion: "1", resources: [] }, "Required property '$schema' not found in JSON."],
        [{ $schema: "s", resources: [] }, "Required property 'contentVersion' not found in JSON."],
        [{ $schema: "s", contentVersion: "1" }, "Required property 'resources' not found in JSON."],
        [{ $schema: "s", contentVersion: "1", resources: 1 }, "Path 'resources'"],
        [withFrame({ resource: [] }), "Could not find member 'resource' on object of type 'Template'. Path 'resource'"],
        [withFrame({ parameters: [] }), "Path 'parameters'"],
        [withFrame({ variables: "x" }), "Path 'variables'"],
        [withFrame({ outputs: 1 }), "Path 'outputs'"],
        [withFrame({ variables: JSON.parse(`${'{"a":'.repeat(130)}1${"}".repeat(130)}`) }), "MaxDepth of 128"],
    ])("is refused in the words of .NET's JSON reader: %j", (template, message) => {
        expect(refusalOf(() => templates.plan({ ...deployedOf(), template }))).toContain(message);
    });
});
