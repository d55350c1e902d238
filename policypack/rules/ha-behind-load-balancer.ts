import { ApplicationHubs } from "../../estate/applications/application-hubs.ts";
import { applicationOf } from "../../estate/applications/applications.ts";
import { type Group, highAvailabilityGroups } from "../../estate/availability/groups.ts";
import { LoadBalancing } from "../../estate/balancing/load-balancing.ts";
import { describeMachines, everyOf, list, listNames } from "../../estate/model/describe.ts";
import { groupBy } from "../../estate/model/group-by.ts";
import type { LoadBalancer, Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import type { Target } from "../../estate/values/target.ts";
import { quote } from "../../text/quote.ts";
import { told } from "../checks/told.ts";
import type { Finding, Rule } from "../judging/rule.ts";

export const haBehindLoadBalancer: Rule = {
    description: "Put every high-availability group behind a load balancer that probes its members.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkEstate(estate, { tag }) {
        const balancing = new LoadBalancing(estate);
        const members = highAvailabilityGroups(estate).flatMap((group) => {
            return group.machines.map((machine) => ({ group, machine, target: balancing.balancersOf(machine) }));
        });
        yield* findOutsiders(members, new ApplicationHubs(estate), tag("loadBalancer"));
        yield* findUnprobed(members, balancing);
    },
};

/** A member of a group, and the balancers that it is behind. */
interface Member {
    group: Group;
    machine: Machine;
    target: Target<LoadBalancer>;
}

function* findOutsiders(members: readonly Member[], hubs: ApplicationHubs, tag: string): Iterable<Finding> {
    const outsiders = members.filter(({ machine, target: { parts, isOutside, unknown } }) => {
        return parts.length === 0 && !isOutside && namesNone(machine) && !unknown?.isUnknown;
    });
    for (const found of groupBy(outsiders, toldWith).values()) {
        const [{ group, machine: first }] = found;
        const about = found.map(({ machine }) => machine);
        // A balancer on one Hub sends no traffic to another.
        const place = peek(hubs.runsElsewhere(first)) ? ` on ${first.hub.label}` : "";
        const fact = `${subject(group, about)} in no load balancer's backend pool${place}`;
        yield* told(about, `${fact}. ${fixOf(whose(group, about), tag)}`);
    }
}

/** Members of a group are told together, and so are the machines of an application that are in no set. */
function toldWith({ group, machine }: Member): Group | string {
    const { parts, isOutside } = group.placement;
    return parts.length > 0 || isOutside ? group : `${applicationOf(machine)} on ${peek(machine.hub.key)}`;
}

function* findUnprobed(members: readonly Member[], balancing: LoadBalancing): Iterable<Finding> {
    const behind = members.flatMap((member) => member.target.parts.map((balancer) => ({ balancer, member })));
    for (const [balancer, found] of groupBy(behind, ({ balancer }) => balancer)) {
        const candidates = found
            .map(({ member }) => member)
            .filter(({ machine }) => peek(machine.protection.loadBalancer) === undefined);
        if (candidates.length > 0 && balancing.probesOf(balancer).isAbsent) {
            yield* tellUnprobed(
                balancer,
                candidates.filter(({ machine }) => namesNone(machine)),
            );
        }
    }
}

function* tellUnprobed({ urn, name }: LoadBalancer, members: readonly Member[]): Iterable<Finding> {
    const groups = [...new Set(members.map(({ group }) => group.label))];
    if (groups.length > 0) {
        const message =
            `load balancer ${quote(name)} in front of ${list(groups)} has no probe, so it keeps sending traffic to ` +
            "members that have failed. Add a probe and name it in the load balancing rule.";
        yield { urn, message, about: members.map(({ machine }) => machine) };
    }
}

/** Whether a machine says nothing of a balancer that is not part of the stack, which would find out what has failed. */
function namesNone({ protection: { loadBalancer } }: Machine): boolean {
    return loadBalancer.isAbsent || loadBalancer.isInvalid;
}

function subject(group: Group, outsiders: readonly Machine[]): string {
    if (group.machines.length === 1) {
        const isOne = outsiders.length === 1;
        return `${describeMachines(outsiders)} ${isOne ? "declares" : "declare"} high availability and ${isOne ? "is" : "are"}`;
    }
    const names = listNames(outsiders.map((machine) => machine.name));
    const all = group.machines.length;
    const count = outsiders.length === all ? everyOf(all) : `${outsiders.length} of ${all}`;
    return `${group.label} declares high availability and ${count} members (${names}) are`;
}

function whose({ machines }: Group, outsiders: readonly Machine[]): string {
    const own = outsiders.length === 1 ? "its" : "their";
    return machines.length === 1 ? own : "the members'";
}

function fixOf(owner: string, tag: string): string {
    return (
        `Add ${owner} network interfaces to a backend pool of a load balancer with a probe; ` +
        `where an external balancer or DNS stands in front, name it, e.g. ${tag} "f5.dc1.contoso.com".`
    );
}
