import { describe, expect, it } from "vitest";
import { policiesOf } from "../../../policypack/host/policies.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { judge, serve } from "../judge.ts";
import { backedUp, resource, vm } from "../machines.ts";
import { testRule } from "../test-rule.ts";

const fault = "the policy pack's configuration: ";
const misspelt = { require_rpo: {}, settings: { todya: "2026-11-01" } };
const messages = [
    `${fault}"require_rpo" is not a rule. Write "require-rpo".`,
    `${fault}settings.todya is not an option. Did you mean "today"?`,
];

// What can be wrong in a configuration is tested beside the mirror of its reader, in configuration.test.ts.
testRule("settings", {
    accept: [[], [vm("db", backedUp)], [resource("compute:Disk", "data", {})]],
    reject: [
        { resources: [vm("db", backedUp)], messages, configuration: misspelt },
        { resources: [vm("db", backedUp), vm("web", backedUp)], messages, configuration: misspelt },
        // Faults are told with whatever resource comes first, so that nothing is created before.
        { resources: [resource("resources:ResourceGroup", "erp", {}), vm("db")], messages, configuration: misspelt },
    ],
});

describe("a member __proto__, which the protocol's own reader loses", () => {
    const gold = '"rto": "1h", "rpo": "15m"';

    it.each<[string, string]>([
        ['{ "__proto__": { "tiers": {} } }', '"__proto__" is not a rule.'],
        ['{ "settings": { "__proto__": { "tiers": {} } } }', "settings.__proto__ is not an option."],
        ['{ "settings": { "tags": { "__proto__": { "rpo": "x" } } } }', "settings.tags.__proto__ is not a tag."],
        [
            `{ "settings": { "tiers": { "gold": { ${gold}, "__proto__": { "drill": "1d" } } } } }`,
            "settings.tiers.gold.__proto__ is not a member of a tier.",
        ],
        [
            '{ "settings": { "exemptions": [{ "__proto__": { "rule": "require-rpo" } }] } }',
            "settings.exemptions[0].__proto__ is not a member of an exemption.",
        ],
        ['{ "require-rpo": { "__proto__": {} } }', "require-rpo.__proto__ is not an option."],
        ['{ "all": { "__proto__": {} } }', "all.__proto__ is ignored"],
    ])("is told in %s", async (configuration, message) => {
        const told = (await judge([vm("db", backedUp)], JSON.parse(configuration))).map(
            (violation) => violation.message,
        );
        expect(told).toContainEqual(expect.stringContaining(fault + message));
    });

    it("names a thing as any other name does", async () => {
        const settings = JSON.parse(`{ "settings": { "tiers": { "__proto__": { ${gold} } } } }`);
        const [violation, ...others] = await judge([vm("db", { ...backedUp, criticality: "__proto__" })], settings);
        expect(violation?.message).toContain('tier "__proto__"');
        expect(others).toEqual([]);
    });
});

describe("settings", () => {
    it("tells faults with the first resource, at its own level", async () => {
        const { analyze } = serve(policiesOf(rules, () => misspelt));
        const [first, ...others] = await analyze(vm("db", backedUp));
        expect(first).toMatchObject({ rule: "settings", level: "mandatory", resource: "db" });
        expect(others).toHaveLength(1);
        expect(await analyze(vm("web", backedUp))).toEqual([]);
    });
});
