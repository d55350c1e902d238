import { listNames } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { memberOf } from "../../estate/tags/protection.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { fitting } from "../../protection/consistency/examples.ts";
import { missingFields, type Need } from "../../protection/consistency/needs.ts";
import { missingField } from "../../protection/consistency/problems.ts";
import { type Stated, tellValue } from "../../protection/consistency/stated.ts";
import type { Field } from "../../protection/tags/fields.ts";
import type { Context } from "../judging/rule.ts";

/** Tells what is invalid and what is missing of the given fields of a machine. */
export function* checkFields(machine: Machine, { settings, tag }: Context, fields: readonly Field[]): Iterable<string> {
    const { protection } = machine;
    const stated = statedBy(protection, tag, undefined, settings.tiers);
    for (const field of fields) {
        const statement = protection[memberOf(field)];
        if (statement.isInvalid) {
            yield fitting(statement.problem, stated).message;
        }
    }
    const missing = missingFields(stated, fields);
    for (const needs of Map.groupBy(missing, ({ field, scheme }) => scheme ?? field).values()) {
        yield describeNeeds(needs, stated);
    }
}

/** What one scheme needs is told together. */
function describeNeeds(needs: readonly Need[], stated: Stated): string {
    const { tag } = stated;
    const [first, ...others] = needs;
    if (first && others.length === 0) {
        return missingField(first, tag(first.field)).message;
    }
    const names = listNames(
        needs.map(({ field }) => tag(field)),
        needs.length,
    );
    const examples = needs.map(({ field, example }) => `${tag(field)} "${example}"`).join(", ");
    const scheme = tellValue(stated, "protection", first?.scheme ?? "");
    return `tags ${names} are missing: ${tag("protection")} ${scheme} needs them. Write e.g. ${examples}.`;
}
