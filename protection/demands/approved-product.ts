import { named } from "../../text/by-name.ts";
import { nearest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { PlanDemand } from "./demand.ts";

/** A backup product that the platform team has not approved. */
export const productUnapproved: PlanDemand = ({ backupProduct: product, plan }, { products = new Map() }) => {
    const [first, ...others] = [...products.values()].map(({ name }) => name);
    if (first === undefined || product === undefined || named(products, product)) {
        return [];
    }
    const approved = [first, ...others].map((name) => `"${name}"`).join(", ");
    return plan
        ? [
              `plan.backup.plan is ${quote(plan.name)}, whose product ${quote(product)} is not approved. ` +
                  `Name a plan with an approved one: ${approved}.`,
          ]
        : [
              `plan.backup.product is ${quote(product)}, which is not approved. ` +
                  `Write e.g. "${nearest(product, [first, ...others])}"; approved: ${approved}.`,
          ];
};
