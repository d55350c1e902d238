import type { Input } from "@pulumi/pulumi";
import type { HubName } from "./hubs.ts";

export type Tags = Readonly<Record<string, Input<string>>>;

/** A machine of the estate, as its application's team describes it. */
export interface Machine {
    hub: HubName;
    tags: Tags;
    /** The availability set or, with `instances`, the scale set. */
    group?: string;
    /** Instances of a scale set. */
    instances?: number;
    /** Whether it stands in the backend pool of its Hub's balancer. */
    isBalanced?: boolean;
    /** Sizes of its data disks, in GiB. */
    disks?: readonly number[];
    size?: string;
    /** Whether Pulumi refuses to delete it. */
    isProtected?: boolean;
}

export type Estate = Readonly<Record<string, Machine>>;

let slots = 0;

/** Every four hours, a quarter of an hour after the machine before: backups that begin together slow the Hub down. */
function nextSlot(): string {
    const slot = slots++;
    return `${(slot % 4) * 15} ${Math.floor(slot / 4) % 4}-23/4 * * *`;
}

/** A machine by itself that is backed up and can be restored within a day. */
export function backedUp(app: string, tags: Tags = {}, others: Partial<Machine> = {}): Machine {
    return {
        hub: "west",
        isProtected: true,
        disks: [128],
        tags: {
            ...{ app, environment: "production", protection: "backup", rto: "8h", rpo: "4h" },
            ...{ "backup-method": "agent", "backup-kind": "incremental", "backup-schedule": nextSlot() },
            ...{ "backup-target": "backup.dc2.contoso.com", "backup-product": "commvault", restore: "app-data" },
            ...tags,
        },
        ...others,
    };
}

/** A member of a group behind a balancer, which holds no data of its own. */
export function highlyAvailable(app: string, group: string, tags: Tags = {}, others: Partial<Machine> = {}): Machine {
    const own = {
        app,
        environment: "production",
        protection: "high-availability",
        rto: "5m",
        rpo: "1h",
        data: "external",
    };
    return { hub: "west", group, isBalanced: true, tags: { ...own, ...tags }, ...others };
}

/** A machine whose data is copied to the other Hub, where a standby takes over. */
export function replicated(app: string, tags: Tags = {}, others: Partial<Machine> = {}): Machine {
    const own = { app, environment: "production", protection: "replication", rto: "1h", rpo: "15m" };
    const copied = { "replication-level": "application", failover: "application", "replication-interval": "5m" };
    const target = { "replication-target": "management.east.hub.contoso.com" };
    return { hub: "west", disks: [256], tags: { ...own, ...copied, ...target, ...tags }, ...others };
}

/** The standby of a replicated machine: where its data goes, and would come back from. */
export function standby(app: string, tags: Tags = {}, others: Partial<Machine> = {}): Machine {
    return replicated(
        app,
        { "replication-target": "management.west.hub.contoso.com", ...tags },
        { hub: "east", ...others },
    );
}

/** A machine that nobody would miss. */
export function unprotected(app: string, tags: Tags = {}, others: Partial<Machine> = {}): Machine {
    const own = { app, protection: "none", "unprotected-reason": "stateless" };
    return { hub: "west", tags: { ...own, ...tags }, ...others };
}
