import { contradictions } from "../../protection/contradictions.ts";
import { FIELDS, type Field } from "../../protection/fields.ts";
import { missingFields } from "../../protection/needs.ts";
import type { Stated } from "../../protection/stated.ts";
import type { Protection } from "../estate/protection.ts";
import { ABSENT, type Statement } from "../estate/value.ts";
import type { Context, Rule } from "./rule.ts";

export const validProtectionMetadata: Rule = {
    description: "Keep protection metadata free of misspelt, missing and contradictory tags.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkMachine({ protection, misspeltTags }, context) {
        for (const { message } of misspeltTags) {
            yield message;
        }
        for (const field of FIELDS) {
            const statement = protection[field];
            if (!context.isOwned(field) && statement.isInvalid) {
                yield statement.problem.message;
            }
        }
        yield* structuralFaults(protection, context, new Set(misspeltTags.map(({ field }) => field)));
    },
};

/** @param misspelt fields whose tags are reported already: they are not missing besides */
function* structuralFaults(
    protection: Protection,
    { isOwned, tag }: Context,
    misspelt: ReadonlySet<Field>,
): Iterable<string> {
    const stated = statedBy(protection, tag);
    for (const { field, because, example } of missingFields(stated)) {
        if (!isOwned(field) && !misspelt.has(field)) {
            yield `tag "${tag(field)}" is missing: ${because}. Write e.g. "${example}".`;
        }
    }
    for (const { kind, field, fault, fix } of contradictions(stated)) {
        if (kind === "misplaced" || !isOwned(field)) {
            yield `tag "${tag(field)}" ${fault}. ${fix}`;
        }
    }
}

/** What is not known yet counts as stated, and as nothing that could contradict. */
function statedBy(protection: Protection, tag: Stated["tag"]): Stated {
    return {
        tag,
        has: (field) => protection[field] !== ABSENT,
        schemes: known(protection.protection),
        data: known(protection.data),
        backupMethod: known(protection.backupMethod),
        restore: known(protection.restore),
        replicationLevel: known(protection.replicationLevel),
        failover: known(protection.failover),
        unprotectedReason: known(protection.unprotectedReason),
    };
}

function known<T>(statement: Statement<T>): T | undefined {
    return statement.isKnown ? statement.value : undefined;
}
