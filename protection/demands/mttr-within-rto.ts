import type { PlanDemand } from "./demand.ts";

/** A recovery that takes longer, as measured, than it may. */
export const recoveryTooSlow: PlanDemand = ({ mttr, rto }) => {
    return mttr !== undefined && rto !== undefined && mttr > rto
        ? [
              `plan.mttr is ${mttr}, plan.rto is ${rto}. Shorten the recovery (a standby, a smaller restore), ` +
                  `or agree on a longer RTO, e.g. "${mttr}".`,
          ]
        : [];
};
