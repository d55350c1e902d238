import type { HighAvailabilityPlan } from "../../protection/plan/plan.ts";
import { printable } from "../../text/quote.ts";
import { type Check, countOf, optional, wholeNumber } from "../arguments/check.ts";
import { isObject, mapOf, record } from "../arguments/structure.ts";
import { type Spread, spreadChecks } from "../availability-group/arguments.ts";
import type { ExistingLoadBalancer, LoadBalancer } from "../balancer/balancer.ts";
import { loadBalancer } from "../balancer/check.ts";
import type { Guest } from "../machine/administrator.ts";
import { type Workload, workloadChecks } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { offHubs } from "../metadata/off-hubs.ts";
import { spanningPlan, staggered } from "../metadata/plan.ts";
import { exampleSite, type HubSite, hubSiteChecks, siteFaults } from "../sites/hub-site.ts";

/** The members of a group on one of its Hubs. */
export type SpannedSite = HubSite &
    Spread & {
        /** How many machines, 2 to 200: each Hub alone survives the loss of a node. */
        count: number;
        /** The Hub's own balancer, to create or existing, which the one in front leads to; by default that leads to the machines. */
        loadBalancer?: LoadBalancer | ExistingLoadBalancer;
        /** What the computers' names begin with, before `-0`, `-1`, …; by default the component's name and the site's. */
        computerNamePrefix?: string;
    };

/** Machines on several Hubs that stand in for each other. */
export type HubSpanningGroupArgs = Workload &
    Guest & {
        /**
         * Names the balancer or DNS in front of the Hubs in `highAvailability.loadBalancer`: it is external, since no
         * balancer of a Hub reaches another Hub.
         */
        plan: HighAvailabilityPlan & { highAvailability: { loadBalancer: string } };
        /** Two Hubs or more, by names of the sites, which the names of what is created there hold. */
        sites: Record<string, SpannedSite>;
    };

/** What is wrong with the arguments of a group over several Hubs. */
export function spanningFaults(name: string, args: HubSpanningGroupArgs): string[] {
    const { os, settings }: Record<string, unknown> = isObject(args) ? { ...args } : {};
    const sites: Check = (value, path) => {
        const faults = mapOf(() => [], EXAMPLE_SITES)(value, path);
        if (faults.length > 0 || !isObject(value)) {
            return faults;
        }
        const located = Object.entries(value).map(
            ([site, members]) => [`${path}.${printable(site)}`, members] as const,
        );
        return [
            ...(located.length < 2 ? [`${path} holds ${located.length}, but must hold at least 2 Hubs.`] : []),
            ...Object.entries(value).flatMap(([site, members]) => {
                const prefix = computerName(os, `${name}-${site}`, suffixOf(members));
                return record({ ...siteChecks(members, settings), computerNamePrefix: prefix })(
                    members,
                    `${path}.${printable(site)}`,
                );
            }),
            ...siteFaults(Object.fromEntries(located)),
        ];
    };
    const all = isObject(args) && isObject(args.sites) ? Object.values<unknown>(args.sites) : [];
    const count = all.map(membersOf).reduce((sum, members) => sum + members, 0);
    const plan = offHubs(staggered(spanningPlan, count, `sites hold ${count} machines`), all);
    return record({ ...workloadChecks(args, plan), sites } satisfies Record<keyof HubSpanningGroupArgs, Check>)(
        args,
        "",
    );
}

const EXAMPLE_SITES = [
    `{ west: ${exampleSite("west", "10.10.0.0/16", ", count: 2")}`,
    `east: ${exampleSite("east", "10.20.0.0/16", ", count: 2")} }`,
].join(", ");

function siteChecks(site: unknown, settings: unknown) {
    return {
        ...hubSiteChecks(site),
        ...spreadChecks(site, settings),
        count: wholeNumber({ from: 2, to: 200, of: "of machines" }),
        loadBalancer: optional(loadBalancer),
    } satisfies Record<Exclude<keyof SpannedSite, "computerNamePrefix">, Check>;
}

/** What the component appends to a computer's name. */
function suffixOf(site: unknown): string {
    return `-${membersOf(site) - 1}`;
}

function membersOf(site: unknown): number {
    return countOf(isObject(site) ? site.count : undefined);
}
