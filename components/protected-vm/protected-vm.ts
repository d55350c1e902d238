import * as pulumi from "@pulumi/pulumi";
import { restoreTooLong } from "../../protection/demands/restore-fits-rto.ts";
import type { BackupPlan, NoProtectionPlan, ReplicationPlan } from "../../protection/plan/plan.ts";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { ipAddress } from "../arguments/azure.ts";
import { type Check, flag, input, optional } from "../arguments/check.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { record } from "../arguments/structure.ts";
import { privateAddressOf } from "../azure/private-address.ts";
import { optionsOf } from "../hub/options.ts";
import type { Guest } from "../machine/administrator.ts";
import { type MachineArgs, machineChecks } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { sizesOf } from "../machine/disk.ts";
import { registerMachine } from "../machine/machine.ts";
import { protectOf } from "../machine/protect.ts";
import { also, lonePlan } from "../metadata/plan.ts";
import { metadataTags } from "../metadata/tags.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { hubsOf } from "../sites/hubs-of.ts";
import { providerFaults } from "../sites/site.ts";

/** A machine, and what its application's owner said about recovery. */
export type ProtectedVmArgs = MachineArgs &
    Guest & {
        /** A lone machine cannot be a high-availability group: that is an `AvailabilityGroup`. */
        plan: BackupPlan | ReplicationPlan | NoProtectionPlan;
        /** By default the Hub chooses one of the subnet. */
        privateIpAddress?: pulumi.Input<string>;
        /** By default the component's name. */
        computerName?: string;
        /** Whether the Hub refuses to delete the VM, its extensions and its data disks, by locks; by default it does not. */
        deleteLock?: boolean;
    };

/**
 * A VM with its NIC and disks that says how it is protected: all of them carry the metadata of the plan as tags. What the
 * plan leaves open is written, too: backups copy changes only (`incremental`), and snapshots are taken of the stopped VM
 * (`stopped`), since a Hub snapshots no other one; the backup product has to stop it. Creates a VM with its OS disk, its
 * data disks, a NIC, its extensions and, where asked, a lock on the VM and on each data disk.
 */
export class ProtectedVm extends pulumi.ComponentResource {
    /** The Azure Resource Manager id of the VM. */
    readonly vmId: pulumi.Output<string>;
    /** Its name in Azure Resource Manager. */
    readonly vmName: pulumi.Output<string>;
    /** The Azure Resource Manager id of the NIC. */
    readonly nicId: pulumi.Output<string>;
    /** Nothing until the Hub has chosen one. */
    readonly privateIpAddress: pulumi.Output<string | undefined>;
    /** In the order of the argument. The OS disk is not among them: the Hub makes it together with the VM. */
    readonly dataDiskIds: pulumi.Output<string[]>;
    /** What this machine adds to the recovery plan of the stack. */
    readonly recovery: Contribution<pulumi.Input<string>>;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: ProtectedVmArgs, opts?: pulumi.ComponentResourceOptions) {
        const faulty = faultyIn(
            "ProtectedVm",
            name,
            () => [...record(checks(name, args))(args, ""), ...providerFaults(args, opts)],
            hubsOf(args),
        );
        super("hubguard:index:ProtectedVm", faulty?.name ?? name, {}, faulty?.options(opts) ?? optionsOf(opts, args));
        if (faulty) {
            const output = faulty.outputOf(this);
            this.vmId = output;
            this.vmName = output;
            this.nicId = output;
            this.privateIpAddress = output;
            this.dataDiskIds = output;
            this.recovery = faulty.recovery;
            return;
        }

        const place = {
            name,
            computerName: args.computerName ?? name,
            tags: metadataTags(args),
            privateIpAddress: args.privateIpAddress,
            protect: protectOf(args.plan, opts),
            deleteLock: args.deleteLock,
        };
        const { vm, nic, dataDisks } = registerMachine(args, place, this);

        this.vmId = vm.id;
        this.vmName = vm.name;
        this.nicId = nic.id;
        this.privateIpAddress = privateAddressOf(nic.ipConfigurations, args.privateIpAddress);
        this.dataDiskIds = pulumi.output(dataDisks.map(({ id }) => id));
        this.recovery = contribute(this, {
            component: "ProtectedVm",
            name,
            deployments: [{ ...deployedAt(args), machines: [{ name, id: vm.id }] }],
            settings: args.settings,
        });
        this.registerOutputs({
            vmId: this.vmId,
            vmName: this.vmName,
            nicId: this.nicId,
            privateIpAddress: this.privateIpAddress,
            dataDiskIds: this.dataDiskIds,
        });
    }
}

function checks(name: string, args: ProtectedVmArgs) {
    const plan = also(lonePlan, (said, platform) => restoreTooLong(said, platform, sizesOf(args)));
    return {
        ...machineChecks(args, plan),
        privateIpAddress: optional(input(ipAddress)),
        computerName: computerName(args?.os, name),
        deleteLock: optional(flag),
    } satisfies Record<keyof ProtectedVmArgs, Check>;
}
