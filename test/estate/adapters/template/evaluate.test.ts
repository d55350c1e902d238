import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../../estate/adapters/template/functions/index.ts";
import { LEFT_TO_ARM as ARM, asSecret } from "../../../../estate/values/raw.ts";
import { unknown } from "../../../policypack/requests.ts";
import { evaluated, yielded } from "./evaluating.ts";

describe("a value of a template", () => {
    it("has its expressions evaluated at any depth", () => {
        const variables = { tag: "rpo", app: "erp" };
        expect(
            evaluated(
                {
                    tags: { "[variables('tag')]": "4h", app: "[variables('app')]", "[[x]": 1 },
                    list: [["[add(1, 1)]"], null, 2.5],
                },
                { variables },
            ),
        ).toEqual({ tags: { rpo: "4h", app: "erp", "[x]": 1 }, list: [[2], null, 2.5] });
    });

    it("is unknown as a whole where names of its members are, or are secrets", () => {
        const parameters = { later: {}, secret: { type: "secureString" } };
        const given = { later: { value: unknown }, secret: { value: "hunter2" } };
        expect(evaluated({ "[parameters('secret')]": 1 }, { parameters, given })).toBe(ARM);
        expect(
            evaluated({ a: { "[newGuid()]": 1 }, b: { "[parameters('later')]": 1 } }, { parameters, given }),
        ).toEqual({
            a: ARM,
            b: unknown,
        });
    });

    it("holds the lists that loops make", () => {
        const disk = { lun: "[copyIndex('disks')]", name: "[concat('data-', copyIndex('DISKS', 1))]" };
        const copy = [
            { name: "disks", count: "[variables('count')]", input: disk },
            { name: "none", count: 0, input: "x" },
            { name: "later", count: "[newGuid()]", input: "x" },
            { name: "wrong", count: "two", input: "x" },
            { name: "many", count: 1_000_000, input: "x" },
        ];
        expect(evaluated({ osDisk: 1, copy }, { variables: { count: 2 } })).toEqual({
            osDisk: 1,
            disks: [
                { lun: 0, name: "data-1" },
                { lun: 1, name: "data-2" },
            ],
            none: [],
            later: ARM,
            wrong: ARM,
            many: ARM,
        });
        expect(evaluated({ Copy: "x" })).toEqual({ Copy: "x" });
        expect(evaluated({ copy: [null, 1, unknown] })).toBe(ARM);
        expect(evaluated({ a: { copy: [unknown] } })).toEqual({ a: unknown });
        // Neither of these names can be made a text.
        for (const name of [{ toString: 1 }, [{ toString: 1 }]]) {
            expect(evaluated({ copy: [{ name, count: 1, input: "x" }] })).toBe(ARM);
        }
    });

    it("may be made by loops in loops, and in variables", () => {
        const inner = { copy: [{ name: "b", count: 2, input: "[concat(copyIndex('a'), copyIndex('b'))]" }] };
        expect(evaluated({ copy: [{ name: "a", count: 2, input: inner }] })).toEqual({
            a: [{ b: ["00", "01"] }, { b: ["10", "11"] }],
        });
        const variables = { copy: [{ name: "Names", count: 2, input: "[concat('vm', copyIndex('names'))]" }] };
        expect(yielded("variables('names')[1]", { variables })).toBe("vm1");
    });
});

describe("a parameter", () => {
    const parameters = { Name: { type: "string", defaultValue: "[concat('a', 'b')]" }, none: { type: "string" } };

    it("is what is given, in any case, or else its default", () => {
        expect(yielded("parameters('name')", { parameters, given: { NAME: { Value: "[given]" } } })).toBe("[given]");
        expect(yielded("parameters('name')", { parameters })).toBe("ab");
        expect(yielded("parameters('name')", { parameters, given: { name: { value: null } } })).toBe("ab");
        expect(yielded("parameters('none')", { parameters })).toBe(ARM);
        expect(yielded("parameters('none')", { parameters: { none: { nullable: true } } })).toBe(null);
    });

    it("waits for the program where it is an output", () => {
        for (const given of [{ name: { value: unknown } }, { name: unknown }]) {
            expect(yielded("concat('x', parameters('name'))", { parameters, given })).toBe(unknown);
        }
        expect(evaluated("[parameters('name')]", { parameters, given: unknown })).toBe(unknown);
        expect(evaluated("[parameters('name')]", { parameters: unknown })).toBe(unknown);
    });

    it("is a secret where its type, its value or what holds it is one, and so is what is made of it", () => {
        const secure = { name: { type: "SecureString" } };
        const made = asSecret("x-hunter2");
        const expression = "concat('x-', parameters('name'))";
        const hidden = asSecret("hunter2");
        expect(yielded(expression, { parameters: secure, given: { name: { value: "hunter2" } } })).toEqual(made);
        expect(yielded(expression, { parameters, given: { name: { value: hidden } } })).toEqual(made);
        expect(yielded(expression, { parameters, given: { name: asSecret({ value: "hunter2" }) } })).toEqual(made);
        expect(evaluated(`[${expression}]`, { parameters, given: asSecret({ name: { value: "hunter2" } }) })).toEqual(
            made,
        );
        expect(
            yielded("if(equals(parameters('name'), 'x'), 1, 2)", { parameters, given: { name: { value: hidden } } }),
        ).toEqual(asSecret(2));
    });

    it("keeps a secret within it where it is", () => {
        const given = { name: { value: { app: "erp", owner: asSecret("hunter2") } } };
        expect(yielded("parameters('name').app", { parameters, given })).toBe("erp");
        expect(yielded("parameters('name').owner", { parameters, given })).toEqual(asSecret("hunter2"));
        expect(yielded("union(parameters('name'), createObject('rpo', '4h'))", { parameters, given })).toEqual({
            ...given.name.value,
            rpo: "4h",
        });
        for (const printed of ["string(parameters('name'))", "format('{0}', parameters('name'))"]) {
            expect(yielded(printed, { parameters, given })).toEqual(asSecret('{"app":"erp","owner":"hunter2"}'));
        }
    });

    it("from a key vault is left to Azure Resource Manager", () => {
        const given = { name: { reference: { keyVault: { id: "x" }, secretName: "y" } } };
        expect(yielded("parameters('name')", { parameters, given })).toEqual(asSecret(ARM));
    });
});

describe("hostile values of a template", () => {
    it("that are made of themselves have no value", () => {
        const variables = { a: "[concat(variables('b'), 'x')]", b: "[variables('A')]", c: { c: "[variables('c').c]" } };
        expect(yielded("variables('a')", { variables })).toBe(ARM);
        expect(yielded("variables('c').c", { variables })).toBe(ARM);
        const parameters = { p: { defaultValue: "[parameters('q')]" }, q: { defaultValue: "[parameters('p')]" } };
        expect(yielded("parameters('p')", { parameters })).toBe(ARM);
    });

    it("that double themselves end early", () => {
        const doubling = (double: (name: string) => string, first: unknown) => ({
            v0: first,
            ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`v${at + 1}`, double(`variables('v${at}')`)])),
        });
        const cases = [
            doubling((name) => `[concat(${name}, ${name})]`, "abcdefgh"),
            doubling((name) => `[concat(${name}, ${name})]`, ["a"]),
            doubling((name) => `[createArray(${name}, ${name})]`, "a"),
            doubling((name) => `[createObject('a', ${name}, 'b', ${name})]`, "a"),
            doubling((name) => `[replace(${name}, 'a', ${name})]`, "aaaa"),
            doubling((name) => `[format('{0}{0}{0}', ${name})]`, "a"),
            doubling((name) => `[join(createArray(${name}, ${name}), ${name})]`, "a"),
        ];
        for (const variables of cases) {
            const start = performance.now();
            const used = ["variables('v60')", "string(variables('v12'))", "equals(variables('v12'), variables('v11'))"];
            for (const expression of used) {
                yielded(expression, { variables });
            }
            const made = JSON.stringify(yielded("variables('v60')", { variables })) ?? "";
            expect(made.length).toBeLessThan(500_000);
            expect(performance.now() - start).toBeLessThan(5_000);
        }
    });

    it("that go deep, or go on and on, end early", () => {
        const deep = JSON.parse(`${"[".repeat(3_000)}${"]".repeat(3_000)}`);
        const chain = Object.fromEntries(
            Array.from({ length: 3_000 }, (_, at) => [`v${at}`, at === 0 ? "x" : `[variables('v${at - 1}')]`]),
        );
        const start = performance.now();
        evaluated(deep);
        expect(yielded("variables('v2999')", { variables: chain })).toBe(ARM);
        expect(yielded("string(parameters('p'))", { parameters: { p: {} }, given: { p: { value: deep } } })).toBe(ARM);
        const loop = (count: number, input: unknown) => ({ copy: [{ name: "x", count, input }] });
        evaluated(loop(800, loop(800, loop(800, "['a']"))));
        evaluated(Array.from({ length: 200_000 }, () => "[concat('a', 'b')]"));
        expect(performance.now() - start).toBeLessThan(20_000);
    });

    const names = fc.constantFrom(...FUNCTIONS.keys(), "reference", "uniqueString");
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
        expression: fc.oneof(
            { maxDepth: 5 },
            fc.constantFrom("'a'", "''", "'a/b'", "0", "-1", "2", "true", "null", "parameters('p')", "variables('v')"),
            fc.constantFrom(
                "parameters('later')",
                "parameters('secret')",
                "copyIndex()",
                "'{0:D2}'",
                "resourceGroup()",
            ),
            fc
                .tuple(names, fc.array(tie("expression"), { maxLength: 4 }))
                .map(([name, args]) => `${name}(${args.join(",")})`),
            fc.tuple(tie("expression"), tie("expression")).map(([of, key]) => `${of}[${key}]`),
            tie("expression").map((of) => `${of}.a`),
        ),
    }));
    const text = fc.oneof(
        expression.map((one) => `[${one}]`),
        fc.string(),
        fc.string({ unit: fc.constantFrom(..."[]()',.a0- {}?:") }).map((one) => `[${one}]`),
    );
    const value = fc
        .jsonValue()
        .chain((json) => fc.oneof(text, fc.constant(json), fc.dictionary(text, text), fc.array(text)));

    it("never throw, tell no secret, and wait for the program only where something does", () => {
        fc.assert(
            fc.property(value, value, value, (one, variable, parameter) => {
                const template = {
                    variables: { v: variable },
                    parameters: { p: { defaultValue: parameter }, secret: { type: "secureString" }, later: {} },
                    given: { secret: { value: "hunter2" }, later: { value: unknown } },
                };
                const shown = JSON.stringify(evaluated(one, template), (_, member) =>
                    Object.hasOwn(Object(member), "hubguard:secret") ? "secret" : member,
                );
                expect(shown ?? "").not.toContain("hunter2");
                const all = JSON.stringify([one, variable, parameter]);
                expect(all.includes("later") || !(shown ?? "").includes(unknown)).toBe(true);
            }),
            { numRuns: 3_000 },
        );
    });
});
