import { quote } from "../../text/quote.ts";
import { argumentOf } from "../plan/paths.ts";
import type { CataloguePlan } from "../platform/catalogue.ts";
import { PLANNED_FIELDS } from "../platform/full-metadata.ts";
import { type FieldValue, formatField } from "../tags/fields.ts";
import type { PlanDemand } from "./demand.ts";

type PlannedField = keyof typeof PLANNED_FIELDS;

/** A field of which a machine says something else than the backup plan that it names. */
export interface PlanConflict {
    field: PlannedField;
    stated: string;
    planned: string;
}

/** @param statedOf tells a field of the machine, as far as it is stated */
export function planConflicts(
    plan: CataloguePlan,
    statedOf: (field: PlannedField) => FieldValue<PlannedField> | undefined,
): PlanConflict[] {
    return FIELDS.flatMap((field) => {
        const [own, other] = [statedOf(field), plan[PLANNED_FIELDS[field]]];
        if (own === undefined || other === undefined) {
            return [];
        }
        const [stated, planned] = [formatField(own), formatField(other)];
        return stated.toLowerCase() === planned.toLowerCase() ? [] : [{ field, stated, planned }];
    });
}

const FIELDS = Object.keys(PLANNED_FIELDS) as PlannedField[];

/** What is said beside a backup plan that says something else. */
export const backupPlanContradicted: PlanDemand = (said) => {
    const { plan } = said;
    const conflicts = plan ? planConflicts(plan, (field) => said[field]) : [];
    return conflicts.map(
        ({ field, stated, planned }) =>
            `${argumentOf(field)} is ${quote(stated)}, but plan ${quote(plan?.name ?? "")} says ${quote(planned)}. ` +
            "Remove it, or name another plan.",
    );
};
