import { memberOf } from "../../estate/tags/protection.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { misplacedFields } from "../../protection/consistency/misplaced-fields.ts";
import { contradictory } from "../../protection/consistency/problems.ts";
import { FIELDS, type Field, formatField } from "../../protection/tags/fields.ts";
import type { Problem } from "../../protection/tags/problem.ts";
import { spokenDuration } from "../../time/spoken-duration.ts";
import { checkFields } from "../checks/check-fields.ts";
import type { Rule, TagChange } from "../judging/rule.ts";

export const validProtectionMetadata: Rule = {
    description: "Keep protection metadata free of misspelt, missing and contradictory tags.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkMachine(machine, context) {
        const { isOwned, tag } = context;
        const { protection, conflicts } = machine;
        const unowned = FIELDS.filter((field) => !isOwned(field, machine));
        yield* checkFields(machine, context, unowned);
        for (const { message } of conflicts) {
            yield message;
        }
        // What cannot be read is told as such, whether it has a place or not.
        for (const found of misplacedFields(statedBy(protection, tag))) {
            if (protection[memberOf(found.field)].hasValue) {
                yield contradictory(found, tag(found.field)).message;
            }
        }
    },

    *remediateMachine({ protection }, { tag }) {
        for (const field of FIELDS) {
            const statement = protection[memberOf(field)];
            if (statement.isKnown && !statement.isPlanned) {
                yield { field, value: formatField(statement.value) };
            } else if (statement.isInvalid) {
                yield* mend(statement.problem, tag(field));
            }
        }
    },
};

/** The durations that no other rule mends. */
const DURATIONS: readonly Field[] = ["mttr", "replicationInterval"];

function* mend({ field, tag, value = "", remedy }: Problem, name: string): Iterable<TagChange> {
    const meant = DURATIONS.includes(field) ? spokenDuration(value) : undefined;
    if (remedy?.kind === "correction" && tag.toLowerCase() !== name.toLowerCase()) {
        yield { rename: tag, to: remedy.text };
    } else if (meant) {
        yield { field, value: String(meant) };
    }
}
