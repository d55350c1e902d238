import type { ApplicationBackup, Backup, CatalogueBackup } from "../terms/backup.ts";
import type { DataLocation } from "../terms/data-location.ts";
import type { Objectives } from "../terms/objectives.ts";
import type { Replication, Standby } from "../terms/replication.ts";

interface Application {
    /** The application that the machine serves. */
    app: string;
    /** `production`, `development`, `test`. */
    environment?: string;
}

interface Protected extends Application, Objectives {
    /** Where persisted data lives. */
    data?: DataLocation;
    /** Whether a standby deployment that is kept elsewhere runs all the time. */
    standby?: Standby;
    unprotected?: never;
}

/** A machine in a group behind a load balancer recovers by itself. */
export interface HighAvailability {
    /** The external balancer or DNS in front of the group, such as `f5.dc1.contoso.com`; none where the stack holds one. */
    loadBalancer?: string;
}

/** Backup, alone or beside replication. */
export type BackupPlan = Protected & { backup: Backup; replication?: Replication; highAvailability?: never };

/** Replication with manual failover, alone or beside backup. */
export type ReplicationPlan = Protected & { replication: Replication; backup?: Backup; highAvailability?: never };

/** Members of a group are never backed up at VM level: data is restored into them, or they are deployed anew. */
export type GroupBackup = ApplicationBackup | (CatalogueBackup & { restore: "app-data" | "redeploy" });

/** High availability of machines that keep no data of their own. */
export type StatelessPlan = Protected & {
    /** Whether an external balancer or DNS is in front of the group. */
    highAvailability: HighAvailability;
    data: "none" | "external";
    backup?: GroupBackup;
    replication?: Replication;
};

/** High availability of machines with data inside: it is backed up at application level or replicated. */
export type StatefulPlan = Protected & { highAvailability: HighAvailability; data: "local" } & (
        | { backup: GroupBackup; replication?: Replication }
        | { backup?: never; replication: Replication }
    );

export type HighAvailabilityPlan = StatelessPlan | StatefulPlan;

/**
 * No protection, said so: development and test until a date, or a stateless application that is deployed anew. For reasons
 * of the platform team's own, an end date is asked for, too.
 */
export type NoProtectionPlan = Application & {
    /** Why nothing protects the machine. */
    unprotected:
        | {
              /** `dev-test`, `stateless` of an application that is deployed anew, or a reason of the platform team's. */
              reason: string;
              /** The last day without protection, such as `2027-06-30`; only a stateless application needs none. */
              until: string;
          }
        | { reason: "stateless"; until?: string };
    /** Where persisted data lives, as nothing protects any within the machine. */
    data?: "none" | "external";
    backup?: never;
    replication?: never;
    highAvailability?: never;
};

/** What an application's owner said about the recovery of a machine. */
export type ProtectionPlan = BackupPlan | ReplicationPlan | HighAvailabilityPlan | NoProtectionPlan;
