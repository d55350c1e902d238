import type { Machine } from "../../estate/model/parts.ts";
import { parseDuration } from "../../time/duration.ts";
import { spokenDuration } from "../../time/spoken-duration.ts";
import type { Context, TagChange } from "../judging/rule.ts";

/** The check of the twin rules `require-rpo` and `require-rto`: an objective is stated and valid, unless the scheme is none. */
export function* checkObjective(
    { protection }: Machine,
    { tag }: Context,
    field: "rpo" | "rto",
    name: string,
    example: string,
): Iterable<string> {
    const { schemes } = protection;
    const objective = protection[field];
    if (objective.isInvalid) {
        yield objective.problem.message;
    } else if (objective.isAbsent && !(schemes.isKnown && schemes.value.includes("none")) && !schemes.isUnknown) {
        yield `no ${name} is stated (tag "${tag(field)}"). ${example}`;
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
    const meant = objective.isInvalid
        ? spokenDuration(objective.problem.value ?? "")
        : objective.isAbsent && isProtected && criticality.isKnown
          ? settings.tiers[criticality.value]?.[field]
          : undefined;
    if (meant && parseDuration(String(meant)).ok) {
        yield { field, value: String(meant) };
    }
}
