import { backedUp, highlyAvailable } from "../test/policypack/machines.ts";

/** The tags of a machine of an estate with fifty applications and as many schedules as an estate has. */
export function tagsOf(scheme: "backup" | "replication" | "high-availability", at: number, group: number) {
    const schedule = `${at % 60} ${at % 4}-23/4 * * *`;
    switch (scheme) {
        case "backup":
            return { ...backedUp, app: `app-${at % 50}`, "backup-schedule": schedule };
        case "replication":
            return {
                ...{ app: `copied-${at % 50}`, protection: scheme, rto: "1h", rpo: "15m", failover: "application" },
                ...{ "replication-level": "application", "replication-target": "management.north.hub.contoso.com" },
            };
        case "high-availability":
            return { ...highlyAvailable, app: `web-${group}` };
    }
}
