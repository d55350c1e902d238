import { named } from "../../text/by-name.ts";
import type { Field } from "../tags/fields.ts";
import type { Metadata } from "../tags/metadata.ts";
import type { Catalogue, CataloguePlan } from "./catalogue.ts";

/** What a backup plan says, by the field of a machine that it stands for. */
export const PLANNED_FIELDS = {
    backupMethod: "method",
    backupKind: "kind",
    backupSchedule: "schedule",
    backupTarget: "target",
    backupProduct: "product",
} as const satisfies Partial<Record<Field, keyof CataloguePlan>>;

/** What a machine says, and its backup plan in its stead. */
export interface FullMetadata extends Metadata {
    /** The plan, where it is one of the catalogue. */
    plan?: CataloguePlan & { readonly name: string };
}

/** What a machine says together with the backup plan that it names. */
export function inFull(metadata: Metadata, catalogue: Catalogue): FullMetadata {
    const plan = metadata.backupPlan === undefined ? undefined : named(catalogue, metadata.backupPlan);
    if (plan === undefined) {
        return metadata;
    }
    const planned = Object.entries(PLANNED_FIELDS).map(([field, member]) => [field, plan[member]]);
    return { ...Object.fromEntries(planned), ...metadata, plan };
}
