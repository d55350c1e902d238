import { named } from "./by-name.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ProtectionPlan } from "./plan.ts";

/** A plan with what it leaves open: backups copy changes only, unless the backup plan of the catalogue says the kind. */
export function withDefaults<P extends ProtectionPlan>(plan: P, catalogue: Catalogue): P {
    const { backup } = plan;
    if (backup === undefined || backup.kind !== undefined || isKindPlanned(backup.plan, catalogue)) {
        return plan;
    }
    return { ...plan, backup: { ...backup, kind: "incremental" } };
}

/** A plan that is not in the catalogue may say anything. */
function isKindPlanned(name: string | undefined, catalogue: Catalogue): boolean {
    const plan = name === undefined ? undefined : named(catalogue, name);
    return name !== undefined && (plan === undefined || plan.kind !== undefined);
}
