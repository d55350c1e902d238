import { invalidTemplate } from "../refusals/invalid-template.ts";

/** A resource with the ids of those that must be there before it. */
interface Ordered {
    id: string;
    dependsOn: readonly string[];
}

/**
 * Refuses resources of which one waits for itself, however indirectly.
 * @see https://github.com/Azure/azure-cli/issues/6677
 * @throws ArmError
 */
export function checkOrder(resources: readonly Ordered[]): void {
    const waiting = new Map(resources.map((one) => [one.id, new Set(one.dependsOn)]));
    const dependents = new Map<string, string[]>();
    for (const { id, dependsOn } of resources) {
        for (const before of dependsOn) {
            const others = dependents.get(before) ?? [];
            others.push(id);
            dependents.set(before, others);
        }
    }
    const ready = resources.flatMap(({ id, dependsOn }) => (dependsOn.length === 0 ? [id] : []));
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
        waiting.delete(id);
        for (const dependent of dependents.get(id) ?? []) {
            const before = waiting.get(dependent);
            before?.delete(id);
            if (before?.size === 0) {
                ready.push(dependent);
            }
        }
    }
    const [stuck] = circleIn(waiting);
    if (stuck !== undefined) {
        throw invalidTemplate(`Circular dependency detected on resource: '${stuck}'`, [], "resources");
    }
}

/** Resources that wait for each other; others may only wait for these. */
function circleIn(waiting: ReadonlyMap<string, ReadonlySet<string>>): string[] {
    const way: string[] = [];
    let [at] = waiting.keys();
    while (at !== undefined && !way.includes(at)) {
        way.push(at);
        at = [...(waiting.get(at) ?? [])].find((before) => waiting.has(before));
    }
    return at === undefined ? [] : way.slice(way.indexOf(at));
}
