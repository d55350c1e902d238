import { backedUp, type Estate, highlyAvailable, replicated, standby, unprotected } from "./plan.ts";

/** Every machine by its name. Each application shows one way to be protected. */
export const estate: Estate = {
    // Backup: single machines, each with its own slot.
    "billing-db": backedUp("billing"),
    "stock-db": backedUp("stock"),
    "orders-db": backedUp("orders", { criticality: "essential" }),
    mail: backedUp("mail"),
    intranet: backedUp("intranet"),
    wiki: backedUp("wiki"),
    files: backedUp("files", { rto: "1d", rpo: "1d" }, { disks: [1023, 1023] }),
    archive: backedUp("archive"),
    reports: backedUp("reports"),
    hr: backedUp("hr"),
    "crm-db": backedUp("crm"),
    "crm-app": backedUp("crm"),
    ledger: backedUp("ledger", {
        criticality: "critical",
        rto: "4h",
        rpo: "1h",
        "backup-schedule": "40 * * * *",
        mttr: "90m",
        "last-drill": "2026-09-01",
    }),
    tickets: backedUp("tickets", { mttr: "2h" }),
    scans: backedUp("scans"),
    maps: backedUp("maps"),
    forms: backedUp("forms"),
    fleet: backedUp("fleet"),
    vault: backedUp("vault"),
    build: backedUp("build"),
    rooms: backedUp("rooms"),
    press: backedUp("press"),
    badge: backedUp("badge"),
    labels: backedUp("labels"),
    relay: backedUp("relay"),

    // High availability on one Hub: a set behind a balancer, its data elsewhere, or copied by the application.
    "shop-0": highlyAvailable("shop", "shop"),
    "shop-1": highlyAvailable("shop", "shop"),
    "shop-2": highlyAvailable("shop", "shop"),
    "search-0": highlyAvailable(
        "search",
        "search",
        { data: "local", ...copiedByApplication("20 2-23/4 * * *") },
        { disks: [64], isProtected: true },
    ),
    "search-1": highlyAvailable(
        "search",
        "search",
        { data: "local", ...copiedByApplication("35 2-23/4 * * *") },
        { disks: [64], isProtected: true },
    ),
    api: highlyAvailable("api", "api", {}, { instances: 3 }),

    // High availability across both Hubs, with a balancer on each.
    "portal-west-0": highlyAvailable("portal", "portal"),
    "portal-west-1": highlyAvailable("portal", "portal"),
    "portal-east-0": highlyAvailable("portal", "portal", {}, { hub: "east" }),
    "portal-east-1": highlyAvailable("portal", "portal", {}, { hub: "east" }),

    // Replication: by the application, by an agent in the guest, of the whole VM; the first with a standby that runs.
    "sql-0": replicated("sql", { rto: "10m", rpo: "5m", standby: "running" }),
    "sql-1": replicated("sql", { rto: "10m", rpo: "5m", standby: "running" }),
    "sql-standby-0": standby("sql", { rto: "10m", rpo: "5m", standby: "running" }),
    "sql-standby-1": standby("sql", { rto: "10m", rpo: "5m", standby: "running" }),
    pay: replicated("pay", { "replication-level": "guest", failover: "guest" }),
    "pay-standby": standby("pay", { "replication-level": "guest", failover: "guest" }),
    legacy: replicated("legacy", { "replication-level": "vm", failover: "product" }),
    plm: replicated(
        "plm",
        { protection: "replication,backup", ...copiedByApplication("5 3-23/4 * * *") },
        { isProtected: true },
    ),
    "plm-standby": standby("plm", { rpo: "4h" }),

    // No protection, said so.
    "runner-0": unprotected("runner"),
    "runner-1": unprotected("runner"),
    sandbox: unprotected("sandbox", {
        environment: "development",
        "unprotected-reason": "dev-test",
        "unprotected-until": "2027-06-30",
    }),
    trial: unprotected("trial", {
        environment: "test",
        "unprotected-reason": "dev-test",
        "unprotected-until": "2027-06-30",
    }),
};

function copiedByApplication(schedule: string) {
    return {
        ...{ "backup-method": "application", "backup-kind": "incremental", "backup-schedule": schedule },
        ...{ "backup-target": "backup.dc2.contoso.com", "backup-product": "commvault", restore: "app-data", rpo: "4h" },
    };
}
