// What `import … from "hubguard/policypack"` gives: for platform teams that add rules of their own in a pack of their own.

import type { Policies } from "@pulumi/policy";
import { inOrder, kindOf } from "./configuration/configurable.ts";
import { captureRequests } from "./host/capture.ts";
import { checkOwnRules } from "./host/own-rules.ts";
import { policiesOf } from "./host/policies.ts";
import type { Rule } from "./judging/rule.ts";
import { rules } from "./rules/index.ts";

export { type Application, applicationsOf } from "../estate/applications/applications.ts";
export { placementOf } from "../estate/availability/placement.ts";
export type { DeployedHub } from "../estate/hubs/deployed-hub.ts";
export { declares } from "../estate/machines/schemes.ts";
export { tagOf } from "../estate/machines/tag-of.ts";
export { describeMachine, describeMachines, describePart, listNames, tell } from "../estate/model/describe.ts";
export type { Estate, PartOf } from "../estate/model/estate.ts";
export type * from "../estate/model/parts.ts";
export type { Protection } from "../estate/tags/protection.ts";
export type { Input } from "../estate/values/input.ts";
export type { Target } from "../estate/values/target.ts";
export type { Unknown } from "../estate/values/unknown.ts";
export { type Absent, type Invalid, type Known, peek, type Statement, type Value } from "../estate/values/value.ts";
export type { Field } from "../protection/tags/fields.ts";
export type { Scheme } from "../protection/terms/scheme.ts";
export { durationOption } from "../settings/options/duration.ts";
export { flagOption } from "../settings/options/flag.ts";
export { countOption, ratioOption } from "../settings/options/number.ts";
export type { Option, OptionTable } from "../settings/options/option.ts";
export { textOption } from "../settings/options/text.ts";
export { textList } from "../settings/options/text-list.ts";
export { quote } from "../text/quote.ts";
export type { Context, Finding, Rule, TagChange } from "./judging/rule.ts";
export { rules };

/**
 * The policies of hubguard and rules of your own, for `new PolicyPack(name, { policies })`. The rules are configured in one
 * file, exempt from in one way, and what they cannot decide is told by `undecided`.
 * @param own rules by their names, in lower case with dashes
 * @param alone leaves hubguard's rules out, for a pack beside hubguard's own
 * @throws where a name is taken, or none, or a rule is no rule: a policy pack that starts all the same would judge by
 * other rules than it says
 */
export function policies(own: Readonly<Record<string, Rule>>, { alone = false } = {}): Policies {
    checkOwnRules(own);
    const pages = Object.entries(own).map(([name, rule]): [string, Rule] => [name, { page: "", ...rule }]);
    // What exempts from hubguard's rules is for hubguard's own pack to judge.
    const { checkMachine: _, ...register } = rules.exemptions;
    const shared = Object.entries<Rule>(rules).filter(([, rule]) => kindOf(rule) !== "rule");
    const hubguards = alone ? { ...Object.fromEntries(shared), exemptions: register } : rules;
    return policiesOf(inOrder({ ...hubguards, ...Object.fromEntries(pages) }), captureRequests());
}
