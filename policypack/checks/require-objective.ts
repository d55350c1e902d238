import type { Machine } from "../../estate/model/parts.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { exampleOf, fitting } from "../../protection/consistency/examples.ts";
import type { Context, TagChange } from "../judging/rule.ts";
import { corrected } from "./corrected.ts";

/** The check of the twin rules `require-rpo` and `require-rto`: an objective is stated and valid, unless the scheme is none. */
export function* checkObjective(
    { protection }: Machine,
    { settings, tag }: Context,
    field: "rpo" | "rto",
    name: string,
    what: string,
): Iterable<string> {
    const { schemes } = protection;
    const objective = protection[field];
    if (objective.isInvalid) {
        yield fitting(objective.problem, statedBy(protection, tag, undefined, settings.tiers)).message;
    } else if (objective.isAbsent && !(schemes.isKnown && schemes.value.includes("none")) && !schemes.isUnknown) {
        const example = exampleOf(field, statedBy(protection, tag, undefined, settings.tiers));
        yield `no ${name} is stated (tag "${tag(field)}"). Write ${what}, e.g. "${example}".`;
    }
}

/** Writes an objective that is beyond doubt as tags take it, and takes a missing one from the tier of the application. */
export function* mendObjective(
    { protection }: Machine,
    { settings }: Context,
    field: "rpo" | "rto",
): Iterable<TagChange> {
    const { schemes, criticality } = protection;
    const objective = protection[field];
    const isProtected = schemes.isKnown && !schemes.value.includes("none");
    if (objective.isInvalid) {
        yield* corrected(objective.problem);
    } else if (objective.isAbsent && isProtected && criticality.isKnown) {
        const agreed = settings.tiers[criticality.value]?.[field];
        yield* agreed ? [{ field, value: `${agreed}` }] : [];
    }
}
