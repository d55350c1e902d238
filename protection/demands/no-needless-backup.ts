import { environmentInFull } from "../terms/environment.ts";
import type { PlanDemand } from "./demand.ts";

/** Environments whose machines need not be recovered, in full words. There may be thousands. */
export function sparedAmong(environments: readonly string[]): ReadonlySet<string> {
    return new Set(environments.map(environmentInFull));
}

export const backupNeedless: PlanDemand = ({ environment = "", restore }, { sparedEnvironments }) => {
    const named = environmentInFull(environment);
    // Every backup says what it restores.
    return restore !== undefined && sparedAmong(sparedEnvironments).has(named)
        ? [
              `plan.environment is "${named}", which need not be recovered, but plan.backup spends a backup on it. ` +
                  'Write plan.unprotected with reason "dev-test" instead, or name the environment that it serves.',
          ]
        : [];
};
