import { type BackupMethod, RESTORE_SCHEMES, type RestoreScheme } from "../terms/backup.ts";
import type { Contradiction } from "./contradiction.ts";
import { describedSchemes, type Stated, tellValue } from "./stated.ts";

type Restores = readonly [RestoreScheme, ...RestoreScheme[]];

/** What a method can bring back. The article: products restore disks, data within a VM, or the VM; or redeploy first. */
const RESTORES_OF_METHOD: Record<BackupMethod, Restores> = {
    snapshot: ["vm", "disks", "app-data"],
    agent: ["app-data", "redeploy"],
    application: ["app-data", "redeploy"],
};

/** The restore schemes that the method delivers, and the product or plan besides; all where no method is known. */
export function restoresOf({
    backupMethod: method,
    deliverable = [],
}: Pick<Stated, "backupMethod" | "deliverable">): Restores {
    if (!method || method === "hypervisor") {
        return RESTORE_SCHEMES;
    }
    const [first, ...others] = RESTORES_OF_METHOD[method];
    return [first, ...new Set([...others, ...deliverable.filter((restore) => restore !== first)])];
}

/** A restore scheme that neither the method of backup nor the product or plan delivers. */
export function restoreMismatch(stated: Stated): Contradiction | undefined {
    if (!describedSchemes(stated).includes("backup")) {
        return undefined;
    }
    const { backupMethod: method, restore } = stated;
    // What the product delivers is not asked for where the method does.
    if (!method || method === "hypervisor" || !restore || RESTORES_OF_METHOD[method].includes(restore)) {
        return undefined;
    }
    const restores = restoresOf(stated);
    if (restores.includes(restore) || (restore === "redeploy" && !mayHoldData(stated))) {
        return undefined;
    }
    const [shown, by] = [tellValue(stated, "restore", restore), tellValue(stated, "backupMethod", method)];
    const fault = `is ${shown}, which backup method ${by} does not deliver`;
    return { field: "restore", fault, fix: `Write "${restores[0]}".` };
}

/** A machine without data of its own is deployed anew, whatever is backed up of it. */
function mayHoldData(stated: Stated): boolean {
    return !stated.has("data") || stated.data === "local";
}
