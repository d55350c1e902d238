import { describe, expect, it } from "vitest";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import type { RuleName } from "../../policypack/rules/index.ts";
import { judge } from "./judge.ts";
import type { Declared } from "./requests.ts";

interface Cases {
    /** Stacks of which the rule says nothing, and of which nothing more needs to be known for that. */
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
                expect(await verdictOf(rule, resources, configuration)).toEqual({ messages: [], notes: [] });
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
                const note = expect.stringContaining(rule);
                expect(await verdictOf(rule, resources, configuration)).toEqual({ messages: [], notes: [note] });
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
    return (await verdictOf(rule, resources, configuration)).messages;
}

/** All that a rule says of a stack, and the notes of what it does not know yet. */
async function verdictOf(rule: RuleName, resources: readonly Declared[], configuration: RawConfiguration) {
    const violations = await judge(resources, configuration);
    const by = (name: RuleName) => violations.filter((found) => found.rule === name).map(({ message }) => message);
    return { messages: by(rule), notes: by("undecided").filter((note) => note.includes(rule)) };
}

function titleOf(resources: readonly Declared[]): string {
    const shown = resources.map(({ name, inputs: { vmName: _, resourceGroupName: __, location: ___, ...inputs } }) => {
        return `${name} ${JSON.stringify(inputs)}`;
    });
    return shown.join(", ").slice(0, 200);
}
