import { Estate } from "../../estate/model/estate.ts";
import type { Undecided } from "../../estate/model/undecided.ts";
import type { Resource, StackResource } from "../../estate/values/resource.ts";
import { inOrder } from "../configuration/configurable.ts";
import type { RawConfiguration } from "../configuration/configuration.ts";
import type { Level } from "../configuration/levels.ts";
import { Judge } from "./judge.ts";
import type { JudgedFinding } from "./judged-finding.ts";
import type { Rule } from "./rule.ts";

/** A resource of a stack: its inputs, and the resources that each of them was made from. */
export type JudgedResource = Resource & StackResource;

/** A finding, and what comes of it. */
export interface LeveledFinding extends JudgedFinding {
    level: "advisory" | "mandatory";
}

/** All that rules say of a stack, and what they could not say. */
export interface Judgement {
    /** Those that are exempt among them. */
    findings: readonly LeveledFinding[];
    undecided: readonly Undecided[];
}

/**
 * Judges a stack as the policy engine has it judged: its configuration, each resource by itself, then the whole.
 * @param levels by rule, `all` for those without one of their own; what is disabled is not asked
 */
export function judgeStack(
    resources: readonly JudgedResource[],
    rules: Readonly<Record<string, Rule>>,
    configuration: RawConfiguration = {},
    levels: Readonly<Record<string, Level>> = {},
): Judgement {
    const ordered = inOrder(rules);
    const judge = new Judge(ordered, configuration);
    const parts = resources.map((resource) => judge.read(resource));
    const estate = new Estate(new Map(resources.map((resource) => [resource.urn, resource])), parts.flat());
    const asked = Object.entries(ordered).flatMap(([name, { enforcementLevel }]) => {
        const level = levels[name] ?? levels.all ?? enforcementLevel;
        // What could not be remedied stops a deployment.
        return level === "disabled" ? [] : [{ name, level: level === "advisory" ? level : ("mandatory" as const) }];
    });
    const ask = (look: (rule: string) => JudgedFinding[]) => {
        return asked.flatMap(({ name, level }) => look(name).map((finding) => ({ ...finding, level })));
    };
    const findings = [
        ...ask((rule) => judge.judgeConfiguration(rule)),
        ...parts.flatMap((own) => ask((rule) => judge.judgeResource(rule, () => own))),
        ...ask((rule) => judge.judgeEstate(rule, () => estate)),
    ];
    return { findings, undecided: judge.configured.ledger.of(estate) };
}
