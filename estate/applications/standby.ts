import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { isUnprotected } from "../machines/schemes.ts";
import type { Estate } from "../model/estate.ts";
import { oncePerEstate } from "../model/once-per-estate.ts";
import type { Machine } from "../model/parts.ts";
import type { Target } from "../values/target.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, peek } from "../values/value.ts";
import { strangersIn } from "./applications.ts";

/** The machines of an application on one Hub. */
export interface Deployment {
    hub: DeployedHub;
    machines: readonly Machine[];
}

/** An application's machines by Hub. Those whose Hubs are not known to be one are apart. */
export function deploymentsOf(machines: readonly Machine[]): readonly Deployment[] {
    const deployments: { hub: DeployedHub; machines: Machine[] }[] = [];
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

function isOne(a: DeployedHub, b: DeployedHub): boolean {
    return peek(a.isSameAs(b)) ?? (a.key === ABSENT && b.key === ABSENT);
}

/**
 * The machines that stand by for what an application has on a Hub: those that it has on another one. A machine that nothing
 * protects stands by for nothing; one of which it is not known yet whether it stands by leaves the answer open.
 * @param deployments all of the application
 */
export function standbyOf(estate: Estate, deployments: readonly Deployment[], hub: DeployedHub): Target<Machine> {
    const parts: Machine[] = [];
    const doubts: Unknown[] = [];
    for (const deployment of [...deployments, ...strangersByHub(estate)]) {
        const isSame = deployment.hub.isSameAs(hub);
        const isElsewhere = isSame instanceof Unknown || peek(isSame) === false;
        const machines = isElsewhere ? deployment.machines.filter((machine) => !isUnprotected(machine)) : [];
        for (const machine of machines) {
            const { app, schemes } = machine.protection;
            const doubt = [isSame, app, schemes].find((value) => value instanceof Unknown);
            if (doubt) {
                doubts.push(doubt);
            } else {
                parts.push(machine);
            }
        }
    }
    // A resource that could be any machine could be one that stands by.
    const unidentified = estate.all("opaque").find((part) => part.unknown && peek(part.hub.isSameAs(hub)) !== true);
    const unknown = doubts[0] ?? unidentified?.unknown;
    return { parts, isOutside: false, ...(unknown ? { unknown } : {}) };
}

/** One machine on each Hub of those that may be of any application: it is enough to leave an answer open. */
const strangersByHub = oncePerEstate((estate) => {
    const deployments = deploymentsOf(strangersIn(estate).filter((machine) => !isUnprotected(machine)));
    return deployments.map(({ hub, machines }) => ({ hub, machines: machines.slice(0, 1) }));
});
