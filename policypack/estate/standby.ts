import { strangersIn } from "./applications.ts";
import type { Estate } from "./estate.ts";
import type { Hub } from "./hub.ts";
import type { Machine } from "./parts.ts";
import { isUnprotected } from "./schemes.ts";
import type { Target } from "./target.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, peek } from "./value.ts";

/** The machines of an application on one Hub. */
export interface Deployment {
    hub: Hub;
    machines: readonly Machine[];
}

/** An application's machines by Hub. Those whose Hubs are not known to be one are apart. */
export function deploymentsOf(machines: readonly Machine[]): readonly Deployment[] {
    const deployments: { hub: Hub; machines: Machine[] }[] = [];
    for (const machine of machines) {
        const found = deployments.find(({ hub }) => isOne(hub, machine.hub));
        if (found) {
            found.machines.push(machine);
        } else {
            deployments.push({ hub: machine.hub, machines: [machine] });
        }
    }
    return deployments;
}

function isOne(a: Hub, b: Hub): boolean {
    return peek(a.isSameAs(b)) ?? (a.key === ABSENT && b.key === ABSENT);
}

/**
 * The machines that stand by for what an application has on a Hub: those that it has on another one. A machine that nothing
 * protects stands by for nothing; one of which it is not known yet whether it stands by leaves the answer open.
 * @param machines all of the application
 */
export function standbyOf(estate: Estate, machines: readonly Machine[], hub: Hub): Target<Machine> {
    const parts: Machine[] = [];
    const doubts: Unknown[] = [];
    for (const machine of [...machines, ...strangersIn(estate)]) {
        const { app, protection } = machine.protection;
        const isSame = machine.hub.isSameAs(hub);
        if (isUnprotected(machine) || isSame === ABSENT || peek(isSame) === true) {
            continue;
        }
        const doubt = [isSame, app, protection].find((value) => value instanceof Unknown);
        if (doubt) {
            doubts.push(doubt);
        } else {
            parts.push(machine);
        }
    }
    const [unknown] = doubts;
    return { parts, isOutside: false, ...(unknown ? { unknown } : {}) };
}
