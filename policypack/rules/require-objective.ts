import type { Machine } from "../estate/parts.ts";
import type { Context } from "./rule.ts";

/** The check of the twin rules `require-rpo` and `require-rto`: an objective is stated and valid, unless the scheme is none. */
export function* checkObjective(
    { protection }: Machine,
    { tag }: Context,
    field: "rpo" | "rto",
    name: string,
    example: string,
): Iterable<string> {
    const { protection: schemes } = protection;
    const objective = protection[field];
    if (objective.isInvalid) {
        yield objective.problem.message;
    } else if (objective.isAbsent && !(schemes.isKnown && schemes.value.includes("none")) && !schemes.isUnknown) {
        yield `no ${name} is stated (tag "${tag(field)}"). ${example}`;
    }
}
