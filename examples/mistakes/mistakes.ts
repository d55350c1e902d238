import { estate } from "../estate/estate.ts";
import type { Estate, Machine, Tags } from "../estate/plan.ts";

/**
 * One mistake for every rule of the policy pack, in machines that are otherwise right. What `settings`, `exemptions` and
 * `assessed-application` find is in policy-config.json, what needs other resources in index.ts.
 */
const changes: Readonly<Record<string, Machine>> = {
    // valid-protection-metadata: a misspelt value.
    mail: tagged("mail", { "backup-method": "agnet" }),
    // own-tags: its tier, in a tag that nobody reads.
    "crm-db": tagged("crm-db", { Tier: "critical" }),
    // require-protection: nobody said whether it needs protection.
    intranet: untagged("intranet", "protection"),
    // require-app: protected, but for which application?
    wiki: untagged("wiki", "app"),
    // require-rto, require-rpo: an objective is missing.
    "billing-db": untagged("billing-db", "rto"),
    "stock-db": untagged("stock-db", "rpo"),
    // objectives-within-tier: looser than its tier allows.
    "orders-db": tagged("orders-db", { rto: "2d" }),
    // consistent-objectives: another objective than the rest of its application.
    "crm-app": tagged("crm-app", { rto: "12h" }),
    // mttr-within-rto: recovery takes longer than it may.
    tickets: tagged("tickets", { mttr: "9h" }),
    // recovery-drilled: its tier asks for drills.
    ledger: untagged("ledger", "last-drill"),
    // low-rto-needs-standby: no restore is that quick.
    forms: { ...tagged("forms", { rto: "10m" }), disks: [] },
    // restore-fits-rto: two terabytes in two hours.
    files: tagged("files", { rto: "2h" }),
    // set-data-needs-app-backup: where does it keep its data?
    "shop-2": untagged("shop-2", "data"),
    // backup-meets-rpo: every six hours, where four are allowed.
    hr: tagged("hr", { "backup-schedule": "20 3-23/6 * * *" }),
    // no-hypervisor-backup: what a Hub cannot do.
    reports: tagged("reports", { "backup-method": "hypervisor" }),
    // snapshot-needs-stopped-vm: what it can do only with stopped VMs.
    scans: tagged("scans", { "backup-method": "snapshot", restore: "vm" }),
    // backup-target-off-hub: lost together with what it is to save.
    archive: tagged("archive", { "backup-target": "copies.blob.west.hub.contoso.com" }),
    // incremental-backup: everything, every time.
    fleet: tagged("fleet", { "backup-kind": "full" }),
    // stagger-backups: two more at a time when two begin already.
    vault: tagged("vault", { "backup-schedule": "0 0-23/4 * * *" }),
    build: tagged("build", { "backup-schedule": "0 0-23/4 * * *" }),
    // require-restore-scheme: how does it come back?
    rooms: untagged("rooms", "restore"),
    // approved-product: nobody approved it.
    press: tagged("press", { "backup-product": "comvault" }),
    // no-needless-backup: a test machine.
    badge: tagged("badge", { environment: "test" }),
    // replication-target-elsewhere: the Hub that it is on.
    legacy: tagged("legacy", { "replication-target": "management.west.hub.contoso.com" }),
    // require-failover-plan: who fails over?
    pay: untagged("pay", "failover"),
    // ha-behind-load-balancer: out of the pool.
    "portal-west-1": { ...machine("portal-west-1"), isBalanced: false },
    // ha-spreads-nodes: one instance is none when its node fails.
    api: { ...machine("api"), instances: 1 },
    // unprotected-needs-reason: until when?
    sandbox: untagged("sandbox", "unprotected-until"),
    // unprotected-has-no-data: nothing to lose, on a disk of its own.
    "runner-1": { ...machine("runner-1"), disks: [32] },
    // protect-from-deletion: backed up, and deleted by a slip.
    plm: { ...machine("plm"), isProtected: false },
    // hub-support: a size that a Hub does not have.
    "runner-0": { ...machine("runner-0"), size: "Standard_D4s_v5" },
    // exemptions: it lacks what it is exempt from.
    labels: untagged("labels", "rpo"),
};

// standby-matches-primary: half of the standby is gone.
const { "sql-standby-1": _, ...others } = estate;

export const mistakes: Estate = { ...others, ...changes };

export function machine(name: string): Machine {
    const found = estate[name];
    if (!found) {
        throw new Error(`The estate has no machine ${name}.`);
    }
    return found;
}

export function tagged(name: string, tags: Tags): Machine {
    return { ...machine(name), tags: { ...machine(name).tags, ...tags } };
}

function untagged(name: string, tag: string): Machine {
    const { [tag]: _, ...tags } = machine(name).tags;
    return { ...machine(name), tags };
}
