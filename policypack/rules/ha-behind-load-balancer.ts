import { quote } from "../../protection/quote.ts";
import { describeMachine, listNames } from "../estate/describe.ts";
import type { Estate } from "../estate/estate.ts";
import { type Group, highAvailabilityGroups } from "../estate/groups.ts";
import { loadBalancersOf } from "../estate/load-balancing.ts";
import type { LoadBalancer } from "../estate/parts.ts";
import type { Finding, Rule } from "./rule.ts";

export const haBehindLoadBalancer: Rule = {
    description: "Put every high-availability group behind a load balancer that probes its members.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkEstate(estate, { tag }) {
        for (const group of highAvailabilityGroups(estate)) {
            const inside = group.machines.filter((machine) => {
                const { loadBalancer } = machine.protection;
                return loadBalancer.isAbsent || loadBalancer.isInvalid;
            });
            yield* checkGroup(estate, group, inside, tag("loadBalancer"));
        }
    },
};

function* checkGroup(estate: Estate, group: Group, members: Group["machines"], tag: string): Iterable<Finding> {
    const balancers = new Set<LoadBalancer>();
    const outsiders = members.filter((machine) => {
        const target = loadBalancersOf(estate, machine);
        for (const balancer of target.parts) {
            balancers.add(balancer);
        }
        return target.parts.length === 0 && !target.isOutside && !target.unknown?.isUnknown;
    });
    const [first] = outsiders;
    if (first) {
        yield {
            urn: first.urn,
            message: `${subject(group, outsiders)} in no load balancer's backend pool. ${fix(tag)}`,
        };
    }
    for (const { urn, name } of [...balancers].filter((balancer) => balancer.probes.isAbsent)) {
        const message =
            `load balancer ${quote(name)} has no probe, so it keeps sending traffic to failed members of ${group.label}. ` +
            "Add a probe and name it in the load balancing rule.";
        yield { urn, message };
    }
}

function subject(group: Group, outsiders: Group["machines"]): string {
    const [first] = outsiders;
    if (first && group.machines.length === 1) {
        return `${describeMachine(first)} declares high availability and is`;
    }
    const names = listNames(outsiders.map((machine) => machine.name));
    const all = group.machines.length;
    const count = outsiders.length === all ? everyOf(all) : `${outsiders.length} of ${all}`;
    return `${group.label} declares high availability and ${count} members (${names}) are`;
}

function everyOf(count: number): string {
    return count === 2 ? "both" : `all ${count}`;
}

function fix(tag: string): string {
    return (
        "Add the members' network interfaces to a backend pool of a load balancer with a probe; " +
        `where an external balancer or DNS stands in front, name it, e.g. ${tag} "f5.dc1.contoso.com".`
    );
}
