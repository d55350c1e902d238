import type { RestoreScheme } from "../../protection/backup.ts";
import type { Machine } from "./parts.ts";

/** Backup products by their names in lower case, as far as they matter here. */
type Products = ReadonlyMap<string, { readonly restores?: readonly RestoreScheme[] }>;

/** What the plan and the product of a machine restore beyond what the method of backup does by itself. */
export function deliverableBy({ protection, plan }: Machine, products: Products = new Map()): readonly RestoreScheme[] {
    const isToldByProducts = [...products.values()].some(({ restores }) => restores);
    const product = isToldByProducts && protection.backupProduct.isKnown ? protection.backupProduct.value : "";
    return [...(plan?.restores ?? []), ...(products.get(product.toLowerCase())?.restores ?? [])];
}
