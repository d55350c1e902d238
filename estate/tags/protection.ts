import type { CataloguePlan } from "../../protection/platform/catalogue.ts";
import type { Field, FieldValue } from "../../protection/tags/fields.ts";
import type { OwnTag } from "../../protection/tags/own-tags.ts";
import type { Problem } from "../../protection/tags/problem.ts";
import type { Statement } from "../values/value.ts";

/**
 * What a machine's tags say about its protection, each field by itself; `schemes` is what the field `protection` lists.
 * Written so that TypeScript 3.8, which `@pulumi/pulumi` brings, reads it too.
 */
export type Protection = { readonly [F in Exclude<Field, "protection">]: Statement<FieldValue<F>> } & {
    readonly schemes: Statement<FieldValue<"protection">>;
};

/** The member that holds what a field says: its own name, but for the field `protection`. */
type Member<F extends Field> = F extends "protection" ? "schemes" : F;

export function memberOf<F extends Field>(field: F): Member<F> {
    return (field === "protection" ? "schemes" : field) as Member<F>;
}

/** What there is to know of a machine's protection. */
export interface ReadTags {
    /** What its tags say, and its backup plan in their stead. */
    protection: Protection;
    /** Tags that say something else than the backup plan. */
    conflicts: readonly Problem[];
    /** Tags beside those that are read that are called nearly so. */
    strayTags: readonly Problem[];
    /** Tags that nobody reads, and that look as if they said what no other tag says. */
    ownTags: readonly OwnTag[];
    /** The backup plan, where it is one of the catalogue. Its name is that of {@link Protection.backupPlan}. */
    cataloguePlan?: CataloguePlan;
}
