import type * as pulumi from "@pulumi/pulumi";
import type { AvailabilityGroupArgs } from "../availability-group/arguments.ts";
import { AvailabilityGroup } from "../availability-group/availability-group.ts";
import { ProtectedVm, type ProtectedVmArgs } from "../protected-vm/protected-vm.ts";
import type { Part } from "../recovery-plan/parts.ts";
import type { GroupSide, MachineSide, RecoveryPairArgs, StandbyState } from "./arguments.ts";
import { isOfGroups, type SidePlan } from "./plans.ts";

/** The machines of one side. */
export interface RegisteredSide {
    vmIds: pulumi.Input<pulumi.Input<string>[]>;
    addresses: pulumi.Input<string | undefined>[];
    parts: readonly Part[];
}

/** Registers the machines of one side, by themselves or as a group. @param args without faults */
export function registerSide(
    name: string,
    args: RecoveryPairArgs,
    side: unknown,
    plan: SidePlan,
    opts: pulumi.ComponentResourceOptions,
): RegisteredSide {
    const { primary: _primary, standby: _standby, count = 1, plan: _plan, ...workload } = args;
    const { addressSpace: _space, state: _state, size = args.size, ...site } = side as Side;
    const shared = { ...workload, size, plan };
    if (isOfGroups(plan)) {
        const group = new AvailabilityGroup(name, { ...shared, ...site, count } as AvailabilityGroupArgs, opts);
        return { vmIds: group.vmIds, addresses: [group.privateIpAddress], parts: [group] };
    }
    const { privateIpAddresses = [], computerNamePrefix = name, ...own } = site;
    const machines = Array.from({ length: count }, (_, at) => {
        const place = { computerName: `${computerNamePrefix}-${at}`, privateIpAddress: privateIpAddresses[at] };
        return new ProtectedVm(`${name}-${at}`, { ...shared, ...own, ...place } as ProtectedVmArgs, opts);
    });
    return {
        vmIds: machines.map(({ vmId }) => vmId),
        addresses: machines.map(({ privateIpAddress }) => privateIpAddress),
        parts: machines,
    };
}

/** A side of any kind: the checks have told them apart. */
type Side = MachineSide & GroupSide & StandbyState;
