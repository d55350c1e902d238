import type { Entry } from "./entry.ts";
import type { Targets } from "./targets.ts";

/**
 * The ids of the resources that must be there before one: those that it names, what it asks something of, and the copies
 * before it. What is not deployed need not be there. A resource does not depend on what it is written within.
 * @param asked what it asks something of
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-dependency
 * @throws ArmError
 */
export function dependenciesOf(entry: Entry, targets: Targets, asked: readonly string[] = []): string[] {
    const named = entry.dependsOn.flatMap((called) => targets.dependencies(called, [...entry.path, "dependsOn"]));
    const implied = asked.flatMap((called) => targets.entry(called) ?? []);
    const ids = [...named, ...implied].filter(({ isDeployed }) => isDeployed).map(({ id }) => id);
    return [...new Set([...ids, ...entry.after])];
}
