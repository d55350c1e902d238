import * as pulumi from "@pulumi/pulumi";
import type { NoProtectionPlan } from "../../protection/plan/plan.ts";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { privateAddressOf } from "../azure/private-address.ts";
import { optionsOf } from "../hub/options.ts";
import { registerMachine } from "../machine/machine.ts";
import { metadataTags } from "../metadata/tags.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import { providerFaults } from "../sites/site.ts";
import { toPlan, type UnprotectedVmArgs, unprotectedFaults } from "./arguments.ts";

/**
 * A VM that nobody needs to recover, says so, why and until when: for development and test, or of a stateless application
 * that a pipeline deploys anew. Creates a VM with its OS disk, a NIC and its extensions.
 */
export class UnprotectedVm extends pulumi.ComponentResource {
    /** The Azure Resource Manager id of the VM. */
    readonly vmId: pulumi.Output<string>;
    /** Its name in Azure Resource Manager. */
    readonly vmName: pulumi.Output<string>;
    /** The Azure Resource Manager id of the NIC. */
    readonly nicId: pulumi.Output<string>;
    /** Nothing until the Hub has chosen one. */
    readonly privateIpAddress: pulumi.Output<string | undefined>;
    /** What this machine adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: UnprotectedVmArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn(
            "UnprotectedVm",
            name,
            () => [...unprotectedFaults(name, args), ...providerFaults(args, opts)],
            hubsOf(args),
        );
        super("hubguard:index:UnprotectedVm", faulty?.name ?? name, {}, faulty?.options(opts) ?? optionsOf(opts, args));
        if (faulty) {
            const output = faulty.outputOf(this);
            this.vmId = output;
            this.vmName = output;
            this.nicId = output;
            this.privateIpAddress = output;
            this.recovery = faulty.recovery;
            return;
        }

        const plan: NoProtectionPlan = toPlan(args);
        const place = {
            name,
            computerName: args.computerName ?? name,
            tags: metadataTags({ ...args, plan }),
            privateIpAddress: args.privateIpAddress,
            protect: opts?.protect,
        };
        const { vm, nic } = registerMachine(args, place, this);

        this.vmId = vm.id;
        this.vmName = vm.name;
        this.nicId = nic.id;
        this.privateIpAddress = privateAddressOf(nic.ipConfigurations, args.privateIpAddress);
        this.recovery = contribute(this, {
            component: "UnprotectedVm",
            name,
            deployments: [{ ...deployedAt({ ...args, plan }), machines: [{ name, id: vm.id }] }],
            settings: args.settings,
        });
        this.registerOutputs({
            vmId: this.vmId,
            vmName: this.vmName,
            nicId: this.nicId,
            privateIpAddress: this.privateIpAddress,
        });
    }
}
