import { describe, expect, it } from "vitest";
import type { RuleName } from "../../policypack/rules/index.ts";
import type { RawConfiguration } from "../../policypack/settings/configuration.ts";
import { type Declared, judge } from "./judge.ts";

interface Cases {
    /** Stacks of which the rule says nothing. */
    accept: readonly (readonly Declared[])[];
    /** Stacks and all that the rule says of them. */
    reject: readonly {
        resources: readonly Declared[];
        messages: readonly string[];
        configuration?: RawConfiguration;
    }[];
    /** Machines of which the rule can say nothing yet, which `undecided` tells. */
    undecided: readonly Declared[];
    configuration?: RawConfiguration;
}

/** Tests a rule on lists of stacks, through the real policy server. */
export function testRule(rule: RuleName, { accept, reject, undecided, configuration = {} }: Cases): void {
    describe(rule, () => {
        it.each(accept.map((resources) => ({ resources })))("accepts $resources", async ({ resources }) => {
            expect(await messagesOf(rule, resources, configuration)).toEqual([]);
        });

        it.each(reject)("rejects $resources", async ({ resources, messages, configuration: own = configuration }) => {
            expect(await messagesOf(rule, resources, own)).toEqual(messages);
        });

        it.each(undecided.map((resource) => ({ resource })))("leaves $resource undecided", async ({ resource }) => {
            expect(await messagesOf(rule, [resource], configuration)).toEqual([]);
            const [note, ...others] = await messagesOf("undecided", [resource], configuration);
            expect(note).toContain(rule);
            expect(others).toEqual([]);
        });
    });
}

async function messagesOf(rule: RuleName, resources: readonly Declared[], configuration: RawConfiguration) {
    const violations = await judge(resources, configuration);
    return violations.filter((violation) => violation.rule === rule).map((violation) => violation.message);
}
