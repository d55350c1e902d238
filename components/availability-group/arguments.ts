import type * as pulumi from "@pulumi/pulumi";
import type { HighAvailabilityPlan } from "../../protection/plan/plan.ts";
import { resourceId } from "../arguments/azure.ts";
import { type Check, countOf, input, optional, wholeNumber } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";
import type { ExistingLoadBalancer, LoadBalancer } from "../balancer/balancer.ts";
import { EXAMPLE_BALANCER, loadBalancer } from "../balancer/check.ts";
import type { Guest } from "../machine/administrator.ts";
import { type MachineArgs, machineChecks } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { faultDomainsOf, hubTermsOf, spreadFault } from "../metadata/hub-terms.ts";
import { groupPlan, staggered } from "../metadata/plan.ts";

/** On how many nodes of the Hub machines are spread: by a set to create, or by an existing one. */
export type Spread =
    | {
          /**
           * Over how many nodes, 2 or 3; by default 2. A Hub of a single node, such as a ruggedized or a development kit,
           * has nothing to spread over: a group has no place there, and is refused where the Hub (`nodes`) or the settings
           * (`hub-support.maximumFaultDomains`) say that it is one.
           */
          faultDomains?: number;
          /** In how many steps the Hub restarts the machines, 1 to 20; by default the Hub's own number. */
          updateDomains?: number;
          availabilitySetId?: never;
      }
    | {
          /** The id of an existing availability set, in the same resource group and without other members. */
          availabilitySetId: pulumi.Input<string>;
          faultDomains?: never;
          updateDomains?: never;
      };

/** Machines that stand in for each other, and what their application's owner said about recovery. */
export type AvailabilityGroupArgs = MachineArgs &
    Guest &
    Spread & {
        /** Says where the data lives and, if that is inside the machines, how the application backs it up. */
        plan: HighAvailabilityPlan;
        /** How many machines, 2 to 200. */
        count: number;
        /** The balancer to create, or an existing one. Without it, the plan names an external one. */
        loadBalancer?: LoadBalancer | ExistingLoadBalancer;
        /** What the computers' names begin with, before `-0`, `-1`, …; by default the component's name. */
        computerNamePrefix?: string;
    };

/** What is wrong with the arguments of a group. */
export function groupFaults(name: string, args: AvailabilityGroupArgs): string[] {
    const count = countOf(args?.count);
    const longestSuffix = `-${count - 1}`;
    const checks = {
        ...machineChecks(args, staggered(groupPlan, count)),
        count: wholeNumber({ from: 2, to: 200, of: "of machines" }),
        ...spreadChecks(args, isObject(args) ? args.settings : undefined),
        loadBalancer: balancerBeside(args?.plan),
        computerNamePrefix: computerName(args?.os, name, longestSuffix),
    } satisfies Record<keyof AvailabilityGroupArgs, Check>;
    return record(checks)(args, "");
}

/** @param args of a group, or of a site of one */
export function spreadChecks(args: unknown, settings: unknown) {
    const { availabilitySetId, hub }: Record<string, unknown> = isObject(args) ? { ...args } : {};
    const single = availabilitySetId === undefined ? spreadFault(settings, hub) : undefined;
    const besideExisting = (check: Check): Check => {
        return optional(availabilitySetId === undefined ? check : ofExistingSet);
    };
    return {
        availabilitySetId: optional(input(resourceId("Microsoft.Compute/availabilitySets"))),
        faultDomains:
            single === undefined
                ? besideExisting(wholeNumber({ ...faultDomainsOf(settings, hub), from: 2 }))
                : (value, path) => [
                      `${path} cannot be ${typeof value === "number" ? value : 2}: ${single}. ${OTHERWISE}`,
                  ],
        updateDomains: besideExisting(wholeNumber(hubTermsOf(settings).limit("updateDomains"))),
    } satisfies Record<keyof Spread, Check>;
}

const OTHERWISE = "Deploy to a Hub of several nodes, or write a ProtectedVm for each machine.";

const ofExistingSet: Check = (_, path) => [
    `${path} stands beside availabilitySetId, whose set has its own. Remove it.`,
];

/** A group is behind exactly one balancer: its own, or the external one of the plan. */
export function balancerBeside(plan: unknown): Check {
    const availability = isObject(plan) && isObject(plan.highAvailability) ? plan.highAvailability : {};
    return (value, path) => {
        if (value === undefined) {
            return availability.loadBalancer === undefined
                ? [
                      `${path} is missing. Write e.g. ${EXAMPLE_BALANCER}, or name an external one as plan.highAvailability.loadBalancer.`,
                  ]
                : [];
        }
        return availability.loadBalancer === undefined
            ? loadBalancer(value, path)
            : [`${path} stands beside plan.highAvailability.loadBalancer, an external one. Remove one of the two.`];
    };
}
