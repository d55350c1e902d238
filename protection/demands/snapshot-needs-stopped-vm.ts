import type { StatedMethod } from "../terms/backup.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether backups need a stopped VM: a Hub takes snapshots of no other one. */
export function needsStoppedVm(method: StatedMethod | undefined): boolean {
    return method === "snapshot";
}

export const snapshotOfRunning: PlanDemand = ({ backupMethod: method, backupVmState: state }) => {
    return needsStoppedVm(method) && state === "running"
        ? [
              'plan.backup.vmState is "running", but a Hub takes snapshots of a stopped VM only. Write "stopped", ' +
                  "or have an agent in the guest back it up.",
          ]
        : [];
};
