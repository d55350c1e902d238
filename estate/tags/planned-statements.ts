import { planConflicts } from "../../protection/demands/backup-plan-kept.ts";
import type { Catalogue, CataloguePlan } from "../../protection/platform/catalogue.ts";
import { PLANNED_FIELDS } from "../../protection/platform/full-metadata.ts";
import type { Field, FieldValue } from "../../protection/tags/fields.ts";
import { type Problem, planConflict } from "../../protection/tags/problem.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, Planned, peek, peekPublic } from "../values/value.ts";
import type { Protection } from "./protection.ts";

type PlannedField = keyof typeof PLANNED_FIELDS;
const FIELDS = Object.keys(PLANNED_FIELDS) as PlannedField[];

/** Whether a backup plan may say a field in a machine's stead. */
export function isSaidByPlan(field: Field): boolean {
    return Object.hasOwn(PLANNED_FIELDS, field);
}

/** What plans of the catalogue say for the machines that name them. */
export class PlannedStatements {
    readonly #catalogue: Catalogue;
    readonly #tag: (field: Field) => string;
    readonly #remembered = new Map<string, Partial<Protection>>();

    constructor(catalogue: Catalogue, tag: (field: Field) => string) {
        this.#catalogue = catalogue;
        this.#tag = tag;
    }

    /** What the plan says that a machine names, besides what the machine says itself. */
    of(own: Protection): {
        planned?: Partial<Protection>;
        conflicts: readonly Problem[];
        cataloguePlan?: CataloguePlan;
    } {
        const { backupPlan: name } = own;
        if (name instanceof Unknown && this.#catalogue.size > 0) {
            return { planned: Object.fromEntries(absentIn(own).map((field) => [field, name])), conflicts: [] };
        }
        const plan = name instanceof Known ? this.#catalogue.get(name.value.toLowerCase()) : undefined;
        if (!(name instanceof Known) || plan === undefined) {
            return { conflicts: [] };
        }
        const said = name.isSecret ? statements(plan, true) : this.#remember(name.value, plan);
        const planned = absentIn(own).map((field) => [field, said[field] ?? ABSENT] as const);
        return {
            planned: Object.fromEntries(planned),
            conflicts: this.#conflicts(own, plan, name),
            cataloguePlan: plan,
        };
    }

    #remember(name: string, plan: CataloguePlan): Partial<Protection> {
        const known = this.#remembered.get(name) ?? statements(plan, false);
        this.#remembered.set(name, known);
        return known;
    }

    #conflicts(own: Protection, plan: CataloguePlan, name: Known<string>): Problem[] {
        const conflicts = planConflicts(plan, (field) => peek<FieldValue<PlannedField>>(own[field]));
        return conflicts.map(({ field, stated, planned }) => {
            const isSecret = name.isSecret || peekPublic<unknown>(own[field]) === undefined;
            const told = isSecret ? undefined : { value: stated, plan: name.value, planned };
            return planConflict(field, this.#tag(field), told);
        });
    }
}

function absentIn(own: Protection): PlannedField[] {
    return FIELDS.filter((field) => own[field] === ABSENT);
}

function statements(plan: CataloguePlan, isSecret: boolean): Partial<Protection> {
    const said = FIELDS.filter((field) => plan[PLANNED_FIELDS[field]] !== undefined);
    return Object.fromEntries(said.map((field) => [field, new Planned(plan[PLANNED_FIELDS[field]], isSecret)]));
}
