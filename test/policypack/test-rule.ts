import { describe, expect, it } from "vitest";
import type { RuleName } from "../../policypack/rules/index.ts";
import type { RawConfiguration } from "../../policypack/settings/configuration.ts";
import { judge } from "./judge.ts";
import type { Declared } from "./requests.ts";

interface Cases {
    /** Stacks of which the rule says nothing. */
    accept: readonly (readonly Declared[])[];
    /** Stacks and all that the rule says of them. */
    reject: readonly {
        resources: readonly Declared[];
        messages: readonly unknown[];
        configuration?: RawConfiguration;
    }[];
    /** Machines or stacks of which the rule can say nothing yet, which `undecided` tells. */
    undecided?: readonly (Declared | readonly Declared[])[];
    configuration?: RawConfiguration;
}

/** Tests a rule on lists of stacks, through the real policy server. */
export function testRule(rule: RuleName, { accept, reject, undecided = [], configuration = {} }: Cases): void {
    describe(rule, () => {
        for (const resources of accept) {
            it(`accepts ${titleOf(resources)}`, async () => {
                expect(await messagesOf(rule, resources, configuration)).toEqual([]);
            });
        }

        for (const { resources, messages, configuration: own = configuration } of reject) {
            it(`rejects ${titleOf(resources)}`, async () => {
                expect(await messagesOf(rule, resources, own)).toEqual(messages);
            });
        }

        for (const stack of undecided) {
            const resources = [stack].flat() as Declared[];
            it(`leaves undecided ${titleOf(resources)}`, async () => {
                expect(await messagesOf(rule, resources, configuration)).toEqual([]);
                const notes = await messagesOf("undecided", resources, configuration);
                expect(notes.filter((note) => note.includes(rule))).toHaveLength(1);
            });
        }
    });
}

/** All that a rule says of a stack. */
export async function messagesOf(
    rule: RuleName,
    resources: readonly Declared[],
    configuration: RawConfiguration = {},
): Promise<string[]> {
    const violations = await judge(resources, configuration);
    return violations.filter((violation) => violation.rule === rule).map((violation) => violation.message);
}

function titleOf(resources: readonly Declared[]): string {
    const shown = resources.map(({ name, inputs: { vmName: _, resourceGroupName: __, location: ___, ...inputs } }) => {
        return `${name} ${JSON.stringify(inputs)}`;
    });
    return shown.join(", ").slice(0, 200);
}
