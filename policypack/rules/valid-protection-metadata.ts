import { memberOf } from "../../estate/tags/protection.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { misplacedFields } from "../../protection/consistency/misplaced-fields.ts";
import { contradictory } from "../../protection/consistency/problems.ts";
import { uncataloguedPlan } from "../../protection/consistency/uncatalogued-plan.ts";
import { FIELDS, formatField } from "../../protection/tags/fields.ts";
import type { Problem } from "../../protection/tags/problem.ts";
import { isOwnName } from "../../protection/tags/vocabulary.ts";
import { checkFields } from "../checks/check-fields.ts";
import { corrected } from "../checks/corrected.ts";
import type { Rule, TagChange } from "../judging/rule.ts";

export const validProtectionMetadata: Rule = {
    description: "Keep protection metadata free of misspelt, missing and contradictory tags.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkMachine(machine, context) {
        const { isOwned, settings, tag } = context;
        const { protection, conflicts, strayTags } = machine;
        const unowned = FIELDS.filter((field) => !isOwned(field, machine));
        yield* checkFields(machine, context, unowned);
        for (const { message } of [...strayTags, ...conflicts]) {
            yield message;
        }
        // What cannot be read is told as such, whether it has a place or not.
        const stated = statedBy(protection, tag);
        for (const found of [...misplacedFields(stated), ...uncataloguedPlan(stated, settings.plans)]) {
            if (protection[memberOf(found.field)].hasValue) {
                yield contradictory(found, tag(found.field)).message;
            }
        }
    },

    *remediateMachine(machine, { isOwned, tag }) {
        const { protection } = machine;
        for (const field of FIELDS) {
            const statement = protection[memberOf(field)];
            // Others read the organisation's own tags, too: what can be read there stays as it is.
            if (statement.isKnown && !statement.isPlanned && !isOwnName(tag(field), field)) {
                yield { field, value: formatField(statement.value) };
            } else if (statement.isInvalid) {
                const isMisnamed = statement.problem.tag.toLowerCase() !== tag(field).toLowerCase();
                yield* isMisnamed
                    ? renamed(statement.problem)
                    : isOwned(field, machine)
                      ? []
                      : corrected(statement.problem);
            }
        }
    },
};

function* renamed({ tag, remedy }: Problem): Iterable<TagChange> {
    if (remedy?.kind === "correction") {
        yield { rename: tag, to: remedy.text };
    }
}
