import { oneOf } from "../../text/name.ts";

/** At which level data is copied: by the application, by an agent in the guest, or of the whole VM. */
export const REPLICATION_LEVELS = ["application", "guest", "vm"] as const;
export type ReplicationLevel = (typeof REPLICATION_LEVELS)[number];

/** Who fails over: the application itself, agents or cluster software in the guest, or a protection product. */
export const FAILOVERS = ["application", "guest", "product"] as const;
export type Failover = (typeof FAILOVERS)[number];

/** Whether a deployment that is kept elsewhere runs all the time. */
export const STANDBYS = ["running", "stopped"] as const;
export type Standby = (typeof STANDBYS)[number];

interface ReplicationBase {
    /** The environment that data is copied to: another Hub, such as `management.west2.hub.contoso.com`, or a datacenter. */
    target: string;
    /** Time between two copies, such as `5m`. Without it replication is continuous. */
    interval?: string;
}

/** Replication of data to another environment, with manual failover; who can fail over follows from the level. */
export type Replication = ReplicationBase &
    (
        | {
              /** At which level data is copied: by the application, by an agent in the guest, or of the whole VM. */
              level: "application";
              /** Who fails over: the application, agents or cluster software in the guest, or a protection product. */
              failover: "application" | "guest";
          }
        | { level: "guest"; failover: "guest" | "product" }
        | { level: "vm"; failover: "product" }
    );

export const parseReplicationLevel = oneOf(REPLICATION_LEVELS, {
    app: "application",
    database: "application",
    os: "guest",
});
export const parseFailover = oneOf(FAILOVERS, { app: "application", cluster: "guest", "site-recovery": "product" });
export const parseStandby = oneOf(STANDBYS, {
    hot: "running",
    warm: "running",
    cold: "stopped",
    deallocated: "stopped",
});
