import { environmentInFull } from "../terms/environment.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether machines of an environment need not be recovered. @param environment in full words */
export function isSpared(environment: string, spared: readonly string[]): boolean {
    return spared.map(environmentInFull).includes(environment);
}

export const backupNeedless: PlanDemand = ({ environment = "", restore }, { sparedEnvironments }) => {
    const named = environmentInFull(environment);
    // Every backup says what it restores.
    return restore !== undefined && isSpared(named, sparedEnvironments)
        ? [
              `plan.environment is "${named}", which need not be recovered, but plan.backup spends a backup on it. ` +
                  'Write plan.unprotected with reason "dev-test" instead, or name the environment that it serves.',
          ]
        : [];
};
