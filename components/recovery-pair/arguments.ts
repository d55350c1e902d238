import type * as pulumi from "@pulumi/pulumi";
import type { ReplicationPlan, StatelessPlan } from "../../protection/plan/plan.ts";
import type { Replication } from "../../protection/terms/replication.ts";
import type { ExistingLoadBalancer, LoadBalancer } from "../balancer/balancer.ts";
import type { Guest } from "../machine/administrator.ts";
import type { Workload } from "../machine/arguments.ts";
import type { HubSite } from "../sites/hub-site.ts";

type OfLevel<Level> = Replication extends infer One
    ? One extends { level: Level }
        ? Omit<One, "target">
        : never
    : never;

/** Replication by the application or by an agent in the guest, to machines that run or wait on the other Hub. */
export type MachineReplication = OfLevel<"application"> | OfLevel<"guest">;

/** Replication of whole VMs by a product, which makes them on the other Hub when it fails over. */
export type VmReplication = OfLevel<"vm">;

/** What a pair says of its recovery: the target of the replication and the standby follow from the Hubs. */
type Paired<Plan, How> = Omit<Plan, "replication" | "standby"> & { replication: How };

/** One side of a pair of machines. */
export interface MachineSide extends HubSite {
    /** One for each machine; by default the Hub chooses them of the subnet. */
    privateIpAddresses?: pulumi.Input<string>[];
    /** What the computers' names begin with, before `-0`, `-1`, …; by default the component's name and `-primary` or `-standby`. */
    computerNamePrefix?: string;
}

/** One side of a pair of highly available groups. */
export interface GroupSide extends HubSite {
    /** The balancer to create, or an existing one. Without it, the plan names an external one. */
    loadBalancer?: LoadBalancer | ExistingLoadBalancer;
    /** As of single machines. */
    computerNamePrefix?: string;
}

/** How much of the standby there is before a disaster. */
export interface StandbyState {
    /**
     * `running`, or `stopped`: deployed, and then stopped by its operators, since Azure Resource Manager deploys running
     * VMs only. By default it runs, as a low RTO demands.
     */
    state?: "running" | "stopped";
    /** By default that of the primary. A smaller one is resized at failover, for which a low RTO leaves no time. */
    size?: pulumi.Input<string>;
}

/** Machines by themselves, each with a standby. */
interface MachinePair {
    plan: Paired<ReplicationPlan, MachineReplication>;
    /** How many machines on each side, 1 to 100; by default 1. */
    count?: number;
    primary: MachineSide;
    /** The second Hub, and what there is before a disaster. */
    standby: MachineSide & StandbyState;
}

/** A group behind a balancer, which survives the loss of a node by itself, with a standby group. */
interface GroupPair {
    plan: Paired<Omit<StatelessPlan, "data">, MachineReplication> & { data: "none" | "external" | "local" };
    /** How many machines on each side, 2 to 100. */
    count: number;
    primary: GroupSide;
    standby: GroupSide & StandbyState;
}

/** Machines that a product copies as a whole: nothing is deployed on the second Hub before a disaster. */
interface VmPair {
    plan: Paired<ReplicationPlan, VmReplication>;
    count?: number;
    primary: MachineSide;
    standby: Pick<HubSite, "hub" | "addressSpace"> & {
        [Argument in Exclude<keyof (MachineSide & StandbyState), "hub" | "addressSpace">]?: never;
    };
}

/** The same workload on a primary and a second Hub. */
export type RecoveryPairArgs = Workload & Guest & (MachinePair | GroupPair | VmPair);
