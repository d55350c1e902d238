import * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { AvailabilityGroup } from "../availability-group/availability-group.ts";
import { optionsOf } from "../hub/options.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { deployedAs } from "../recovery-plan/parts.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import { type HubSpanningGroupArgs, type SpannedSite, spanningFaults } from "./arguments.ts";

/**
 * Machines on several Hubs that stand in for each other, behind an external balancer or DNS: an application that survives
 * the loss of a Hub. Creates an `AvailabilityGroup` on each Hub: an availability set, `count` VMs with their NICs and disks
 * and, where asked, a balancer.
 */
export class HubSpanningGroup extends pulumi.ComponentResource {
    /** Those of all Hubs, in the order of the sites. */
    readonly vmIds: pulumi.Output<string[]>;
    /** Their names in Azure Resource Manager, in the same order. */
    readonly vmNames: pulumi.Output<string[]>;
    /** Where each Hub's own balancer is reached, by site: what the balancer or DNS in front leads to. */
    readonly privateIpAddresses: pulumi.Output<Record<string, string | undefined>>;
    /** What this group adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: HubSpanningGroupArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn("HubSpanningGroup", name, () => spanningFaults(name, args), hubsOf(args));
        super("hubguard:index:HubSpanningGroup", faulty?.name ?? name, {}, faulty?.options(opts) ?? optionsOf(opts));
        if (faulty) {
            const output = faulty.outputOf(this);
            this.vmIds = output;
            this.vmNames = output;
            this.privateIpAddresses = output;
            this.recovery = faulty.recovery;
            return;
        }

        const { sites, ...shared } = args;
        const groups = Object.entries(sites).map(([site, { addressSpace: _, ...members }]) => {
            const own = { ...shared, ...members, plan: planAt(members, args.plan) };
            return [
                site,
                new AvailabilityGroup(`${name}-${site}`, own, { parent: this, protect: opts?.protect }),
                members.hub,
            ] as const;
        });

        this.vmIds = pulumi.all(groups.map(([, { vmIds }]) => vmIds)).apply((ids) => ids.flat());
        this.vmNames = pulumi.all(groups.map(([, { vmNames }]) => vmNames)).apply((names) => names.flat());
        this.privateIpAddresses = pulumi.output(
            Object.fromEntries(groups.map(([site, { privateIpAddress }]) => [site, privateIpAddress])),
        );
        this.recovery = contribute(
            this,
            {
                component: "HubSpanningGroup",
                name,
                deployments: groups.map(([, group, hub]) => ({
                    ...deployedAt({ hub, size: args.size, plan: args.plan }),
                    ...deployedAs([group]),
                    role: "member" as const,
                })),
                settings: args.settings,
            },
            groups.map(([, group]) => group),
        );
        this.registerOutputs({
            vmIds: this.vmIds,
            vmNames: this.vmNames,
            privateIpAddresses: this.privateIpAddresses,
        });
    }
}

/** Where a Hub has a balancer of its own, that one is in front of its machines. */
function planAt({ loadBalancer }: Pick<SpannedSite, "loadBalancer">, plan: HubSpanningGroupArgs["plan"]) {
    return loadBalancer === undefined ? plan : { ...plan, highAvailability: {} };
}
