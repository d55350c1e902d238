import { applicationOf } from "../applications/applications.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { Known, type Value } from "../values/value.ts";
import type { Group } from "./groups.ts";
import type { Occupants } from "./occupancy.ts";

/** What a group has of the VMs in its availability set. */
export interface Share {
    members: number;
    /** VMs in the set, of any application. */
    all: number;
}

/** How many VMs of a set one node may hold: they fill its fault domains evenly, and a fault domain is a node. */
export function takenByNode(all: number, faultDomains: number): number {
    return Math.max(1, Math.ceil(all / faultDomains));
}

/** Whether some of a group are left, whichever node fails. */
function survives({ members, all }: Share, faultDomains: number): boolean {
    return members > takenByNode(all, faultDomains);
}

/** In how many fault domains a group of two VMs or more would survive. */
export function faultDomainsNeeded({ members, all }: Share): number {
    return Math.ceil(all / (members - 1));
}

/** How many VMs a group would need besides, in its set, to survive. @param faultDomains at least 2 */
export function membersMissing({ members, all }: Share, faultDomains: number): number {
    let missing = 0;
    while (!survives({ members: members + missing, all: all + missing }, faultDomains)) {
        missing++;
    }
    return missing;
}

/** Whether a group survives, as far as it is known which VMs are in its set and which of them are of the group. */
export function survivalOf({ machines }: Group, occupants: Occupants, faultDomains: number): Value<boolean> {
    const { count, candidates, adrift } = occupants;
    const { app } = machines[0].protection;
    const application = applicationOf(machines[0]);
    const joining = adrift.candidates.countOf(application);
    const atBest = { members: candidates.countOf(application) + joining, all: count + joining };
    // Members could be of one application each where it is not known of which they are.
    const atWorst = { members: app instanceof Unknown ? 1 : machines.length, all: count + adrift.unknowns.size };
    if (survives(atWorst, faultDomains) || !(adrift.unidentified || survives(atBest, faultDomains))) {
        return new Known(survives(atWorst, faultDomains));
    }
    return (
        (app instanceof Unknown ? app : candidates.findOf(application, doubtOf)) ??
        adrift.candidates.findOf(application, (machine) => adrift.unknowns.get(machine)) ??
        adrift.unknowns.values().next().value ??
        adrift.unidentified ??
        new Known(false)
    );
}

/** What keeps a machine from being known to be of a group. */
function doubtOf({ protection: { app, schemes } }: Machine): Unknown | undefined {
    return [app, schemes].find((statement) => statement instanceof Unknown);
}
