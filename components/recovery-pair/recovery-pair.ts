import * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { optionsOf } from "../hub/options.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import type { RecoveryPairArgs } from "./arguments.ts";
import { pairFaults } from "./check.ts";
import { contributePair } from "./contribute.ts";
import { isStandbyDeployed, primaryPlan, standbyPlan } from "./plans.ts";
import { registerSide } from "./side.ts";

/**
 * The same workload on a primary and a second Hub, with replication and manual failover. Creates on each Hub `count`
 * machines (`ProtectedVm`), or an `AvailabilityGroup` of them where the plan says high availability; nothing on the second
 * Hub where a product replicates whole VMs, since it makes them at failover.
 */
export class RecoveryPair extends pulumi.ComponentResource {
    /** The Azure Resource Manager ids of the VMs of the primary. */
    readonly primaryVmIds: pulumi.Output<string[]>;
    /** None where a product makes them at failover, as for the other outputs of the standby. */
    readonly standbyVmIds: pulumi.Output<string[]>;
    /** Of the balancer of a group, else of each machine; nothing until the Hub has chosen one. */
    readonly primaryAddresses: pulumi.Output<(string | undefined)[]>;
    /** As those of the primary. */
    readonly standbyAddresses: pulumi.Output<(string | undefined)[]>;
    /** What this pair adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: RecoveryPairArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn("RecoveryPair", name, () => pairFaults(name, args), hubsOf(args));
        super("hubguard:index:RecoveryPair", faulty?.name ?? name, {}, faulty?.options(opts) ?? optionsOf(opts));
        if (faulty) {
            const output = faulty.outputOf(this);
            this.primaryVmIds = output;
            this.standbyVmIds = output;
            this.primaryAddresses = output;
            this.standbyAddresses = output;
            this.recovery = faulty.recovery;
            return;
        }

        const of = { parent: this, protect: opts?.protect };
        const primary = registerSide(`${name}-primary`, args, args.primary, primaryPlan(args), of);
        const standby = isStandbyDeployed(args)
            ? registerSide(`${name}-standby`, args, args.standby, standbyPlan(args), of)
            : undefined;

        this.primaryVmIds = pulumi.output(primary.vmIds);
        this.standbyVmIds = pulumi.output(standby?.vmIds ?? []);
        this.primaryAddresses = pulumi.output(primary.addresses);
        this.standbyAddresses = pulumi.output(standby?.addresses ?? []);
        this.recovery = contributePair(this, name, args, primary.parts, standby?.parts ?? []);
        this.registerOutputs({
            primaryVmIds: this.primaryVmIds,
            standbyVmIds: this.standbyVmIds,
            primaryAddresses: this.primaryAddresses,
            standbyAddresses: this.standbyAddresses,
        });
    }
}
