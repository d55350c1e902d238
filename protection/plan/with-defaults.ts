import { named } from "../../text/by-name.ts";
import type { Catalogue } from "../platform/catalogue.ts";
import type { Backup } from "../terms/backup.ts";
import type { ProtectionPlan } from "./plan.ts";

/**
 * A plan with what it leaves open: backups copy changes only, unless the backup plan of the catalogue says the kind, and
 * snapshots are taken of a stopped VM, as a Hub demands.
 */
export function withDefaults<P extends ProtectionPlan>(plan: P, catalogue: Catalogue): P {
    const { backup } = plan;
    if (backup === undefined) {
        return plan;
    }
    const { kind = defaultKind(backup, catalogue), vmState = defaultVmState(backup, catalogue) } = backup;
    const open = { ...(kind ? { kind } : {}), ...(vmState ? { vmState } : {}) };
    return { ...plan, backup: { ...backup, ...open } };
}

function defaultKind({ plan: name }: Backup, catalogue: Catalogue): "incremental" | undefined {
    const plan = name === undefined ? undefined : named(catalogue, name);
    // A plan that is not in the catalogue may say anything.
    const isLeftOpen = name === undefined || (plan !== undefined && plan.kind === undefined);
    return isLeftOpen ? "incremental" : undefined;
}

function defaultVmState({ plan: name, method }: Backup, catalogue: Catalogue): "stopped" | undefined {
    const captured = name === undefined ? method : named(catalogue, name)?.method;
    return captured === "snapshot" ? "stopped" : undefined;
}
