import { RESTORE_SCHEMES, type RestoreScheme } from "../../protection/terms/backup.ts";
import type { Machine } from "../model/parts.ts";
import { peek } from "../values/value.ts";

/** Plans or products by their names in lower case, as far as they matter here. */
type Restorers = ReadonlyMap<string, { readonly restores?: readonly RestoreScheme[] }>;

/**
 * What the plan and the product of a machine restore beyond what the method of backup does by itself; it may be anything
 * while these are not known, which is noted.
 */
export function deliverableBy(
    { protection: { backupPlan, backupProduct }, cataloguePlan }: Machine,
    { plans, products = new Map() }: { plans: Restorers; products?: Restorers | undefined },
): readonly RestoreScheme[] {
    if ((restoreMore(plans) && backupPlan.isUnknown) || (restoreMore(products) && backupProduct.isUnknown)) {
        return RESTORE_SCHEMES;
    }
    const product = peek(backupProduct)?.toLowerCase() ?? "";
    return [...(cataloguePlan?.restores ?? []), ...(products.get(product)?.restores ?? [])];
}

function restoreMore(restorers: Restorers): boolean {
    return [...restorers.values()].some(({ restores }) => restores);
}
