import type { Backup } from "./backup.ts";
import { named } from "./by-name.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ProtectionPlan } from "./plan.ts";

/**
 * A plan with what it leaves open: backups copy changes only, unless the backup plan of the catalogue says the kind, and
 * snapshots are taken of a stopped VM, as a Hub demands.
 */
export function withDefaults<P extends ProtectionPlan>(plan: P, catalogue: Catalogue): P {
    const { backup } = plan;
    return backup === undefined ? plan : { ...plan, backup: { ...defaultsOf(backup, catalogue), ...backup } };
}

/** A plan that is not in the catalogue may say anything. */
function defaultsOf({ plan: name, method }: Backup, catalogue: Catalogue) {
    const plan = name === undefined ? { method, kind: undefined } : named(catalogue, name);
    return {
        ...(plan && plan.kind === undefined ? { kind: "incremental" } : {}),
        ...(plan?.method === "snapshot" ? { vmState: "stopped" } : {}),
    };
}
