import { describe, expect, it } from "vitest";
import { policiesOf } from "../../../policypack/host/policies.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { serve } from "../judge.ts";
import { backedUp, resource, vm } from "../machines.ts";
import { testRule } from "../test-rule.ts";

const fault = "the policy pack's configuration: ";
const misspelt = { require_rpo: {}, settings: { todya: "2026-11-01" } };
const messages = [
    `${fault}"require_rpo" is not a rule. Did you mean "require-rpo"?`,
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

describe("settings", () => {
    it("tells faults with the first resource, at its own level", async () => {
        const { analyze } = serve(policiesOf(rules, () => misspelt));
        const [first, ...others] = await analyze(vm("db", backedUp));
        expect(first).toMatchObject({ rule: "settings", level: "mandatory", resource: "db" });
        expect(others).toHaveLength(1);
        expect(await analyze(vm("web", backedUp))).toEqual([]);
    });
});
