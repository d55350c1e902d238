import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { Known } from "../values/value.ts";

/** Nobody deploys more; the sum of what programs without types may pass stays a number. */
const MOST_INSTANCES = 1_000_000;

/** How many VMs a machine stands for: one where a scale set has no capacity, infinitely many where it is not known yet. */
export function instancesOf({ instances }: Machine): number {
    if (instances instanceof Unknown) {
        return Number.POSITIVE_INFINITY;
    }
    return instances instanceof Known ? Math.min(Math.max(Math.floor(instances.value), 0), MOST_INSTANCES) : 1;
}

/** How many VMs machines are known to stand for at least. */
export function leastInstancesOf(machines: readonly Machine[]): number {
    const counted = machines.filter(({ instances }) => !(instances instanceof Unknown));
    return counted.reduce((sum, machine) => sum + instancesOf(machine), 0);
}
