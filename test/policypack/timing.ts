import { partsOf } from "../../estate/adapters/index.ts";
import { Estate } from "../../estate/model/estate.ts";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { configure } from "../../policypack/judging/configured.ts";
import type { Context, Rule } from "../../policypack/judging/rule.ts";
import { type RuleName, rules } from "../../policypack/rules/index.ts";
import { type Declared, urnOf } from "./requests.ts";

/**
 * How much of the processor a rule takes to judge each stack, without the protocol, in microseconds: the least of several
 * turns. Time on the clock would count the other work of the machine, too.
 */
export function timesOf(
    name: RuleName,
    configuration: RawConfiguration,
    stacks: readonly (readonly Declared[])[],
): number[] {
    const { readers, contexts } = configure(configuration, rules);
    const { checkEstate }: Rule = rules[name];
    const estates = stacks.map((stack) => {
        const parts = stack.flatMap((declared) => {
            const { type, name, inputs, protect = false } = declared;
            return partsOf({ urn: urnOf(declared), type, name, inputs, isProtected: protect }, readers);
        });
        return new Estate(new Map(), parts);
    });
    const least = estates.map(() => Number.POSITIVE_INFINITY);
    for (let turn = 0; turn < 10; turn++) {
        estates.forEach((estate, at) => {
            const start = process.cpuUsage();
            Array.from(checkEstate?.(estate, contexts[name] as Context) ?? []);
            const { user, system } = process.cpuUsage(start);
            least[at] = Math.min(least[at] ?? 0, user + system);
        });
    }
    return least;
}
