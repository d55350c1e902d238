import { ApplicationHubs } from "../../estate/applications/application-hubs.ts";
import { applicationOf } from "../../estate/applications/applications.ts";
import { type Group, highAvailabilityGroups } from "../../estate/availability/groups.ts";
import { Occupancy } from "../../estate/availability/occupancy.ts";
import { counted, describeMachine, describeMachines, everyOf } from "../../estate/model/describe.ts";
import { groupBy } from "../../estate/model/group-by.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { countOption } from "../../settings/options/number.ts";
import { type Risk, risksOfSet, upTo } from "../checks/availability-set-risks.ts";
import { told } from "../checks/told.ts";
import type { Rule } from "../judging/rule.ts";

const MAXIMUM = "How many fault domains a Hub has for the VMs of a set.";

const options = { maximumFaultDomains: countOption(MAXIMUM, 3, { minimum: 2 }) };

export const haSpreadsNodes: Rule<typeof options> = {
    description: "Spread what is highly available over nodes, so that it survives the loss of any one.",
    severity: "high",
    enforcementLevel: "mandatory",
    options,

    *checkEstate(estate, { options: { maximumFaultDomains: maximum } }) {
        const occupancy = new Occupancy(estate);
        const bySet = groupBy(highAvailabilityGroups(estate), ({ placement }) => placement.parts[0]);
        for (const [set, groups] of bySet) {
            if (set === undefined) {
                yield* risksOutsideSets(groups, new ApplicationHubs(estate), maximum);
            } else if (set.kind === "availability set") {
                yield* risksOfSet(set, groups, occupancy.of(set), maximum);
            } else {
                yield* risksOfScaleSet(set, groups, maximum);
            }
        }
    },
};

function* risksOutsideSets(groups: readonly Group[], hubs: ApplicationHubs, maximum: number): Iterable<Risk> {
    const alone = groups.filter(({ placement: { isOutside, unknown }, machines: [machine] }) => {
        const runsElsewhere = hubs.runsElsewhere(machine);
        // What else is in a set that the stack does not hold, nobody tells. And whichever node fails: where an
        // application runs on another Hub, too, that one is left.
        return !isOutside && !peek(runsElsewhere) && !unknown?.isUnknown && runsElsewhere.isKnown;
    });
    const machines = alone.flatMap((group) => group.machines);
    for (const about of groupBy(machines, applicationOf).values()) {
        yield* told(about, describeOutside(about, maximum));
    }
}

function* risksOfScaleSet(set: Machine, groups: readonly Group[], maximum: number): Iterable<Risk> {
    const about = groups.flatMap(({ machines }) => machines);
    // The VMs of a flexible one are resources of their own, and its capacity does not count them.
    if (about.length > 1 || about[0] !== set) {
        return;
    }
    const { urn, instances, faultDomains } = set;
    const subject = describeMachine(set);
    if (instances.isKnown && instances.value < 2) {
        const fact = `declares high availability with ${counted(instances.value, "instance")}`;
        const message = `${subject} ${fact}, so nothing takes over when its node fails. Give it a capacity of 2 or more.`;
        yield { urn, message, about };
    }
    // Without a number it spreads by itself.
    if (faultDomains.isKnown && faultDomains.value < 2) {
        const fact = `asks for ${counted(faultDomains.value, "fault domain")}, so one node may hold all its instances`;
        const fix = `Leave platformFaultDomainCount out, or set it to ${upTo(maximum)}.`;
        yield { urn, message: `${subject} ${fact}. ${fix}`, about };
    }
}

function describeOutside(machines: readonly Machine[], maximum: number): string {
    const subject = describeMachines(machines);
    const place = `an availability set with ${upTo(maximum)} fault domains (platformFaultDomainCount)`;
    return machines.length === 1
        ? `${subject} declares high availability outside of any set, so nothing takes over when its node fails. ` +
              `Put it and at least 1 more VM that does the same into ${place}.`
        : `${subject} declare high availability outside of any set, so one node may hold ${everyOf(machines.length)}. ` +
              `Put those that do the same into ${place}.`;
}
