import { quote } from "../../text/quote.ts";
import type { Catalogue } from "../platform/catalogue.ts";
import type { Contradiction } from "./contradiction.ts";
import { SAID_BY_BACKUP_PLAN } from "./needs.ts";
import { describedSchemes, type Stated } from "./stated.ts";

/**
 * A backup plan that stands for nothing, as there is no catalogue that could tell what it is: nobody can restore by its
 * name. It is a name and nothing more where the machine says by itself how, when and where to it is backed up.
 */
export function uncataloguedPlan(stated: Stated, catalogue: Catalogue): Contradiction[] {
    const missing = SAID_BY_BACKUP_PLAN.filter((field) => !stated.has(field));
    const isCounted = stated.has("backupPlan") && describedSchemes(stated).includes("backup");
    if (catalogue.size > 0 || !isCounted || missing.length === 0) {
        return [];
    }
    const { backupPlan: name } = stated;
    const called = stated.isSecret?.("backupPlan")
        ? "is a secret"
        : name === undefined
          ? "is there"
          : `is ${quote(name)}`;
    const tags = missing.map((field) => stated.tag(field));
    const last = tags.slice(-2).join(" and ");
    return [
        {
            field: "backupPlan",
            fault: `${called}, but no catalogue of backup plans (settings.plans) says what that plan is`,
            fix: `List it there, or state ${[...tags.slice(0, -2), last].join(", ")} instead.`,
        },
    ];
}
