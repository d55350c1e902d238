import type { Duration } from "../../time/duration.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether recovery takes longer, as measured, than it may. */
export function isTooSlow(mttr: Duration, rto: Duration): boolean {
    return mttr > rto;
}

export const recoveryTooSlow: PlanDemand = ({ mttr, rto }) => {
    return mttr !== undefined && rto !== undefined && isTooSlow(mttr, rto)
        ? [
              `plan.mttr is ${mttr}, plan.rto is ${rto}. Shorten the recovery (a standby, a smaller restore), ` +
                  `or agree on a longer RTO, e.g. "${mttr}".`,
          ]
        : [];
};
