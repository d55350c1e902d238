import type { ProtectionPlan } from "../plan/plan.ts";
import { schemesOf } from "../plan/schemes.ts";
import type { FullMetadata } from "../platform/full-metadata.ts";
import { defined } from "./defined.ts";
import type {
    BackupOfDeployment,
    Deployment,
    DeploymentRole,
    HubPlace,
    NoProtectionOfDeployment,
    ReplicationOfDeployment,
} from "./deployment.ts";

/** What a component knows of its machines on one Hub. */
export interface DeploymentFacts<Late = string> {
    plan: ProtectionPlan;
    hub: HubPlace<Late>;
    /** By default `single`. */
    role?: DeploymentRole;
    size?: Late;
    /** The name of the balancer in front of it. An external one is told by the plan. */
    loadBalancer?: string | undefined;
    /** A scale set says its capacity as `instances`; by default 1. */
    machines: readonly { name: string; id: Late; instances?: number }[];
}

/** @param said what its plan says, together with the backup plan that it names */
export function toDeployment<Late>(
    said: FullMetadata,
    { plan, hub, role = "single", size, ...facts }: DeploymentFacts<Late>,
    { component, name }: { component: string; name: string },
): Deployment<Late> {
    const machines = facts.machines.map(({ instances = 1, ...machine }) => ({ ...machine, instances }));
    const instances = machines.reduce((sum, machine) => sum + machine.instances, 0);
    const schemes = schemesOf(plan);
    const isCopied = schemes.includes("backup") || (schemes.includes("replication") && role !== "standby");
    const balancer = said.loadBalancer ?? facts.loadBalancer;
    return defined<Deployment<Late>>({
        component,
        name,
        hub: defined(hub),
        role,
        environment: said.environment,
        data: said.data,
        schemes,
        instances,
        instancesToProtect: isCopied ? instances : 0,
        size,
        backup: toBackup(said),
        replication: toReplication(said),
        standby: said.standby,
        loadBalancer:
            balancer === undefined ? undefined : { name: balancer, isExternal: said.loadBalancer !== undefined },
        unprotected: toNoProtection(said),
        machines,
    });
}

function toBackup({ plan, restore, ...said }: FullMetadata): BackupOfDeployment | undefined {
    const { backupMethod: method, backupSchedule: schedule } = said;
    return (
        restore &&
        defined<BackupOfDeployment>({
            plan: plan?.name ?? said.backupPlan,
            // It is refused in plans, and nothing can be done by it.
            method: method === "hypervisor" ? undefined : method,
            vmState: said.backupVmState,
            kind: said.backupKind,
            schedule: schedule && `${schedule}`,
            longestGap: schedule && `${schedule.longestGap}`,
            target: said.backupTarget,
            product: said.backupProduct,
            restore,
        })
    );
}

function toReplication(said: FullMetadata): ReplicationOfDeployment | undefined {
    const { replicationLevel: level, replicationTarget: target, replicationInterval: interval, failover } = said;
    return level && target && failover
        ? defined<ReplicationOfDeployment>({ level, target, interval: interval && `${interval}`, failover })
        : undefined;
}

function toNoProtection({ unprotectedReason: reason, unprotectedUntil: until }: FullMetadata) {
    return reason === undefined ? undefined : defined<NoProtectionOfDeployment>({ reason, until: until && `${until}` });
}
