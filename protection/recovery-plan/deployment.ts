import type { BackupKind, BackupMethod, RestoreScheme } from "../terms/backup.ts";
import type { DataLocation } from "../terms/data-location.ts";
import type { Failover, ReplicationLevel, Standby } from "../terms/replication.ts";
import type { Scheme } from "../terms/scheme.ts";

/** Machines that one component deployed to one Hub, and what protects them. */
export interface Deployment<Late = string> {
    /** The kind of component, such as `ProtectedVm`. */
    component: string;
    /** The component's name in the program. */
    name: string;
    hub: HubPlace<Late>;
    /**
     * Among the deployments of the component: the only one, the one that serves, the one that stands by for it, or one of
     * several that serve together.
     */
    role: DeploymentRole;
    /** `production`, `development`, `test`. */
    environment?: string;
    /** Where persisted data lives: nowhere, in a separate repository, or inside the machines. */
    data?: DataLocation;
    /** What protects it. */
    schemes: Scheme[];
    /** VM instances. A scale set counts its capacity. */
    instances: number;
    /** As many where the machines or their data are backed up or replicated; none of a standby that has no backup of its own. */
    instancesToProtect: number;
    /** The size of the VMs, such as `Standard_DS2_v2`. */
    size?: Late;
    backup?: BackupOfDeployment;
    replication?: ReplicationOfDeployment;
    /** Whether the standby that is kept elsewhere runs all the time. */
    standby?: Standby;
    /** The balancer or DNS in front of a group. */
    loadBalancer?: LoadBalancerOfDeployment;
    /** Why nothing protects it. */
    unprotected?: NoProtectionOfDeployment;
    /** VMs, or a scale set. */
    machines: DeployedMachine<Late>[];
}

export type DeploymentRole = "single" | "primary" | "standby" | "member";

/** The Hub that a deployment is on. */
export interface HubPlace<Late = string> {
    /** The name that the program gave it. */
    name?: string;
    /** Its region. */
    location?: Late;
    /** The host of its Azure Resource Manager, such as `management.redmond.contoso.com`. */
    endpoint?: string;
    /** The version of its software as its four digits, such as `2406`. */
    build?: string;
}

/** A VM, or a scale set. */
export interface DeployedMachine<Late = string> {
    /** Its name in the program. */
    name: string;
    /** Its Azure Resource Manager id. */
    id: Late;
    /** 1 for a VM, the capacity for a scale set. */
    instances: number;
}

/** How data is backed up. What a plan of the catalogue stands for is left out where the catalogue is not known. */
export interface BackupOfDeployment {
    /** The plan in the platform team's catalogue that the rest comes from. */
    plan?: string;
    /** Who captures: an agent in the guest, the Hub's APIs (agentless), or the application itself. */
    method?: BackupMethod;
    /** In which state the VM is captured. */
    vmState?: "stopped" | "running";
    /** Whether every run copies changes only, or everything. */
    kind?: BackupKind;
    /** Cron, in UTC or in the time zone that it names: `CRON_TZ=Europe/Berlin 30 2 * * *`. */
    schedule?: string;
    /** The longest time between two runs of the schedule: how old the latest copy is at most. */
    longestGap?: string;
    /** Where the copies are. */
    target?: string;
    /** The backup product, such as `commvault`. */
    product?: string;
    /** What is brought back: the whole VM, its disks, application data within a VM, or data after redeploying from a template. */
    restore: RestoreScheme;
}

/** How data is replicated. */
export interface ReplicationOfDeployment {
    /** At which level data is copied: by the application, by an agent in the guest, or of the whole VM. */
    level: ReplicationLevel;
    /** The environment that holds the copy. */
    target: string;
    /** Time between two copies; nothing where replication is continuous. */
    interval?: string;
    /** Who fails over: the application itself, agents or cluster software in the guest, or a protection product. */
    failover: Failover;
}

export interface LoadBalancerOfDeployment {
    /** Its name in the program, or the host of one that is kept outside of the stack. */
    name: string;
    /** Whether it is kept outside of the stack. */
    isExternal: boolean;
}
/** Why nothing protects a deployment. */
export interface NoProtectionOfDeployment {
    /** `dev-test`, `stateless`, or one of the platform team's own. */
    reason: string;
    /** The last day without protection, such as `2027-03-31`. */
    until?: string;
}
