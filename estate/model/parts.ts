import type { DeployedHub } from "../hubs/deployed-hub.ts";
import type { StatedExemption } from "../tags/exemption-tags.ts";
import type { Protection, ReadTags } from "../tags/protection.ts";
import type { Input } from "../values/input.ts";
import type { Presence } from "../values/presence.ts";
import type { Unknown } from "../values/unknown.ts";
import type { Value } from "../values/value.ts";
import type { Identity } from "./arm-id.ts";

/** A mention of another resource: its ARM id where the program passes a literal one. */
export interface Reference {
    id: Value<string>;
    /** The input that mentions it: what the input depends on tells more where the id is not known yet. */
    input: string;
}

interface Base {
    urn: string;
    /** Tells apart what is deployed: the URN, with the place in it where one URN deploys more than itself. */
    key: string;
    /** The name in the program, or in the template that deploys it. */
    name: string;
    identity: Identity;
    hub: DeployedHub;
    /** Whether Pulumi refuses to delete the resource. */
    isProtected: boolean;
}

/** A virtual machine, or a scale set, which counts as many instances as its capacity. */
export interface Machine extends Base {
    kind: "machine";
    /** How messages call it. */
    noun: "VM" | "scale set";
    protection: Protection;
    /** Tags that say something else than the backup plan. */
    conflicts: ReadTags["conflicts"];
    /** Tags beside those that are read that are called nearly so. */
    strayTags: ReadTags["strayTags"];
    /** Tags of the organisation's own that look as if they said what no other tag says. */
    ownTags: ReadTags["ownTags"];
    /** The backup plan of the catalogue that the machine names. */
    cataloguePlan?: ReadTags["cataloguePlan"];
    /** All tags, as they stand. `tagOf(machine, "owner")` reads one. */
    tags: Input;
    exemptionTags: readonly StatedExemption[];
    resourceGroup: Reference;
    /** Whether the machine is a member of a set, or a set itself: such machines are ephemeral. */
    isInSet: Presence;
    /** The set that a VM is a member of. */
    set: Reference;
    /** How many VMs it stands for: 1, or the capacity of a scale set. */
    instances: Value<number>;
    /** Fault domains that a scale set asks for. */
    faultDomains: Value<number>;
    networkInterfaces: readonly Reference[];
    /** Backend pools that the machine itself names, as a scale set does. */
    backendPools: readonly Reference[];
    disks: readonly MachineDisk[];
    /** Whether its disks are managed ones, and not blobs in a storage account; absent where it states none. */
    areDisksManaged: Value<boolean>;
}

/** A disk as its machine declares it. */
export interface MachineDisk {
    role: "os" | "data";
    /** Whether there is such a disk: not known while the list of disks is not. */
    presence: Presence;
    /** The managed disk, where it is a resource of its own. */
    disk: Reference;
    /** In GiB, where the machine states it. */
    size: Value<number>;
}

export interface AvailabilitySet extends Base {
    kind: "availability set";
    faultDomains: Value<number>;
    /** Whether it is for VMs with managed disks; without a word it is for others. */
    isAligned: Value<boolean>;
}

export interface Disk extends Base {
    kind: "disk";
    /** In GiB. */
    size: Value<number>;
}

/** A resource that attaches a data disk to a VM. */
export interface DiskAttachment extends Base {
    kind: "disk attachment";
    machine: Reference;
    disk: Reference;
}

export interface NetworkInterface extends Base {
    kind: "network interface";
    backendPools: readonly Reference[];
    /** Private addresses that the program states. */
    addresses: readonly Value<string>[];
}

export interface LoadBalancer extends Base {
    kind: "load balancer";
    /** Whether it asks its members if they are well. */
    probes: Presence;
}

/** A backend pool, within its balancer or as a resource of its own. */
export interface BackendPool extends Base {
    kind: "backend pool";
    loadBalancer: Reference;
    /** Network interfaces that the pool itself lists. */
    networkInterfaces: readonly Reference[];
    /** Private addresses that the pool itself lists. */
    addresses: readonly Value<string>[];
}

/** A resource that puts members into a backend pool, as the pool itself may list them. */
export interface PoolAssociation extends Base, Pick<BackendPool, "networkInterfaces" | "addresses"> {
    kind: "pool association";
    backendPool: Reference;
}

/** A probe that is a resource of its own. */
export interface Probe extends Base {
    kind: "probe";
    loadBalancer: Reference;
}

/** A copy of a machine: at VM level by Recovery Services, as a snapshot or restore point, or as a replica elsewhere. */
export interface Capture extends Base {
    kind: "capture";
    noun: "protected item" | "snapshot" | "restore point collection" | "replicated item";
    /** What is copied: a machine or a disk. */
    sources: readonly Reference[];
}

export interface Lock extends Base {
    kind: "lock";
    /** `CanNotDelete` or `ReadOnly`. */
    level: Value<string>;
    /** A resource, a resource group, or a subscription. */
    scope: Reference;
}

export interface ResourceGroup extends Base {
    kind: "resource group";
}

/** Something that holds machines, or is one, of which hubguard understands less than the rules ask. */
export interface Opaque extends Base {
    kind: "opaque";
    /** What is not understood, as a sentence: `Deployment "web": its template is linked, …`. */
    message: string;
    /** What it waits for to be identified: until then it could be any machine. */
    unknown?: Unknown;
}

/** Any resource that is meant for a Hub, as it is sent there. */
export interface HubResource extends Base {
    kind: "hub resource";
    type: string;
    apiVersion?: string | undefined;
    body: Input;
    /** The machine that it is. */
    machine?: Machine | undefined;
}

export type Part =
    | Machine
    | AvailabilitySet
    | Disk
    | DiskAttachment
    | NetworkInterface
    | LoadBalancer
    | BackendPool
    | PoolAssociation
    | Probe
    | Capture
    | Lock
    | ResourceGroup
    | Opaque
    | HubResource;
