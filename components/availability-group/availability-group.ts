import * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { registerBalancer } from "../balancer/register.ts";
import { optionsOf } from "../hub/options.ts";
import { registerMachine } from "../machine/machine.ts";
import { protectOf } from "../machine/protect.ts";
import { metadataTags } from "../metadata/tags.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import { locationOf, providerFaults } from "../sites/site.ts";
import { type AvailabilityGroupArgs, groupFaults } from "./arguments.ts";
import { registerSet } from "./availability-set.ts";

/**
 * Machines in one availability set behind a load balancer: an application that survives the loss of a node. All of it
 * carries the metadata of the plan as tags. Creates `count` VMs, each with its OS disk, data disks, NIC and extensions,
 * and, unless existing ones are named, the availability set and the load balancer.
 */
export class AvailabilityGroup extends pulumi.ComponentResource {
    /** The Azure Resource Manager id of the availability set. */
    readonly availabilitySetId: pulumi.Output<string>;
    /** The Azure Resource Manager ids of the VMs. */
    readonly vmIds: pulumi.Output<string[]>;
    /** Their names in Azure Resource Manager, in the same order. */
    readonly vmNames: pulumi.Output<string[]>;
    /** Nothing where the balancer exists already or is an external one. */
    readonly loadBalancerId: pulumi.Output<string | undefined>;
    /** Nothing where the balancer is an external one. */
    readonly backendPoolId: pulumi.Output<string | undefined>;
    /** Where the group is reached; nothing for a public frontend, and where the balancer is not the group's own. */
    readonly privateIpAddress: pulumi.Output<string | undefined>;
    /** What this group adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: AvailabilityGroupArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn(
            "AvailabilityGroup",
            name,
            () => [...groupFaults(name, args), ...providerFaults(args, opts)],
            hubsOf(args),
        );
        super(
            "hubguard:index:AvailabilityGroup",
            faulty?.name ?? name,
            {},
            faulty?.options(opts) ?? optionsOf(opts, args),
        );
        if (faulty) {
            const output = faulty.outputOf(this);
            this.availabilitySetId = output;
            this.vmIds = output;
            this.vmNames = output;
            this.loadBalancerId = output;
            this.backendPoolId = output;
            this.privateIpAddress = output;
            this.recovery = faulty.recovery;
            return;
        }

        const { resourceGroupName, subnetId } = args;
        const tags = metadataTags(args);
        const shared = { resourceGroupName, location: locationOf(args), tags };
        const availabilitySetId = args.availabilitySetId ?? registerSet(name, args, shared, this).id;
        const balancer = args.loadBalancer && registerBalancer(name, args.loadBalancer, { ...shared, subnetId }, this);
        const machines = Array.from({ length: args.count }, (_, at) => {
            const place = {
                name: `${name}-${at}`,
                computerName: `${args.computerNamePrefix ?? name}-${at}`,
                tags,
                backendPoolId: balancer?.backendPoolId,
                availabilitySetId,
                protect: protectOf(args.plan, opts),
            };
            return registerMachine(args, place, this);
        });

        this.availabilitySetId = pulumi.output(availabilitySetId);
        this.vmIds = pulumi.output(machines.map(({ vm }) => vm.id));
        this.vmNames = pulumi.output(machines.map(({ vm }) => vm.name));
        this.loadBalancerId = pulumi.output(balancer?.id);
        this.backendPoolId = pulumi.output(balancer?.backendPoolId);
        this.privateIpAddress = pulumi.output(balancer?.privateIpAddress);
        this.recovery = contribute(this, {
            component: "AvailabilityGroup",
            name,
            deployments: [
                {
                    ...deployedAt(args),
                    loadBalancer: balancer?.id && name,
                    machines: machines.map((machine, at) => ({ name: `${name}-${at}`, id: machine.vm.id })),
                },
            ],
            settings: args.settings,
        });
        this.registerOutputs({
            availabilitySetId: this.availabilitySetId,
            vmIds: this.vmIds,
            vmNames: this.vmNames,
            loadBalancerId: this.loadBalancerId,
            backendPoolId: this.backendPoolId,
            privateIpAddress: this.privateIpAddress,
        });
    }
}
