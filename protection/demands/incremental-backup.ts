import { quote } from "../../text/quote.ts";
import type { BackupKind } from "../terms/backup.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether backups copy everything each time, also what has not changed. */
export function copiesEverything(kind: BackupKind | undefined): boolean {
    return kind === "full";
}

export const backupFull: PlanDemand = ({ backupKind: kind, plan }) => {
    if (!copiesEverything(kind)) {
        return [];
    }
    return plan
        ? [
              `plan.backup.plan is ${quote(plan.name)}, whose backups copy everything each time. ` +
                  "Name a plan that copies changes only.",
          ]
        : ['plan.backup.kind is "full", which copies everything each time. Write "incremental" or "differential".'];
};
