import { type RuleName, rules } from "../../policypack/rules/index.ts";
import type { Violation } from "../pulumi.ts";

/** What a rule says of examples/mistakes: of which resource, without what every message of the rule begins and ends with. */
export interface Mistake {
    rule: RuleName;
    resource: string;
    message: string;
}

/** In alphabetical order of rules: the CLI judges resources in an order of its own. */
export function toMistakes(violations: readonly Violation[]): Mistake[] {
    const mistakes = violations.map(({ policy, resource, message }) => {
        const rule = policy as RuleName;
        const { before, after } = frameOf(rule);
        return { rule, resource, message: message.replace(before, "").replace(after, "") };
    });
    return mistakes.sort((one, other) => one.rule.localeCompare(other.rule));
}

export function toViolation({ rule, resource, message }: Mistake, level: string): Violation {
    const { before, after } = frameOf(rule);
    return { policy: rule, level, resource, message: `${before}${message}${after}` };
}

function frameOf(rule: RuleName) {
    return { before: `${rules[rule].description}\n`, after: ` → policypack/rules/${rule}.md` };
}
