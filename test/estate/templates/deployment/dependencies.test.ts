import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { GROUP, planOf, refusalOf, type Told } from "../deployed.ts";

const NETWORK = { type: "Microsoft.Network/virtualNetworks", apiVersion: "2018-11-01", name: "v" };
const ID = "[resourceId('Microsoft.Network/virtualNetworks', 'v')]";
const SUBNET = { ...NETWORK, type: "Microsoft.Network/virtualNetworks/subnets", name: "v/s" };
const CARD = { ...NETWORK, type: "Microsoft.Network/networkInterfaces", name: "n" };
const LOOP = { name: "cards", count: 2 };
const CARDS = { ...CARD, name: "[concat('n', copyIndex())]", copy: LOOP };

/** What each resource of a template depends on, by their names. */
function orderOf(resources: JsonObject | JsonObject[], told: Told = {}): Record<string, string[]> {
    const plan = planOf({ ...told, template: { ...told.template, resources } });
    const nameOf = (id: string) => id.replace(`${GROUP}/providers/`, "").split("/").slice(2).join("/");
    return Object.fromEntries(plan.resources.map(({ id, dependsOn }) => [nameOf(id), dependsOn.map(nameOf)]));
}

describe("what a resource depends on", () => {
    it.each([
        "v",
        "V",
        "Microsoft.Network/virtualNetworks/v",
        "[concat('Microsoft.Network/virtualNetworks/', 'v')]",
        ID,
        "[toUpper(resourceId('Microsoft.Network/virtualNetworks', 'v'))]",
        `${GROUP}/providers/Microsoft.Network/virtualNetworks/v/`,
    ])("is known in every spelling: %s", (called) => {
        expect(orderOf([{ ...CARD, dependsOn: [called] }, NETWORK])).toEqual({ n: ["v"], v: [] });
    });

    it.each(["v/s", "Microsoft.Network/virtualNetworks/v/subnets/s"])("may lie within another one: %s", (called) => {
        expect(orderOf([NETWORK, SUBNET, { ...CARD, dependsOn: [called] }])).toEqual({
            ...{ v: [], "v/subnets/s": [], n: ["v/subnets/s"] },
        });
    });

    it("may be all copies of a loop, or one", () => {
        const both = { ...NETWORK, dependsOn: ["CARDS", "n1"] };
        expect(orderOf([CARDS, both])).toEqual({ n0: [], n1: [], v: ["n0", "n1"] });
        const each = { ...SUBNET, name: "[concat('v/s', copyIndex())]", copy: LOOP };
        const pairs = { ...each, copy: { ...LOOP, name: "subnets" }, dependsOn: ["[concat('n', copyIndex())]"] };
        expect(orderOf([CARDS, pairs])).toMatchObject({ "v/subnets/s0": ["n0"], "v/subnets/s1": ["n1"] });
        expect(
            orderOf([
                { ...CARDS, copy: { ...LOOP, count: 0 } },
                { ...NETWORK, dependsOn: ["cards"] },
            ]),
        ).toEqual({
            v: [],
        });
    });

    it("may be called by symbols, one or all of a loop", () => {
        const resources = {
            net: { ...NETWORK, dependsOn: ["card", "old", "none"] },
            card: CARDS,
            old: { ...NETWORK, name: "w", existing: true },
            none: { ...CARD, name: "x", copy: { name: "none", count: 0 } },
        };
        expect(orderOf(resources, { template: { languageVersion: "2.0" } })).toEqual({
            ...{ v: ["n0", "n1"], n0: [], n1: [] },
        });
    });

    it("need not be there where its condition is false", () => {
        expect(
            orderOf([
                { ...CARD, dependsOn: ["v"] },
                { ...NETWORK, condition: false },
            ]),
        ).toEqual({ n: [] });
    });

    it("is what it asks something of, by name or id, unless a branch is not taken", () => {
        const asking = (expression: string) => ({ ...CARD, properties: { a: [{ b: `[${expression}]` }] } });
        for (const expression of [
            "reference('v').x",
            "reference('Microsoft.Network/virtualNetworks/v', '2018-11-01')",
            "listKeys('v', '2018-11-01').keys[0]",
            "concat('a', reference(resourceId('Microsoft.Network/virtualNetworks/', 'v'), '2018-11-01', 'Full').location)",
            "if(equals(reference('v').x, 1), 'a', substring('a', 5))",
        ]) {
            expect(orderOf([asking(expression), NETWORK])).toEqual({ n: ["v"], v: [] });
        }
        expect(orderOf([asking("if(true(), 'a', reference('v').x)"), NETWORK])).toEqual({ n: [], v: [] });
        const other = "/subscriptions/s/resourceGroups/g/providers/A.B/c/d";
        expect(orderOf([asking(`reference('${other}', '2020-01-01').x`)])).toEqual({ n: [] });
    });

    it("is not what it is written within: that is to be said", () => {
        // https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-dependency#child-resources
        const child = { ...NETWORK, type: "subnets", name: "s" };
        expect(orderOf([{ ...NETWORK, resources: [child] }])).toEqual({ v: [], "v/subnets/s": [] });
        expect(orderOf([{ ...NETWORK, resources: [{ ...child, dependsOn: ["v"] }] }])).toMatchObject({
            "v/subnets/s": ["v"],
        });
    });

    it("is the batch before it where copies are made one after the other", () => {
        const serial = (batchSize?: number) => {
            const copy = { name: "cards", count: 4, mode: "Serial", ...(batchSize === undefined ? {} : { batchSize }) };
            return orderOf([{ ...CARD, name: "[concat('n', copyIndex())]", copy }]);
        };
        expect(serial()).toEqual({ n0: [], n1: ["n0"], n2: ["n1"], n3: ["n2"] });
        expect(serial(2)).toEqual({ n0: [], n1: [], n2: ["n0", "n1"], n3: ["n0", "n1"] });
        const parallel = { ...CARDS, copy: { ...LOOP, mode: "parallel" } };
        expect(orderOf([parallel])).toEqual({ n0: [], n1: [] });
    });

    it.each([
        ["x", "x"],
        ["Microsoft.Network/virtualNetworks/x", "Microsoft.Network/virtualNetworks/x"],
        ["", ""],
        ["[resourceId('other', 'Microsoft.Network/virtualNetworks', 'v')]", GROUP.replace(/erp$/, "other")],
    ])("is refused where the template has no such resource: %s", (called, named) => {
        const refusal = refusalOf(() => orderOf([NETWORK, { ...CARD, dependsOn: [called] }]));
        expect(refusal).toContain(`InvalidTemplate: Deployment template validation failed: 'The resource '${named}`);
        expect(refusal).toContain("' is not defined in the template. Please see https://aka.ms/arm-template for");
    });

    it.each([
        [
            "none",
            "'The template reference 'none' is not valid: could not find template resource or resource copy with this name",
        ],
        ["", "'The template reference '' is not valid"],
        ["A.B/c", "'The template reference 'A.B/c' is not valid"],
        ["A.B/c/d", "'The resource 'A.B/c/d' is not defined in the template"],
        ["v", "'The template reference 'v' is not valid"],
    ])("is refused where nothing can be asked of it: %s", (called, message) => {
        const card = { ...CARD, properties: { a: `[reference('${called}')]` } };
        const others = [NETWORK, { ...NETWORK, type: "Microsoft.Network/routeTables" }];
        expect(refusalOf(() => orderOf([card, ...others]))).toContain(message);
    });
});

describe("the order of a template", () => {
    const chain = (edges: Record<string, string[]>) => {
        return Object.entries(edges).map(([name, dependsOn]) => ({ ...NETWORK, name, dependsOn }));
    };
    const circle = (name: string) =>
        `InvalidTemplate: Deployment template validation failed: 'Circular dependency detected on resource: '${GROUP}/providers/Microsoft.Network/virtualNetworks/${name}'. Please see https://aka.ms/arm-template/#resources for usage details.'.`;

    it("is no circle", () => {
        expect(refusalOf(() => orderOf(chain({ a: ["a"] })))).toBe(circle("a"));
        expect(refusalOf(() => orderOf(chain({ x: ["a"], a: ["b"], b: ["c"], c: ["a"] })))).toBe(circle("a"));
        const asking = { ...NETWORK, name: "a", properties: { x: "[reference('b').x]" } };
        expect(refusalOf(() => orderOf([asking, ...chain({ b: ["a"] })]))).toBe(circle("a"));
        // https://github.com/MicrosoftDocs/azure-docs/issues/78832
        const diamond = { a: ["b", "c"], b: [], c: ["d"], d: ["b"] };
        expect(orderOf(chain(diamond))).toEqual(diamond);
    });

    it("is found for whatever has one", () => {
        const graphs = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 40 });
        fc.assert(
            fc.property(graphs, (edges) => {
                const names = Array.from({ length: 15 }, (_, at) => `r${at}`);
                const order = Object.fromEntries(names.map((name) => [name, [] as string[]]));
                for (const [from, to] of edges) {
                    order[`r${from}`]?.push(`r${to}`);
                }
                const refusal = refusalOf(() => orderOf(chain(order)));
                expect(refusal === "nothing was refused").toBe(!hasCircle(order));
            }),
            { numRuns: 300 },
        );
    });
});

/** By taking away what waits for nothing, until nothing is left or nothing can go. */
function hasCircle(order: Readonly<Record<string, readonly string[]>>): boolean {
    const left = new Set(Object.keys(order));
    for (let size = -1; size !== left.size; ) {
        size = left.size;
        for (const name of [...left]) {
            if (order[name]?.every((other) => !left.has(other))) {
                left.delete(name);
            }
        }
    }
    return left.size > 0;
}
