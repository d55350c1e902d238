import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../estate/adapters/template/functions/index.ts";
import { templates } from "../../../estate/templates/index.ts";
import { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import { yielded as judged } from "../adapters/template/evaluating.ts";
import { deployedOf, planOf, refusalOf, yielded } from "./deployed.ts";

const NETWORK = { type: "Microsoft.Network/virtualNetworks", apiVersion: "2018-11-01", name: "v" };

const atoms = [
    ...["'a'", "''", "'a/b'", "'{0:D2}'", "0", "-1", "2", "true", "null()", "parameters('p')", "variables('v')"],
    ...["variables('w')", "'Microsoft.Network/virtualNetworks'"],
];
/** What stands for something unknown where a template is judged, and a place in a loop that there need not be. */
const odd = ["'04da6b54-80e4-46f7-96ec-b56ff0331ba9'", "copyIndex()"];

function expressionsOf(names: readonly string[], leaves: readonly string[]): fc.Arbitrary<string> {
    return fc.letrec<{ expression: string }>((tie) => ({
        expression: fc.oneof(
            { maxDepth: 3 },
            fc.constantFrom(...leaves),
            fc
                .tuple(fc.constantFrom(...names), fc.array(tie("expression"), { maxLength: 3 }))
                .map(([name, args]) => `${name}(${args.join(",")})`),
            fc.tuple(tie("expression"), tie("expression")).map(([of, key]) => `${of}[${key}]`),
            tie("expression").map((of) => `${of}.a`),
        ),
    })).expression;
}

const known = ["reference", "listKeys", "uniqueString", "guid", "providers", "deployment", "environment", "contoso.f"];
const names = [...FUNCTIONS.keys(), ...known, "base64", "uri", "none", "newGuid"];
const expression = expressionsOf(names, [...atoms, ...odd]).map((one) => `[${one}]`);
/** Expressions that have a value. */
const sound = ["[resourceGroup().id]", "[[x]", "[reference('v').a]", "[uniqueString('a')]", "[createArray(1, 'a')]"];
const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("a", ...sound) },
    { weight: 1, arbitrary: expression },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(..."[]()',.a0- {}?:") }).map((one) => `[${one}]`) },
);
const value = fc.oneof(text, fc.nat(), fc.constant(null), fc.array(text, { maxLength: 2 }), fc.dictionary(text, text));

/** Members that an object may have, each with what should stand there, or seldom anything else. */
function record(
    usual: Record<string, fc.Arbitrary<unknown>>,
    requiredKeys: string[] = Object.keys(usual),
): fc.Arbitrary<JsonObject> {
    const members = Object.entries(usual).map(([name, arbitrary]) => {
        return [name, fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: value })] as const;
    });
    return fc.record(Object.fromEntries(members), { requiredKeys }) as fc.Arbitrary<JsonObject>;
}

const resourceNames = ["v", "w", "x", "[concat('v', copyIndex())]"];
const defaultValue = fc.dictionary(
    fc.constantFrom("a", "b"),
    fc.oneof(fc.constantFrom("a", ...sound.slice(0, 2)), value),
);
const parameters = fc.dictionary(fc.constantFrom("p", "q"), record({ type: fc.constant("object"), defaultValue }));
const given = fc.oneof(fc.constant({}), fc.record({ p: fc.record({ value: fc.oneof(value, fc.constant({})) }) }));
const copy = record({ name: fc.constant("l"), count: fc.nat(3), mode: fc.constantFrom("serial", "parallel") });

function resourceOf(properties: fc.Arbitrary<unknown>, type: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> {
    return record(
        {
            ...{ type, properties, copy, tags: value, apiVersion: fc.constant("2018-11-01") },
            name: fc.constantFrom(...resourceNames),
            condition: fc.boolean(),
            dependsOn: fc.array(fc.constantFrom("v", "l", "v0", "x"), { maxLength: 1 }),
        },
        ["type", "name", "apiVersion"],
    );
}

function templateOf(resource: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
    return record(
        {
            ...{ $schema: fc.constant("s"), contentVersion: fc.constant("1"), parameters },
            resources: fc.array(resource, { maxLength: 3 }),
            variables: fc.dictionary(fc.constantFrom("v", "w", "copy"), value),
            functions: fc.array(value, { maxLength: 1 }),
            outputs: fc.dictionary(
                fc.constantFrom("o", "r"),
                record({ type: fc.constant("array"), value: fc.array(value, { maxLength: 2 }) }),
            ),
        },
        ["$schema", "contentVersion", "resources"],
    );
}

const plain = resourceOf(value, fc.constantFrom("Microsoft.Network/virtualNetworks", "A.B/c"));
const scope = fc.constantFrom({ scope: "inner" }, { scope: "outer" });
const deployment = record({ template: templateOf(plain), parameters: given, expressionEvaluationOptions: scope });
const nesting = resourceOf(deployment, fc.constant("Microsoft.Resources/deployments"));
const template = templateOf(fc.oneof(plain, nesting));

describe("a template that is meant to do harm", () => {
    it("is refused by an error of Azure Resource Manager, and nothing else", () => {
        const counts = { planned: 0, refused: 0 };
        fc.assert(
            fc.property(template, given, (one, parameters) => {
                try {
                    const plan = templates.plan({
                        ...deployedOf(),
                        template: one,
                        parameters: parameters as JsonObject,
                    });
                    counts.planned++;
                    for (const resource of plan.resources) {
                        expect(refusalOf(() => JSON.stringify(resource.body()))).toBeTypeOf("string");
                    }
                    expect(refusalOf(() => JSON.stringify(plan.outputs()))).toBeTypeOf("string");
                } catch (error) {
                    counts.refused++;
                    expect(error).toBeInstanceOf(ArmError);
                }
            }),
            { numRuns: 2_000 },
        );
        expect(counts.planned).toBeGreaterThan(50);
        expect(counts.refused).toBeGreaterThan(500);
    });

    it("ends early where it doubles itself, goes deep, or goes on and on", () => {
        const doubling = (double: (name: string) => string) => ({
            v0: "abcdefgh",
            ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`v${at + 1}`, double(`variables('v${at}')`)])),
        });
        const chain = Object.fromEntries(
            Array.from({ length: 3_000 }, (_, at) => [`v${at}`, at === 0 ? "x" : `[variables('v${at - 1}')]`]),
        );
        const loop = (count: number, input: unknown) => ({ copy: [{ name: "x", count, input }] });
        const templates: JsonObject[] = [
            { variables: doubling((name) => `[concat(${name}, ${name})]`) },
            { variables: doubling((name) => `[createArray(${name}, ${name})]`) },
            { variables: { ...chain, v60: "[variables('v2999')]" } },
            { variables: { v60: loop(800, loop(800, loop(800, "['a']"))) as JsonObject } },
            { variables: { v60: Array.from({ length: 200_000 }, () => "[concat('a', 'b')]") } },
        ];
        for (const one of templates) {
            const start = performance.now();
            const outputs = { o: { type: "string", value: "[string(variables('v60'))]" } };
            expect(refusalOf(() => planOf({ template: { ...one, outputs } }))).toMatch(/^InvalidTemplate: .*v\d+'/);
            expect(performance.now() - start).toBeLessThan(20_000);
        }
    });

    it("is evaluated to the end where it is merely large, however often it is asked", () => {
        const copy = { name: "l", count: 800 };
        const tags = { a: "[concat('x', copyIndex(), variables('v'))]", b: "[uniqueString(resourceGroup().id)]" };
        const machines = { ...NETWORK, name: "[concat('v', copyIndex())]", copy, tags };
        const plan = planOf({ template: { variables: { v: "[toUpper('a')]" }, resources: [machines] } });
        for (let round = 0; round < 3; round++) {
            expect(plan.resources.map(({ body }) => body().tags)[799]).toMatchObject({ a: "x799A" });
        }
    });
});

describe("an expression", () => {
    it("yields where it is judged what it yields where it is deployed", () => {
        const template = {
            variables: { v: { a: [1, "x"], b: { a: 2 } } },
            parameters: { p: { type: "int", defaultValue: 3 } },
        };
        const told = { parameters: template.parameters, variables: { ...template.variables, w: "y" } };
        const facts = /resourcegroup|subscription|deployment|resourceid/;
        const names = [...FUNCTIONS.keys()].filter((name) => !facts.test(name));
        let compared = 0;
        fc.assert(
            fc.property(expressionsOf(names, atoms), (one) => {
                const value = attempted(() => yielded(one, { template: told }));
                if (value !== REFUSED) {
                    expect(judged(one, told)).toEqual(value);
                    compared++;
                }
            }),
            { numRuns: 3_000 },
        );
        expect(compared).toBeGreaterThan(300);
    });
});

const REFUSED = Symbol("refused");

function attempted(act: () => unknown): unknown {
    try {
        return act();
    } catch (error) {
        expect(error).toBeInstanceOf(ArmError);
        return REFUSED;
    }
}
