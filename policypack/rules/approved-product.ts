import { mayState } from "../../estate/machines/schemes.ts";
import { describeSource, listNames, tell } from "../../estate/model/describe.ts";
import type { Known } from "../../estate/values/reading.ts";
import { named } from "../../text/by-name.ts";
import { nearest } from "../../text/nearest.ts";
import type { Rule } from "../judging/rule.ts";

export const approvedProduct: Rule = {
    description: "Back up with products that the platform team has approved, where it names some.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkMachine({ protection }, { settings: { products = new Map() }, tag, keep }) {
        const { backupProduct: product } = protection;
        if (products.size === 0 || !mayState(protection, "backup") || !product.isKnown) {
            return;
        }
        if (!named(products, product.value)) {
            const names = keep(() => [...products.values()].map(({ name }) => name) as [string, ...string[]]);
            const source = describeSource(protection, "backupProduct", tag);
            yield `backup product ${tell(product)} (${source}) is not approved. ${fixOf(product, names)}`;
        }
    },
};

function fixOf(product: Known<string>, approved: readonly [string, ...string[]]): string {
    const names = listNames(approved, 10);
    if (product.isPlanned) {
        return `Name a plan with an approved one: ${names}.`;
    }
    // The nearest one would tell what a secret is like.
    const example = product.isSecret ? approved[0] : nearest(product.value, approved);
    return `Write e.g. "${example}"; approved: ${names}.`;
}
