import type { Group } from "../../estate/availability/groups.ts";
import type { Occupants } from "../../estate/availability/occupancy.ts";
import {
    faultDomainsNeeded,
    membersMissing,
    type Share,
    survivalOf,
    takenByNode,
} from "../../estate/availability/share.ts";
import { counted, describeMachine, everyOf, listNames, listValues, spokesman } from "../../estate/model/describe.ts";
import type { AvailabilitySet } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { quote } from "../../text/quote.ts";
import type { Finding } from "../judging/rule.ts";

export type Risk = Required<Omit<Finding, "alike">>;

/** What Azure gives to a set that asks for no number. */
const DEFAULT_FAULT_DOMAINS = 2;

/** What groups lose with a node of their availability set. @param maximum how many fault domains a Hub has for a set */
export function* risksOfSet(
    set: AvailabilitySet,
    groups: readonly Group[],
    occupants: Occupants,
    maximum: number,
): Iterable<Risk> {
    const domains = domainsOf(set);
    const all = occupants.count;
    if (domains < 2) {
        const subject = groups.length === 1 ? groups[0]?.label : `availability set ${quote(set.name)}`;
        const held = all === 1 ? "its only VM" : `${everyOf(all)} of its VMs`;
        const fact = `has ${counted(domains, "fault domain")}, so one node may hold ${held}`;
        const message = `${subject} ${fact}. Set platformFaultDomainCount to ${upTo(maximum)}.`;
        yield { urn: set.urn, message, about: groups.flatMap(({ machines }) => machines) };
    }
    // Where they are too few, or not known yet, one member is still too few.
    const spread = domains >= 2 ? Math.min(domains, maximum) : Number.POSITIVE_INFINITY;
    for (const group of groups) {
        const survival = survivalOf(group, occupants, spread);
        if (survival.isKnown && !survival.value) {
            const { machines } = group;
            const describeRisk = machines.length === 1 ? describeSingle : describeShare;
            const message = describeRisk(set, group, { members: machines.length, all }, spread, maximum);
            yield { urn: machines[0].urn, message, about: machines };
        }
    }
}

/** Numbers of fault domains that spread a set: `2 or 3`. */
export function upTo(maximum: number): string {
    return maximum === 2 ? "2" : `2 ${maximum === 3 ? "or" : "to"} ${maximum}`;
}

/** Neither few nor enough, NaN, where it is not known how many. */
function domainsOf({ faultDomains }: AvailabilitySet): number {
    return faultDomains.isAbsent ? DEFAULT_FAULT_DOMAINS : Math.floor(peek(faultDomains) ?? Number.NaN);
}

function describeSingle({ name }: AvailabilitySet, { machines }: Group, share: Share, domains: number): string {
    return (
        `${describeMachine(machines[0])} declares high availability, and no other VM of its application does so in ` +
        `availability set ${quote(name)}: nothing takes over when its node fails. ` +
        (share.all === 1
            ? "Add at least 1 more VM of the application to the set."
            : "Give the application a set of its own with 2 VMs or more, or add at least " +
              `${counted(membersMissing(share, domains), "more VM")} of it to this one.`)
    );
}

function describeShare(
    { name }: AvailabilitySet,
    { machines }: Group,
    share: Share,
    domains: number,
    maximum: number,
): string {
    const { app } = spokesman(machines).protection;
    const names = listNames(machines.map((machine) => machine.name));
    const who = peek(app) === undefined ? `the group of ${names}` : `application ${listValues([app])}`;
    const taken = takenByNode(share.all, domains);
    const loss = taken > share.members ? `and ${who} has only ${share.members}` : `which is all that ${who} has`;
    const enough = faultDomainsNeeded(share);
    const more = enough > maximum ? "" : `, raise platformFaultDomainCount to ${enough}`;
    return (
        `availability set ${quote(name)} holds ${share.all} VMs in ${domains} fault domains, so one failed node may take ` +
        `${taken}, ${loss} there. Give the application a set of its own${more} or add at least ` +
        `${counted(membersMissing(share, domains), "more VM")} of it to this one.`
    );
}
