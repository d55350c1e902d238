import { isComment, show } from "../../settings/kinds/place.ts";
import { advise, among, type Remedy } from "../../text/remedy.ts";
import { levelRemedy } from "../configuration/levels.ts";
import type { Rule } from "../judging/rule.ts";
import { rules } from "../rules/index.ts";

/**
 * Checks rules that hubguard did not write, and that types may not have checked.
 * @throws an error that says what to change
 */
export function checkOwnRules(own: Readonly<Record<string, Rule>>): void {
    const named: [string, unknown][] = Object.entries(own ?? {});
    if (named.length === 0) {
        throw new Error(
            "No rule of your own is given: policies({ name: rule }). To judge by hubguard's rules alone, use its own pack, " +
                "node_modules/hubguard/policypack.",
        );
    }
    for (const [name, rule] of named) {
        const fault = faultOfName(name) ?? faultOfRule(rule);
        if (fault) {
            throw new Error(`The rule ${show(name)} ${fault}`);
        }
    }
}

function faultOfName(name: string): string | undefined {
    if (Object.hasOwn(rules, name)) {
        return "has the name of one of hubguard's. Give it another one.";
    }
    // "all" stands for every rule in the settings.
    return !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name === "all"
        ? 'has a name that no rule can have. Write it in lower case with dashes, e.g. "require-owner".'
        : undefined;
}

const SEVERITIES = ["low", "medium", "high", "critical"] as const satisfies readonly Rule["severity"][];
const LEVELS = ["advisory", "mandatory"] as const satisfies readonly Rule["enforcementLevel"][];
const CHECKS = [
    "checkMachine",
    "checkResource",
    "checkEstate",
    "checkConfiguration",
] as const satisfies readonly (keyof Rule)[];
const MEMBERS: readonly [keyof Rule, ...(keyof Rule)[]] = [
    ...(["description", "severity", "enforcementLevel", "options", "page", "owns", "remediateMachine"] as const),
    ...CHECKS,
];

function faultOfRule(rule: unknown): string | undefined {
    if (typeof rule !== "object" || rule === null) {
        const kind = rule === null || rule === undefined ? String(rule) : `a ${typeof rule}`;
        return `is no object but ${kind}. Is it exported where it is imported from?`;
    }
    const members = rule as Partial<Record<string, unknown>>;
    const { description, severity, enforcementLevel, options = {} } = members;
    if (typeof description !== "string" || description.trim() === "") {
        return "has no description. Write in one sentence what it asks for, which the CLI prints above each message.";
    }
    const unknown = Object.keys(members).find((member) => !MEMBERS.some((known) => known === member));
    if (unknown !== undefined) {
        return `has a member ${show(unknown)}, which rules do not have. ${advise(among(MEMBERS, unknown))}`;
    }
    if (CHECKS.every((check) => typeof members[check] !== "function")) {
        return "checks nothing. Give it checkMachine, checkResource or checkEstate.";
    }
    return (
        faultOfWord(
            "severity",
            severity,
            SEVERITIES,
            among(SEVERITIES, typeof severity === "string" ? severity : "", true),
        ) ??
        faultOfWord("enforcementLevel", enforcementLevel, LEVELS, levelRemedy(enforcementLevel, LEVELS)) ??
        faultOfOptions(options as object)
    );
}

function faultOfWord(member: string, value: unknown, words: readonly string[], remedy: Remedy): string | undefined {
    return words.some((word) => word === value)
        ? undefined
        : `has the ${member} ${show(value)}, which is not one of ${words.join(", ")}. ${advise(remedy)}`;
}

/** The engine reads the level beside the options, and the pack takes what begins with // for comments. */
function faultOfOptions(options: object): string | undefined {
    const taken = Object.keys(options).find((name) => name === "enforcementLevel" || isComment(name));
    return taken === undefined ? undefined : `has an option ${show(taken)}, a name that is taken. Give it another one.`;
}
