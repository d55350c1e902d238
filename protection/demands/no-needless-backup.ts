import { environmentInFull } from "../terms/environment.ts";
import type { PlanDemand } from "./demand.ts";

/** A backup of what need not be recovered. */
export const backupNeedless: PlanDemand = ({ environment = "", restore }, { sparedEnvironments }) => {
    const named = environmentInFull(environment);
    // Every backup says what it restores.
    return restore !== undefined && sparedEnvironments.map(environmentInFull).includes(named)
        ? [
              `plan.environment is "${named}", which need not be recovered, but plan.backup spends a backup on it. ` +
                  'Write plan.unprotected with reason "dev-test" instead, or name the environment that it serves.',
          ]
        : [];
};
