import * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { registerBalancer } from "../balancer/register.ts";
import { optionsOf } from "../hub/options.ts";
import { protectOf } from "../machine/protect.ts";
import { metadataTags } from "../metadata/tags.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import { locationOf, providerFaults } from "../sites/site.ts";
import { type ScaleSetArgs, scaleSetFaults } from "./arguments.ts";
import { registerScaleSet } from "./register.ts";

/**
 * Machines that are made and deleted as many of as are asked for, spread over the nodes of the Hub. Creates a scale set
 * (`capacity` VMs, each with its disks) and, where asked, a load balancer.
 */
export class ScaleSet extends pulumi.ComponentResource {
    /** The Azure Resource Manager id of the scale set. */
    readonly scaleSetId: pulumi.Output<string>;
    /** Its name in Azure Resource Manager. */
    readonly scaleSetName: pulumi.Output<string>;
    /** Nothing where the balancer exists already or is an external one. */
    readonly loadBalancerId: pulumi.Output<string | undefined>;
    /** Nothing where the balancer is an external one. */
    readonly backendPoolId: pulumi.Output<string | undefined>;
    /** Where the set is reached; nothing for a public frontend, and where the balancer is not the set's own. */
    readonly privateIpAddress: pulumi.Output<string | undefined>;
    /** What this set adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: ScaleSetArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn(
            "ScaleSet",
            name,
            () => [...scaleSetFaults(name, args), ...providerFaults(args, opts)],
            hubsOf(args),
        );
        super("hubguard:index:ScaleSet", faulty?.name ?? name, {}, faulty?.options(opts) ?? optionsOf(opts, args));
        if (faulty) {
            const output = faulty.outputOf(this);
            this.scaleSetId = output;
            this.scaleSetName = output;
            this.loadBalancerId = output;
            this.backendPoolId = output;
            this.privateIpAddress = output;
            this.recovery = faulty.recovery;
            return;
        }

        const { resourceGroupName, subnetId } = args;
        const shared = { resourceGroupName, location: locationOf(args), tags: metadataTags(args) };
        const balancer = args.loadBalancer && registerBalancer(name, args.loadBalancer, { ...shared, subnetId }, this);
        const set = registerScaleSet(
            name,
            args,
            { ...shared, backendPoolId: balancer?.backendPoolId },
            { parent: this, protect: protectOf(args.plan, opts) },
        );

        this.scaleSetId = set.id;
        this.scaleSetName = set.name;
        this.loadBalancerId = pulumi.output(balancer?.id);
        this.backendPoolId = pulumi.output(balancer?.backendPoolId);
        this.privateIpAddress = pulumi.output(balancer?.privateIpAddress);
        this.recovery = contribute(this, {
            component: "ScaleSet",
            name,
            deployments: [
                {
                    ...deployedAt(args),
                    loadBalancer: balancer?.id && name,
                    machines: [{ name, id: set.id, instances: args.capacity }],
                },
            ],
            settings: args.settings,
        });
        this.registerOutputs({
            scaleSetId: this.scaleSetId,
            scaleSetName: this.scaleSetName,
            loadBalancerId: this.loadBalancerId,
            backendPoolId: this.backendPoolId,
            privateIpAddress: this.privateIpAddress,
        });
    }
}
