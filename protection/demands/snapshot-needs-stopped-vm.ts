import type { PlanDemand } from "./demand.ts";

/** Snapshots of a VM that runs, which a Hub does not take. */
export const snapshotOfRunning: PlanDemand = ({ backupMethod: method, backupVmState: state }) => {
    return method === "snapshot" && state === "running"
        ? [
              'plan.backup.vmState is "running", but a Hub takes snapshots of a stopped VM only. Write "stopped", ' +
                  "or have an agent in the guest back it up.",
          ]
        : [];
};
