import type { Problem } from "../../protection/problem.ts";
import type { Identity } from "./arm-id.ts";
import type { Protection, TagReader } from "./protection.ts";
import type { Resource } from "./resource.ts";
import type { Value } from "./value.ts";

/** A mention of another resource: its ARM id where the program passes a literal one. */
export interface Reference {
    id: Value<string>;
    /** The input that mentions it: what the input depends on tells more where the id is not known yet. */
    input: string;
}

interface Base {
    urn: string;
    /** The name in the program. */
    name: string;
    identity: Identity;
}

/** A virtual machine, or a scale set, which counts as many instances as its capacity. */
export interface Machine extends Base {
    kind: "machine";
    /** How messages call it. */
    noun: "VM" | "scale set";
    protection: Protection;
    /** Tags whose names are nearly those that hubguard reads. */
    misspeltTags: readonly Problem[];
    /** Whether the machine is a member of a set, or a set itself: such machines are ephemeral. */
    isInSet: Value<true>;
    /** The set that a VM is a member of. */
    set: Reference;
    networkInterfaces: readonly Reference[];
    /** Backend pools that the machine itself names, as a scale set does. */
    backendPools: readonly Reference[];
    disks: readonly Reference[];
}

export interface AvailabilitySet extends Base {
    kind: "availability set";
}

export interface Disk extends Base {
    kind: "disk";
}

export interface NetworkInterface extends Base {
    kind: "network interface";
    backendPools: readonly Reference[];
}

export interface LoadBalancer extends Base {
    kind: "load balancer";
    /** Whether it asks its members if they are well. */
    probes: Value<true>;
}

/** A backend pool that is a resource of its own. */
export interface BackendPool extends Base {
    kind: "backend pool";
    loadBalancer: Reference;
}

/** A copy at VM level: a protected item of Recovery Services, a snapshot, a restore point collection. */
export interface Capture extends Base {
    kind: "capture";
    noun: "protected item" | "snapshot" | "restore point collection";
    /** What is copied: a machine or a disk. */
    sources: readonly Reference[];
}

export type Part = Machine | AvailabilitySet | Disk | NetworkInterface | LoadBalancer | BackendPool | Capture;

/** Translates the resources of one provider's tokens. */
export interface Adapter {
    /** The parts that a resource stands for; none where it is not one that the adapter knows. */
    partsOf(resource: Resource, reader: TagReader): Part[];
}
