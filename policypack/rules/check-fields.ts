import type { Field } from "../../protection/fields.ts";
import { missingFields, type Need } from "../../protection/needs.ts";
import { missingField } from "../../protection/problem.ts";
import type { Stated } from "../../protection/stated.ts";
import { listNames } from "../estate/describe.ts";
import type { Machine } from "../estate/parts.ts";
import { statedBy } from "../estate/stated.ts";
import type { Context } from "./rule.ts";

/** Tells what is invalid and what is missing of the given fields of a machine. */
export function* checkFields(machine: Machine, { tag }: Context, fields: readonly Field[]): Iterable<string> {
    const { protection } = machine;
    for (const field of fields) {
        const statement = protection[field];
        if (statement.isInvalid) {
            yield statement.problem.message;
        }
    }
    const missing = missingFields(statedBy(protection, tag)).filter(({ field }) => fields.includes(field));
    for (const needs of Map.groupBy(missing, ({ field, scheme }) => scheme ?? field).values()) {
        yield describeNeeds(needs, tag);
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
