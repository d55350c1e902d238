import {
    type Contradiction,
    failoverMismatch,
    localDataUnprotected,
    restoreMismatch,
} from "../../protection/contradictions.ts";
import { FIELDS } from "../../protection/fields.ts";
import { misplacedFields } from "../../protection/misplaced-fields.ts";
import { missingFields, type Need } from "../../protection/needs.ts";
import { contradictory, missingField } from "../../protection/problem.ts";
import type { Stated } from "../../protection/stated.ts";
import { listNames } from "../estate/describe.ts";
import type { Machine } from "../estate/parts.ts";
import { statedBy } from "../estate/stated.ts";
import type { Context, Rule } from "./rule.ts";

export const validProtectionMetadata: Rule = {
    description: "Keep protection metadata free of misspelt, missing and contradictory tags.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkMachine(machine, context) {
        const { protection, misspeltTags } = machine;
        for (const { message } of misspeltTags) {
            yield message;
        }
        for (const field of FIELDS) {
            const statement = protection[field];
            if (!context.isOwned(field, machine) && statement.isInvalid) {
                yield statement.problem.message;
            }
        }
        yield* structuralFaults(machine, context);
    },
};

function* structuralFaults(machine: Machine, { isOwned, tag }: Context): Iterable<string> {
    const stated = statedBy(machine.protection, tag);
    // Fields whose tags are misspelt are reported already: they are not missing besides.
    const misspelt = new Set(machine.misspeltTags.map(({ field }) => field));
    const missing = missingFields(stated).filter(({ field }) => !isOwned(field, machine) && !misspelt.has(field));
    for (const needs of Map.groupBy(missing, ({ field, scheme }) => scheme ?? field).values()) {
        yield describeNeeds(needs, tag);
    }
    const mismatches = [localDataUnprotected(stated), failoverMismatch(stated), restoreMismatch(stated)];
    const unowned = mismatches.filter(
        (found) => found !== undefined && !isOwned(found.field, machine),
    ) as Contradiction[];
    for (const found of [...misplacedFields(stated), ...unowned]) {
        yield contradictory(found, tag(found.field)).message;
    }
}

/** What one scheme needs is told together. */
function describeNeeds(needs: readonly Need[], tag: Stated["tag"]): string {
    const [first, ...others] = needs;
    if (first && others.length === 0) {
        return missingField(first, tag(first.field)).message;
    }
    const names = listNames(
        needs.map(({ field }) => tag(field)),
        needs.length,
    );
    const examples = needs.map(({ field, example }) => `${tag(field)} "${example}"`).join(", ");
    return `tags ${names} are missing: ${tag("protection")} "${first?.scheme}" needs them. Write e.g. ${examples}.`;
}
