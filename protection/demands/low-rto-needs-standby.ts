import type { Duration } from "../../time/duration.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether a recovery time objective leaves no time to restore, or to start what stands by. */
export function needsRunningStandby(rto: Duration, threshold: Duration): boolean {
    return rto < threshold;
}

export const standbyLacking: PlanDemand = ({ protection = [], rto, standby }, { standbyThreshold: threshold }) => {
    const runs = protection.includes("high-availability") || protection.includes("none");
    if (runs || rto === undefined || !needsRunningStandby(rto, threshold)) {
        return [];
    }
    const otherwise = `or agree on an RTO of at least ${threshold}.`;
    if (!protection.includes("replication")) {
        return [
            `plan.rto is ${rto}, which a restore does not meet: an RTO below ${threshold} needs machines that run ` +
                `already. Make an AvailabilityGroup, add plan.replication and plan.standby "running", ${otherwise}`,
        ];
    }
    return standby === "running"
        ? []
        : [
              `plan.standby is ${standby ? `"${standby}"` : "missing"}, but plan.rto is ${rto}, and an RTO below ` +
                  `${threshold} leaves no time to start one. Write "running" where one runs elsewhere, ${otherwise}`,
          ];
};
