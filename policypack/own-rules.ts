import type { Policies } from "@pulumi/policy";
import { captureRequests } from "./host/capture.ts";
import { policiesOf } from "./host/policies.ts";
import { exemptions } from "./rules/exemptions.ts";
import { rules } from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";
import { settings } from "./rules/settings.ts";
import { undecided } from "./rules/undecided.ts";

// What `import … from "hubguard/policypack"` gives: for platform teams that add rules of their own in a pack of their own.
export { quote } from "../protection/quote.ts";
export { describeMachine, listNames } from "./estate/describe.ts";
export type { Estate } from "./estate/estate.ts";
export type { Hub } from "./estate/hub.ts";
export type { Input } from "./estate/input.ts";
export type * from "./estate/parts.ts";
export type { Protection } from "./estate/protection.ts";
export type { Statement, Value } from "./estate/value.ts";
export type { Context, Finding, Rule, TagChange } from "./rules/rule.ts";
export { durationOption } from "./settings/duration-option.ts";
export { flagOption } from "./settings/flag-option.ts";
export { countOption, ratioOption } from "./settings/number-option.ts";
export { textList } from "./settings/text-list.ts";
export { rules };

/**
 * The policies of hubguard and rules of your own, for `new PolicyPack(name, { policies })`. The rules are configured in one
 * file, exempt from in one way, and what they cannot decide is told by `undecided`.
 * @param own rules by their names, in lower case with dashes
 * @param alone leaves hubguard's rules out, for a pack beside hubguard's own
 * @throws where a name is taken, or none: a policy pack that starts all the same would judge by other rules than it says
 */
export function policies(own: Readonly<Record<string, Rule>>, { alone = false } = {}): Policies {
    for (const name of Object.keys(own)) {
        if (Object.hasOwn(rules, name)) {
            throw new Error(`The rule ${JSON.stringify(name)} is one of hubguard's. Give yours another name.`);
        }
        if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name === "all") {
            throw new Error(
                `${JSON.stringify(name)} is no name of a rule. Write it in lower case with dashes: "require-owner".`,
            );
        }
    }
    const pages = Object.entries(own).map(([name, rule]): [string, Rule] => [name, { page: "", ...rule }]);
    const others = alone ? { settings } : rules;
    // Notes come last: they tell what the others exempt and could not decide.
    const { exemptions: _, undecided: __, ...judging } = { exemptions, undecided, ...others };
    return policiesOf({ ...judging, ...Object.fromEntries(pages), exemptions, undecided }, captureRequests());
}
