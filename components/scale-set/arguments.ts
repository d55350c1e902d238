import type { HighAvailabilityPlan, NoProtectionPlan } from "../../protection/plan/plan.ts";
import { type Check, countOf, optional, wholeNumber } from "../arguments/check.ts";
import { isObject, listOf, record, unique } from "../arguments/structure.ts";
import { balancerBeside } from "../availability-group/arguments.ts";
import type { ExistingLoadBalancer, LoadBalancer } from "../balancer/balancer.ts";
import type { Guest } from "../machine/administrator.ts";
import { machineChecks, type Workload } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { type DataDisk, diskChecks, numbered, type OsDisk } from "../machine/disk.ts";
import { hubTermsOf, spreadFault } from "../metadata/hub-terms.ts";
import { setPlan, staggered } from "../metadata/plan.ts";
import type { Site } from "../sites/site.ts";

/** A disk that every machine of a set gets and loses: the Hub creates and deletes it together with the machine. */
export type EphemeralDisk = Omit<DataDisk, "name">;

/** Machines that the Hub makes and deletes as many of as are asked for. */
export type ScaleSetArgs = Omit<Workload, "osDisk" | "dataDisks"> &
    Site &
    Guest & {
        /**
         * High availability, with where the data lives and, if that is inside the machines, how the application backs it
         * up; or no protection, for a stateless application that a pipeline deploys anew.
         */
        plan: HighAvailabilityPlan | NoProtectionPlan;
        /** How many machines run: 2 to 100, or a single one without protection. */
        capacity: number;
        /** The balancer to create, or an existing one. A highly available set without it names an external one in its plan. */
        loadBalancer?: LoadBalancer | ExistingLoadBalancer;
        /** Created from the image, together with each machine. */
        osDisk?: Omit<OsDisk, "name">;
        /** Created empty with each machine, and deleted with it; none by default. */
        dataDisks?: EphemeralDisk[];
        /** What the computers' names begin with, before the six characters of the Hub; by default the component's name. */
        computerNamePrefix?: string;
    };

/** What is wrong with the arguments of a scale set. */
export function scaleSetFaults(name: string, args: ScaleSetArgs): string[] {
    const { hub, plan, capacity, settings }: Record<string, unknown> = isObject(args) ? { ...args } : {};
    const terms = hubTermsOf(settings);
    const { osDisk, emptyDisk } = diskChecks(terms);
    const count = countOf(capacity);
    const isUnprotected = isObject(plan) && plan.unprotected !== undefined;
    const checks = {
        ...machineChecks(args, staggered(setPlan, count, `capacity is ${count}`)),
        osDisk: optional(record(osDisk)),
        dataDisks: optional(isUnprotected ? noDisks : ephemeral(listOf(record(emptyDisk)))),
        // https://learn.microsoft.com/azure-stack/user/azure-stack-compute-overview
        capacity: wholeNumber({ ...terms.limit("scaleSetInstances"), from: isUnprotected ? 1 : 2, of: "of machines" }),
        loadBalancer: isUnprotected ? optional(balancerBeside(plan)) : balancerBeside(plan),
        computerNamePrefix: computerName(isObject(args) ? args.os : undefined, name, "000000"),
    } satisfies Record<keyof ScaleSetArgs, Check>;
    const single = isObject(plan) && plan.highAvailability !== undefined ? spreadFault(settings, hub) : undefined;
    return [
        ...record(checks)(args, ""),
        ...(single === undefined ? [] : [`plan.highAvailability cannot be kept: ${single}. ${WITHOUT_NODES}`]),
    ];
}

const WITHOUT_NODES = "Deploy to a Hub of several nodes, or write plan.unprotected.";

function ephemeral(list: Check): Check {
    return (value, path) => {
        const faults = list(value, path);
        return faults.length > 0 ? faults : unique(numbered(value as EphemeralDisk[]), path, "lun", ({ lun }) => lun);
    };
}

const noDisks: Check = (_, path) => [
    `${path} would hold data that plan.unprotected leaves without protection. Remove it, or write plan.highAvailability.`,
];
