import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { append } from "../model/estate.ts";
import type { Machine } from "../model/parts.ts";
import { ABSENT, peek } from "../values/value.ts";

/** The machines of an application on one Hub. */
export interface HubDeployment {
    hub: DeployedHub;
    machines: readonly Machine[];
}

/** An application's machines by Hub. Those whose Hubs are not known to be one are apart. */
export function deploymentsOf(machines: readonly Machine[]): readonly HubDeployment[] {
    const deployments: { hub: DeployedHub; machines: Machine[] }[] = [];
    const byKey = new Map<unknown, typeof deployments>();
    for (const machine of machines) {
        const keys = keysOf(machine.hub);
        const found = keys.flatMap((key) => byKey.get(key) ?? []).find(({ hub }) => isOne(hub, machine.hub));
        if (found) {
            found.machines.push(machine);
            continue;
        }
        const deployment = { hub: machine.hub, machines: [machine] };
        deployments.push(deployment);
        for (const key of keys) {
            append(byKey, key, deployment);
        }
    }
    return deployments;
}

function isOne(a: DeployedHub, b: DeployedHub): boolean {
    return peek(a.isSameAs(b)) ?? (a.key === ABSENT && b.key === ABSENT);
}

/** Two that are one Hub have one of these in common. */
function keysOf(hub: DeployedHub): unknown[] {
    const region = regionOf(hub);
    const own = region === undefined ? (hub.key === ABSENT ? ABSENT : hub) : `region ${region}`;
    return hub.provider === undefined ? [own] : [own, `provider ${hub.provider}`];
}

/** The first part of what tells a Hub from others; nothing while that is not known. */
export function regionOf({ key }: DeployedHub): string | undefined {
    return peek(key)?.split(".", 1)[0];
}
