import * as pulumi from "@pulumi/pulumi";
import { refuse } from "./arguments/refuse.ts";
import { register } from "./azure/register.ts";
import { registerBalancer } from "./balancer/register.ts";
import { type AvailabilityGroupArgs, groupFaults } from "./group/arguments.ts";
import { registerMachine } from "./machine/machine.ts";
import { protectOf } from "./machine/protect.ts";
import { metadataTags } from "./metadata/tags.ts";

/** Machines in one availability set behind a load balancer. All of it carries the metadata of the plan as tags. */
export class AvailabilityGroup extends pulumi.ComponentResource {
    readonly availabilitySetId: pulumi.Output<string>;
    readonly vmIds: pulumi.Output<string[]>;
    readonly vmNames: pulumi.Output<string[]>;
    /** Nothing where the balancer is an external one, as for the two outputs below. */
    readonly loadBalancerId: pulumi.Output<string | undefined>;
    readonly backendPoolId: pulumi.Output<string | undefined>;
    /** Where the group is reached; nothing for a public frontend. */
    readonly privateIpAddress: pulumi.Output<string | undefined>;

    /** @throws {pulumi.RunError} with a line for each argument that is at fault */
    constructor(name: string, args: AvailabilityGroupArgs, opts?: pulumi.ComponentResourceOptions) {
        refuse("AvailabilityGroup", name, groupFaults(name, args));
        super("hubguard:index:AvailabilityGroup", name, {}, opts);

        const { resourceGroupName, location, subnetId } = args;
        const tags = metadataTags(args);
        const set = register(
            "compute:AvailabilitySet",
            name,
            {
                resourceGroupName,
                location,
                tags,
                // The kind for machines with managed disks.
                sku: { name: "Aligned" },
                platformFaultDomainCount: args.faultDomains ?? 2,
                platformUpdateDomainCount: args.updateDomains,
            },
            { parent: this },
        );
        const shared = { resourceGroupName, location, tags, subnetId };
        const balancer = args.loadBalancer && registerBalancer(name, args.loadBalancer, shared, this);
        const machines = Array.from({ length: args.count }, (_, at) => {
            const place = {
                name: `${name}-${at}`,
                computerName: `${args.computerNamePrefix ?? name}-${at}`,
                tags,
                backendPoolId: balancer?.backendPoolId,
                availabilitySetId: set.id,
                protect: protectOf(args.plan, opts),
            };
            return registerMachine(args, place, this);
        });

        this.availabilitySetId = set.id;
        this.vmIds = pulumi.output(machines.map(({ vm }) => vm.id));
        this.vmNames = pulumi.output(machines.map(({ vm }) => vm.name));
        this.loadBalancerId = pulumi.output(balancer?.resource.id);
        this.backendPoolId = pulumi.output(balancer?.backendPoolId);
        this.privateIpAddress = pulumi.output(balancer?.privateIpAddress);
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
