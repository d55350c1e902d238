import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { leastInstancesOf } from "../machines/instances.ts";
import { isUnprotected } from "../machines/schemes.ts";
import { append, type Estate } from "../model/estate.ts";
import { oncePerEstate } from "../model/once-per-estate.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { peek } from "../values/value.ts";
import { strangersIn } from "./applications.ts";
import { deploymentsOf, type HubDeployment, regionOf } from "./hub-deployments.ts";
import { HubsByTarget } from "./hubs-by-target.ts";

/** Machines that are known to stand by. */
export interface Standing {
    readonly machines: readonly Machine[];
    /** How many VMs they are known to stand for at least. */
    readonly leastInstances: number;
}

/**
 * What stands by for what an application has on one of its Hubs: its machines on the others. A machine that nothing
 * protects stands by for nothing; one of which it is not known yet whether it stands by leaves the answer open. There may
 * be many Hubs, and each asks what the others have.
 */
export class Standbys {
    readonly #estate: Estate;
    readonly #deployments: readonly HubDeployment[];
    /** What stands by for sure where the Hub is known, by its region. */
    readonly #byRegion = new Map<string, (Standing & HubDeployment)[]>();
    readonly #byTarget: HubsByTarget<Standing & HubDeployment>;
    readonly #leastInstances: number;

    /** @param deployments all of the application */
    constructor(estate: Estate, deployments: readonly HubDeployment[]) {
        this.#estate = estate;
        this.#deployments = [...deployments, ...strangersByHub(estate)].map(({ hub, machines }) => {
            return { hub, machines: machines.filter((machine) => !isUnprotected(machine)) };
        });
        const sure = this.#deployments.map(({ hub, machines }) => {
            const standing = machines.filter((machine) => doubtOf(machine) === undefined);
            return { hub, machines: standing, leastInstances: leastInstancesOf(standing) };
        });
        const placed = sure.filter(({ hub }) => regionOf(hub) !== undefined);
        for (const deployment of placed) {
            append(this.#byRegion, regionOf(deployment.hub) ?? "", deployment);
        }
        this.#byTarget = new HubsByTarget(placed);
        this.#leastInstances = sumOf(placed);
    }

    /** Whether anything stands by for sure for what is on a Hub. */
    isThere(hub: DeployedHub): boolean {
        return this.#machinesBeside(hub).next().done !== true;
    }

    /** What stands by for sure for what is on a Hub. */
    of(hub: DeployedHub): Standing {
        const here = this.#byRegion.get(regionOf(hub) ?? "") ?? [];
        const machinesBeside = () => [...this.#machinesBeside(hub)];
        return {
            get machines() {
                return machinesBeside();
            },
            leastInstances: this.#leastInstances - sumOf(here.filter((other) => !isElsewhere(other.hub, hub))),
        };
    }

    /** The same of what is on the Hubs that machines replicate to; all of it where none is known to be on one. */
    targetedBy(replicated: readonly Machine[], hub: DeployedHub): Standing {
        const targets = new Set(replicated.map(({ protection }) => peek(protection.replicationTarget) ?? ""));
        const targeted = this.#byTarget.holding(targets).filter((other) => isElsewhere(other.hub, hub));
        const machines = targeted.flatMap((other) => other.machines);
        return machines.length > 0 ? { machines, leastInstances: sumOf(targeted) } : this.of(hub);
    }

    /** What is to be known before all can be told that stands by for what is on a Hub. */
    unknownBeside(hub: DeployedHub): Unknown | undefined {
        for (const { hub: other, machines } of this.#deployments) {
            const isSame = other.isSameAs(hub);
            const doubts = isSame instanceof Unknown || peek(isSame) === false ? machines : [];
            for (const machine of doubts) {
                const doubt = isSame instanceof Unknown ? isSame : doubtOf(machine);
                if (doubt) {
                    return doubt;
                }
            }
        }
        // A resource that could be any machine could be one that stands by.
        const opaque = this.#estate.all("opaque");
        return opaque.find((part) => part.unknown && peek(part.hub.isSameAs(hub)) !== true)?.unknown;
    }

    *#machinesBeside(hub: DeployedHub): Generator<Machine> {
        for (const { hub: other, machines } of this.#deployments) {
            if (isElsewhere(other, hub)) {
                yield* machines.filter((machine) => doubtOf(machine) === undefined);
            }
        }
    }
}

function isElsewhere(other: DeployedHub, hub: DeployedHub): boolean {
    return peek(other.isSameAs(hub)) === false;
}

/** What keeps a machine from being known to stand by. */
function doubtOf({ protection: { app, schemes } }: Machine): Unknown | undefined {
    return [app, schemes].find((value) => value instanceof Unknown);
}

function sumOf(standing: readonly Standing[]): number {
    return standing.reduce((sum, { leastInstances }) => sum + leastInstances, 0);
}

/** One machine on each Hub of those that may be of any application: it is enough to leave an answer open. */
const strangersByHub = oncePerEstate((estate) => {
    const deployments = deploymentsOf(strangersIn(estate).filter((machine) => !isUnprotected(machine)));
    return deployments.map(({ hub, machines }) => ({ hub, machines: machines.slice(0, 1) }));
});
